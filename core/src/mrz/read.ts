import { LAYOUTS, type Layout, MrzFormat } from './format.ts'
import { interpret } from './interpret.ts'
import { takesCode } from './parse.ts'
import type { MrzReading } from './reading.ts'
import { certainRow, type MrzRow, type MrzRowReading } from './row.ts'
import { isPlausible, scoreOf } from './score.ts'
import { solve } from './solve.ts'

/**
 * Reads the MRZ out of rows as a recogniser saw them, top to bottom, each with the characters that every place may hold;
 * rows of other print among them do no harm. Of all formats and neighbouring rows the likeliest wins, check digits
 * included. Null when nothing there looks like an MRZ. A damaged name costs the name only. `today` is YYYY-MM-DD.
 */
export function readMrz(rows: readonly MrzRow[], today: string): MrzReading | null {
  const candidates = MrzFormat.options.flatMap((format) =>
    neighbours(rows, LAYOUTS[format]).flatMap((chosen) => candidate(format, chosen, today)),
  )
  return candidates.toSorted((a, b) => b.score - a.score)[0]?.reading ?? null
}

/** The same for an observation; one made before rows were kept has its lines only. */
export function readSeen(seen: { readonly rows: MrzRow[]; readonly lines: string[] }, today: string) {
  return seen.rows.length > 0 ? readMrz(seen.rows, today) : readMrzText(seen.lines, today)
}

/** The same for text that is known for certain, or of which only the text is known. */
export function readMrzText(lines: readonly string[], today: string): MrzReading | null {
  return readMrz(lines.map(certainRow), today)
}

/** Every run of as many rows as the format has, each read at the format's length. */
function neighbours(rows: readonly MrzRow[], { lineCount, lineLength }: Layout): MrzRowReading[][] {
  return rows.flatMap((_, from) => {
    const chosen = rows
      .slice(from, from + lineCount)
      .flatMap((row) => row.find(({ characters }) => characters.length === lineLength) ?? [])
    return chosen.length === lineCount ? [chosen] : []
  })
}

type Candidate = { reading: MrzReading; score: number }

function candidate(format: MrzFormat, rows: readonly MrzRowReading[], today: string): Candidate[] {
  const { cost, ...solved } = solve(
    rows.map(({ characters }) => characters),
    LAYOUTS[format],
  )
  if (!takesCode(format, solved.lines[0] ?? '')) return []
  const reading = interpret({ format, ...solved }, today)
  const fit = rows.reduce((sum, row) => sum + row.fit, -cost)
  return isPlausible(reading) ? [{ reading, score: scoreOf(reading, fit) }] : []
}
