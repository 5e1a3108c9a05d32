/** MRZ readings against the lines that stand on the document. */
import { readMrzText } from '@bonafide/core/mrz/read.ts'
import type { MrzField, MrzReading } from '@bonafide/core/mrz/reading.ts'
import { count, ofAll, type SetScore } from './score.ts'

/** One document's reading beside the truth. */
export type MrzResult = {
  id: string
  truth: readonly string[] | null
  /** After repair; as they were recognised where they make no MRZ. */
  lines: readonly string[]
  /** Before repair. */
  raw: readonly string[]
  isMrz: boolean
  silentlyWrong: WrongField[]
}
/** A field that was claimed as proved and is not what the document says. */
export type WrongField = {
  id: string
  field: string
  truth: string | null
  read: string | null
  state: MrzField['state']
}

type Truth = { id: string; mrz: readonly string[] | null; printedMrz: readonly string[] | null }

/**
 * `seen`: the rows as they were recognised. `today`: YYYY-MM-DD, the same for reading and truth, so that two-digit years
 * mean the same.
 */
export function mrzResult(
  { id, mrz, printedMrz }: Truth,
  reading: MrzReading | null,
  seen: readonly string[],
  today: string,
): MrzResult {
  return {
    id,
    truth: mrz,
    lines: reading?.lines ?? seen,
    raw: reading?.raw ?? seen,
    isMrz: reading !== null,
    silentlyWrong: reading === null ? [] : silentlyWrong(id, reading, printedMrz, today),
  }
}

/** States that say: a check digit, or a table of codes, vouches for this value. */
const CLAIMED: readonly MrzField['state'][] = ['valid', 'repaired']

/** Fields claimed as proved whose value is not that of core's own reading of the true lines; without lines, all of them. */
export function silentlyWrong(
  id: string,
  reading: MrzReading,
  truth: readonly string[] | null,
  today: string,
): WrongField[] {
  const right = new Map(Object.entries(truth === null ? {} : (readMrzText(truth, today)?.fields ?? {})))
  return Object.entries(reading.fields).flatMap(([field, seen]) => {
    if (seen === undefined || !CLAIMED.includes(seen.state)) return []
    const value = right.get(field)?.value ?? null
    return value === seen.value ? [] : [{ id, field, truth: value, read: seen.value, state: seen.state }]
  })
}

/** How many of the true lines were read, each at its own place. */
export const linesExact = (truth: readonly string[], lines: readonly string[]): number =>
  count([...truth.entries()], ([i, line]) => lines[i] === line)

/** Every line, and not one more. */
export const isExact = ({ truth, lines, isMrz }: MrzResult): boolean =>
  isMrz && truth !== null && lines.length === truth.length && linesExact(truth, lines) === truth.length

/** Without a document that has an MRZ, only the count of fields claimed where there are none. */
export function scoreMrz(results: readonly MrzResult[]): SetScore {
  const wrong = { silentlyWrong: results.flatMap((result) => result.silentlyWrong).length }
  const withMrz = results.filter(({ truth }) => truth !== null)
  if (withMrz.length === 0) return wrong
  return {
    withMrz: withMrz.length,
    mrzDocumentsExact: count(withMrz, isExact),
    mrzLines: sum(withMrz, ({ truth }) => truth?.length ?? 0),
    mrzLinesExact: sum(withMrz, ({ truth, lines }) => linesExact(truth ?? [], lines)),
    ...wrong,
  }
}

/** How the lines stood before repair, and each silently wrong field. */
export function mrzNotes(results: readonly MrzResult[]): string[] {
  const all = sum(results, ({ truth }) => truth?.length ?? 0)
  const exact = sum(results, ({ truth, raw }) => linesExact(truth ?? [], raw))
  const wrong = results.flatMap((result) => result.silentlyWrong)
  return [
    ...(all > 0 ? [`lines exact before repair: ${ofAll(exact, all)}`] : []),
    ...wrong.map(
      ({ id, field, truth, read, state }) =>
        `SILENTLY WRONG ${id}: ${field} is ${truth ?? 'not there'}, read as ${read ?? 'empty'} (${state})`,
    ),
  ]
}

/** Documents whose lines are not all exact: each line that differs, the truth above the reading. */
export function mrzFailures(results: readonly MrzResult[]): string[] {
  const failed = results.filter((result) => result.truth !== null && !isExact(result))
  return failed.flatMap(({ id, truth, lines, isMrz }) => {
    const problem = isMrz ? 'MRZ differs' : lines.length > 0 ? 'rows seen, no MRZ in them' : 'no MRZ found'
    const differing = [...(truth ?? []).entries()].filter(([i, line]) => lines[i] !== line)
    return [
      `${id}: ${problem}`,
      ...differing.flatMap(([i, line]) => [`    is   ${line}`, `    read ${lines[i] ?? '-'}`]),
    ]
  })
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0)
