import { fitLine } from './fit.ts'
import { type Layout, LAYOUTS, MrzFormat } from './format.ts'
import { interpret } from './interpret.ts'
import { takesCode } from './parse.ts'
import type { MrzReading } from './reading.ts'
import { repair } from './repair.ts'

/**
 * Reads the MRZ out of lines as a recogniser saw them, top to bottom: some too long or too short, some not of the MRZ,
 * letters and digits mixed up. Of all formats and choices of lines the one with most check digits holding wins. Null
 * when nothing there looks like an MRZ. A damaged name line costs the names only. `today` is YYYY-MM-DD.
 */
export function readMrz(rawLines: string[], today: string): MrzReading | null {
  const lines = rawLines.map(toMrzCharacters).filter((line) => line.length >= LENGTH_MIN)
  const candidates = MrzFormat.options.flatMap((format) =>
    choices(lines, LAYOUTS[format]).flatMap((raw) => candidatesFor(format, raw, today)),
  )
  return candidates.sort((a, b) => b.score - a.score)[0]?.reading ?? null
}

/** Shorter lines are no part of an MRZ that could still be read. */
const LENGTH_MIN = 8
/** By so many characters a line of data may differ from its length; a line that ends in names may be far shorter. */
const DIFFERENCE_MAX = 6
/** Most lines that are tried in every combination; the MRZ is at the bottom, so the last ones. */
const LINES_MAX = 8

function toMrzCharacters(line: string): string {
  return line.toUpperCase().replaceAll(/\s/g, '').replaceAll('«', '<<').replaceAll(/[^A-Z0-9]/g, '<')
}

/** Every ordered choice of as many lines as the format has, with lengths that fit. */
function choices(lines: string[], layout: Layout): string[][] {
  const indexes = lines.slice(-LINES_MAX).reduce<string[][]>(
    (chosen, line) => [
      ...chosen,
      ...chosen
        .filter((some) => some.length < layout.lineCount && mayBeLine(line, some.length, layout))
        .map((some) => [...some, line]),
    ],
    [[]],
  )
  return indexes.filter((some) => some.length === layout.lineCount)
}

function mayBeLine(text: string, index: number, layout: Layout): boolean {
  const missing = layout.lineLength - text.length
  return missing >= -DIFFERENCE_MAX && (missing <= DIFFERENCE_MAX || endsInNames(index, layout))
}

function endsInNames(index: number, { fields, lineLength }: Layout): boolean {
  return fields.names?.line === index && fields.names.to === lineLength
}

type Candidate = { reading: MrzReading; score: number }

function candidatesFor(format: MrzFormat, raw: string[], today: string): Candidate[] {
  const layout = LAYOUTS[format]
  const fits = raw.map((line, index) => fitLine(line, layout.lineLength, endsInNames(index, layout)))
  return combinations(fits).flatMap((fitted) => {
    const lines = repair(fitted, layout)
    if (!takesCode(format, lines[0] ?? '')) return []
    const reading = interpret({ format, lines, fitted, raw }, today)
    return isPlausible(reading) ? [{ reading, score: scoreOf(reading, fitted) }] : []
  })
}

function combinations(perLine: string[][]): string[][] {
  return perLine.reduce<string[][]>((starts, lines) => starts.flatMap((start) => lines.map((line) => [...start, line])), [[]])
}

/** One check digit in ten holds by chance, so two must, or the frame of an MRZ must be there. */
function isPlausible({ documentCode, checks, lines, fields }: MrzReading): boolean {
  const hasFrame = /^[ACDIPRV]/.test(documentCode) && fields.surname.value !== null && lines.some((line) => line.includes('<<'))
  return hasFrame || holding(checks) >= 2
}

function holding(checks: MrzReading['checks']): number {
  return [checks.documentNumber, checks.birthDate, checks.expiryDate, checks.composite].filter((check) => check === true).length
}

/** Check digits first; among equals the one that had to be bent least, known codes and readable names. */
function scoreOf({ checks, valid, raw, fields, issuingCountry, lines }: MrzReading, fitted: string[]): number {
  const bent = raw.reduce((sum, line, index) => sum + Math.abs((fitted[index]?.length ?? 0) - line.length), 0)
  const altered = lines.reduce((sum, line, index) => sum + differences(line, fitted[index] ?? ''), 0)
  const readable = Object.values(fields).filter((field) => field?.state !== 'unreadable').length
  const known = issuingCountry === null ? 0 : 3
  return (valid ? 50 : 0) + holding(checks) * 20 + readable + known - bent - altered
}

function differences(a: string, b: string): number {
  return [...a].filter((character, index) => character !== b[index]).length
}
