import { isIcaoCode } from '../documents/countries.ts'
import { fitLine } from './fit.ts'
import { LAYOUTS, type Layout, MrzFormat } from './format.ts'
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
  const lines = rawLines
    .map(toMrzCharacters)
    .filter((line) => line.length >= LENGTH_MIN)
    .slice(-LINES_MAX)
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
  return line
    .toUpperCase()
    .replaceAll(/\s/g, '')
    .replaceAll('«', '<<')
    .replaceAll(/[^A-Z0-9]/g, '<')
}

/** Every choice of as many lines as the format has, in their order, with lengths that may be fitted. */
function choices(lines: string[], layout: Layout, chosen: string[] = []): string[][] {
  if (chosen.length === layout.lineCount) return [chosen]
  return lines.flatMap((line, index) =>
    mayBeLine(line, chosen.length, layout) ? choices(lines.slice(index + 1), layout, [...chosen, line]) : [],
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
  return perLine.reduce<string[][]>(
    (starts, lines) => starts.flatMap((start) => lines.map((line) => [...start, line])),
    [[]],
  )
}

/** One check digit in ten holds by chance, so two must beside a real date, or the frame of an MRZ must be there. */
function isPlausible(reading: MrzReading): boolean {
  const { documentCode, raw, fields } = reading
  const hasFrame = /^[ACDIPRV]/.test(documentCode) && raw.some((line) => line.includes('<<'))
  return hasFrame || (holding(reading) >= 2 && fields.birthDate.value !== null)
}

/** Check digits that hold for something: those of empty fields do so beside any line. */
function holding({ checks, fields }: MrzReading): number {
  const { birthDate, expiryDate } = fields
  const held = [
    checks.documentNumber,
    checks.birthDate && birthDate.value !== null,
    checks.expiryDate === true && expiryDate.value !== null,
    checks.composite === true,
  ]
  return held.filter((one) => one).length
}

/** Check digits first; among equals the lines that look most like an MRZ and had to be bent least. */
function scoreOf(reading: MrzReading, fitted: string[]): number {
  const { valid, raw, lines } = reading
  const bent = raw.reduce((sum, line, index) => sum + Math.abs((fitted[index]?.length ?? 0) - line.length), 0)
  const lost = printed(raw) - printed(fitted)
  const altered = lines.reduce((sum, line, index) => sum + differences(line, fitted[index] ?? ''), 0)
  return (valid ? 100 : 0) + holding(reading) * 50 + frameScore(reading) - bent - altered - lost * LOST_COST
}

/** A character that fitting cut off costs more than the check digit that may hold without it by chance. */
const LOST_COST = 60

function printed(lines: readonly string[]): number {
  return lines.join('').replaceAll('<', '').length
}

/** Document code, known state, the separator of the names, readable fields: what tells the first line from other print. */
function frameScore({ documentCode, issuingState, fields, raw }: MrzReading): number {
  const hasCode = /^[ACDIPRV][A-Z]?$/.test(documentCode)
  const separators = raw.filter((line) => /[A-Z0-9]<</.test(line)).length
  const readable = Object.values(fields).filter((field) => field?.state !== 'unreadable').length
  return (hasCode ? 10 : 0) + (isIcaoCode(issuingState) ? 10 : 0) + separators * 10 + readable
}

function differences(a: string, b: string): number {
  return [...a].filter((character, index) => character !== b[index]).length
}
