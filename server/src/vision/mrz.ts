/** The machine readable zone: its rows located, looked at in several ways, the reading that its check digits bear out. */
import { readMrz } from '@bonafide/core/mrz/read.ts'
import type { MrzSeen } from '@bonafide/core/verification/observations.ts'
import type { Read } from './ctc.ts'
import { type MrzRow, mrzRows } from './mrz-rows.ts'
import { rowPicture, VARIANTS } from './mrz-variants.ts'
import type { OcrLine } from './ocr.ts'
import type { Raster } from './raster.ts'

/** Reads pictures of single rows, LINE_HEIGHT high, into characters [A-Z0-9<]. Another model may take this place. */
export type RecogniseRows = (rows: readonly Raster[]) => Promise<Read[]>

/** Lengths of an ICAO row (TD1, TD2, TD3). */
const ROW_LENGTHS = [30, 36, 44]
/** Combinations of readings tried at most. */
const COMBINATIONS_MAX = 200

/** Lines as recognised, in the combination whose check digits hold best; null when no row is found. `today` YYYY-MM-DD. */
export async function readZone(
  recognise: RecogniseRows,
  photo: Raster,
  lines: readonly OcrLine[],
  today: string,
  budgetMs: number,
): Promise<MrzSeen | null> {
  const end = performance.now() + budgetMs
  const rows = mrzRows(lines)
  if (rows.length === 0) return null
  const reads: Read[][] = rows.map(({ line }) => (line === null ? [] : [line.mrz]))
  let best = bestCombination(reads, today)
  for (const [i, variant] of VARIANTS.entries()) {
    if (best.isSettled || performance.now() > end) break
    const open = [...rows.keys()].filter((row) => i > 0 || reads[row]?.length === 0)
    const found = await recognise(open.map((row) => rowPicture(photo, quadOf(rows, row), variant)))
    for (const [at, row] of open.entries()) reads[row]?.push(found[at] ?? { text: '', confidence: 0 })
    best = bestCombination(reads, today)
  }
  return seen(rows, best.reads)
}

const quadOf = (rows: readonly MrzRow[], row: number) => {
  const found = rows[row]
  if (found === undefined) throw new RangeError(`no row ${row}`)
  return found.quad
}

function seen(rows: readonly MrzRow[], reads: readonly Read[]): MrzSeen {
  const confidence = reads.reduce((sum, read) => sum + read.confidence, 0) / Math.max(1, reads.length)
  return { lines: reads.map(({ text }) => text), confidence: Math.min(1, confidence), quads: rows.map(({ quad }) => quad) }
}

type Combination = { reads: Read[]; score: number; isSettled: boolean }

/** One reading of each row, such that check digits, lengths and confidence speak for it most. */
function bestCombination(reads: readonly Read[][], today: string): Combination {
  let best: Combination = { reads: [], score: -1, isSettled: false }
  for (const combination of combinations(reads.map(distinctTexts))) {
    const rated = rate(combination, today)
    if (rated.score > best.score) best = rated
  }
  return best
}

/** Check digits first, then full lengths, then the recogniser's own confidence. */
function rate(reads: Read[], today: string): Combination {
  const reading = readMrz(
    reads.map(({ text }) => text),
    today,
  )
  const checks = reading === null ? [] : Object.values(reading.checks).filter((check) => check !== null)
  const held = checks.filter(Boolean).length
  const full = reads.filter(({ text }) => ROW_LENGTHS.includes(text.length)).length
  const confidence = reads.reduce((sum, read) => sum + read.confidence, 0)
  const isValid = reading?.valid ?? false
  return { reads, score: (isValid ? 1000 : 0) + held * 100 + full * 10 + confidence, isSettled: isValid && full === reads.length }
}

/** Each text once, with its best confidence; several looks that agree count for a little more. */
function distinctTexts(reads: readonly Read[]): Read[] {
  const byText = Map.groupBy(reads, ({ text }) => text)
  return [...byText].map(([text, same]) => ({
    text,
    confidence: Math.max(...same.map(({ confidence }) => confidence)) + 0.2 * (same.length - 1),
  }))
}

function* combinations(rows: readonly Read[][]): Generator<Read[]> {
  const total = Math.min(COMBINATIONS_MAX, rows.reduce((product, row) => product * row.length, 1))
  for (let n = 0; n < total; n++) {
    let rest = n
    yield rows.flatMap((row) => {
      const read = row[rest % row.length]
      rest = Math.floor(rest / row.length)
      return read === undefined ? [] : [read]
    })
  }
}
