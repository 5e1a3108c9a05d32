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

/** No check digit covers the names: a row read with less confidence is looked at again though the digits hold. */
const SETTLED_CONFIDENCE = 0.88
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
  const reads: Read[][] = rows.map(({ line }) => (line === null ? [] : [tidied(line.mrz)]))
  let best = bestCombination(reads, today)
  for (const [i, variant] of VARIANTS.entries()) {
    if (best.isSettled || performance.now() > end) break
    const open = [...rows.keys()].filter((row) => i > 0 || reads[row]?.length === 0)
    const found = await recognise(open.map((row) => rowPicture(photo, quadOf(rows, row), variant)))
    for (const [at, row] of open.entries()) reads[row]?.push(tidied(found[at] ?? NOTHING))
    best = bestCombination(reads, today)
  }
  return seen(rows, best)
}

const NOTHING: Read = { text: '', confidence: 0 }

/** A lone letter amid the fillers that end a row of names is a filler misread: names are parted by one or two of them. */
export function tidied({ text, confidence }: Read): Read {
  const isNames = /^[A-Z<]+$/.test(text)
  return { text: isNames ? text.replace(/(?<=<{3,})[A-Z](?=<|$)/g, '<') : text, confidence }
}

const quadOf = (rows: readonly MrzRow[], row: number) => {
  const found = rows[row]
  if (found === undefined) throw new RangeError(`no row ${row}`)
  return found.quad
}

/** Without the rows that turned out to be other print: those that the reading made no use of. */
function seen(rows: readonly MrzRow[], { reads, used }: Combination): MrzSeen {
  const kept = rows.flatMap(({ quad }, i) => {
    const read = reads[i]
    return read === undefined || (used !== null && !used.includes(read.text)) ? [] : [{ quad, ...read }]
  })
  const confidence = kept.reduce((sum, read) => sum + read.confidence, 0) / Math.max(1, kept.length)
  return {
    lines: kept.map(({ text }) => text),
    confidence: Math.min(1, confidence),
    quads: kept.map(({ quad }) => quad),
  }
}

/** `used`: the lines that make up the MRZ; null when they make up none. */
type Combination = { reads: Read[]; used: string[] | null; score: number; isSettled: boolean }

/** One reading of each row, such that check digits, lengths and confidence speak for it most. */
function bestCombination(reads: readonly Read[][], today: string): Combination {
  let best: Combination = { reads: [], used: null, score: -1, isSettled: false }
  for (const combination of combinations(reads.map(distinctTexts))) {
    const rated = rate(combination, today)
    if (rated.score > best.score) best = rated
  }
  return best
}

/** Check digits first, then rows of the right length, then the recogniser's own confidence. */
function rate(reads: Read[], today: string): Combination {
  const texts = reads.map(({ text }) => text)
  const confidence = reads.reduce((sum, read) => sum + read.confidence, 0)
  const reading = readMrz(texts, today)
  if (reading === null) return { reads, used: null, score: confidence, isSettled: false }
  const held = Object.values(reading.checks).filter((check) => check === true).length
  const used = reads.filter(({ text }) => reading.raw.includes(text))
  const full = used.filter(({ text }) => text.length === reading.lines[0]?.length)
  const isSure = full.length === used.length && used.every((read) => read.confidence >= SETTLED_CONFIDENCE)
  const score = (reading.valid ? 1000 : 0) + held * 100 + full.length * 10 + confidence
  return { reads, used: reading.raw, score, isSettled: reading.valid && isSure }
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
  const total = Math.min(
    COMBINATIONS_MAX,
    rows.reduce((product, row) => product * row.length, 1),
  )
  for (let n = 0; n < total; n++) {
    let rest = n
    yield rows.flatMap((row) => {
      const read = row[rest % row.length]
      rest = Math.floor(rest / row.length)
      return read === undefined ? [] : [read]
    })
  }
}
