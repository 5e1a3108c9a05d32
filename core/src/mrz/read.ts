import { fitLine } from './fit.ts'
import { LAYOUTS, type Layout, MrzFormat } from './format.ts'
import { interpret } from './interpret.ts'
import { takesCode } from './parse.ts'
import type { MrzReading } from './reading.ts'
import { repair } from './repair.ts'
import { isPlausible, scoreOf } from './score.ts'

/**
 * Reads the MRZ out of lines as a recogniser saw them, top to bottom: some too long or too short, some not of the MRZ,
 * letters and digits mixed up. Lines that have the exact shape of a format are read as that format. Else, of all formats
 * and choices of lines, the one with most check digits holding wins. Null when nothing there looks like an MRZ. A damaged
 * name line costs the names only. `today` is YYYY-MM-DD.
 */
export function readMrz(rawLines: string[], today: string): MrzReading | null {
  const lines = rawLines
    .map(toMrzCharacters)
    .filter((line) => line.length >= LENGTH_MIN)
    .slice(-LINES_MAX)
  const candidates = MrzFormat.options.flatMap((format) =>
    choices(lines, LAYOUTS[format]).flatMap((chosen) => candidatesFor(format, chosen, today)),
  )
  const exact = candidates.filter(({ reading }) => isExact(reading, lines))
  return best(exact.length > 0 ? exact : candidates)?.reading ?? null
}

/** Shorter lines are no part of an MRZ that could still be read. */
const LENGTH_MIN = 8
/** By so many characters a line of data may differ from its length; a line that ends in names may be far shorter. */
const DIFFERENCE_MAX = 6
/** Most lines that are tried in every combination; the MRZ is at the bottom, so the last ones. */
const LINES_MAX = 8

function toMrzCharacters(line: string): string {
  return line
    .toUpperCase()
    .replaceAll(/\s/g, '')
    .replaceAll('«', '<<')
    .replaceAll(/[^A-Z0-9]/g, '<')
}

/** All of the lines, each of its length: no other format may be read into them by bending. */
function isExact({ format, raw }: MrzReading, lines: readonly string[]): boolean {
  return raw.length === lines.length && raw.every((line) => line.length === LAYOUTS[format].lineLength)
}

function best(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.toSorted((a, b) => b.score - a.score)[0]
}

/** A line and where it stands among all. */
type Chosen = { text: string; index: number }

/** Every choice of as many lines as the format has, in their order, with lengths that may be fitted. */
function choices(lines: string[], layout: Layout, chosen: Chosen[] = []): Chosen[][] {
  if (chosen.length === layout.lineCount) return [chosen]
  const from = (chosen.at(-1)?.index ?? -1) + 1
  return lines
    .slice(from)
    .flatMap((text, offset) =>
      mayBeLine(text, chosen.length, layout)
        ? choices(lines, layout, [...chosen, { text, index: from + offset }])
        : [],
    )
}

function mayBeLine(text: string, index: number, layout: Layout): boolean {
  const missing = layout.lineLength - text.length
  return missing >= -DIFFERENCE_MAX && (missing <= DIFFERENCE_MAX || endsInNames(index, layout))
}

function endsInNames(index: number, { fields, lineLength }: Layout): boolean {
  return fields.names?.line === index && fields.names.to === lineLength
}

type Candidate = { reading: MrzReading; score: number }

function candidatesFor(format: MrzFormat, chosen: Chosen[], today: string): Candidate[] {
  const layout = LAYOUTS[format]
  const raw = chosen.map(({ text }) => text)
  const skipped = (chosen.at(-1)?.index ?? 0) - (chosen[0]?.index ?? 0) + 1 - chosen.length
  const fits = raw.map((line, index) => fitLine(line, layout.lineLength, endsInNames(index, layout)))
  return combinations(fits).flatMap((fitted) => {
    const lines = repair(fitted, layout)
    if (!takesCode(format, lines[0] ?? '')) return []
    const reading = interpret({ format, lines, fitted, raw }, today)
    return isPlausible(reading) ? [{ reading, score: scoreOf(reading, fitted, skipped) }] : []
  })
}

function combinations(perLine: string[][]): string[][] {
  return perLine.reduce<string[][]>(
    (starts, lines) => starts.flatMap((start) => lines.map((line) => [...start, line])),
    [[]],
  )
}
