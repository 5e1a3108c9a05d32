/** The printed zone: every recognised line that is not part of the MRZ, and what it confirms. */
import { datesInText, isDate } from '../compare/dates.ts'
import { findInLines } from '../compare/names.ts'
import { toLatinAndDigits } from '../compare/transliterate.ts'
import type { Step } from '../vocabulary.ts'
import type { PhotoObservation, Quad } from './observations.ts'

export type PrintedLine = { step: Step; text: string; quad: Quad }

/** The lines whose middle lies outside every row of the MRZ and that hold no filler, which only an MRZ has. */
export function printedLines({ step, text, mrz }: PhotoObservation): PrintedLine[] {
  if (text === null || 'unseen' in text) return []
  const rows = mrz !== null && 'seen' in mrz ? (mrz.seen?.quads ?? []) : []
  return text.seen
    .filter((line) => !rows.some((row) => holdsMiddle(row, line.quad)) && !/[<«]/.test(line.text))
    .map(({ text: words, quad }) => ({ step, text: words, quad }))
}

/** Whether the middle of a line lies in the upright box around a row of the MRZ: it is part of that row then. */
export function holdsMiddle(row: Quad, line: Quad): boolean {
  return ([0, 1] as const).every((axis) => {
    const values = row.map((point) => point[axis])
    const middle = line.reduce((sum, point) => sum + point[axis], 0) / 4
    return middle >= Math.min(...values) && middle <= Math.max(...values)
  })
}

/** Shorter values are found in any text by chance. */
const LETTERS_MIN = 3

/** The printed line that shows a value, for a human to look at; null: none is as alike as `ratioMin` (0..1). */
export function lineShowing(
  value: string,
  printed: readonly PrintedLine[],
  ratioMin: number,
): PrintedLine | null {
  if (isDate(value)) return printed.find((line) => datesInText(line.text).includes(value)) ?? null
  if (value.length < LETTERS_MIN) return null
  const found = findInLines(
    value,
    printed.map((line) => line.text),
  )
  return found !== null && found.ratio >= ratioMin ? (printed[found.index] ?? null) : null
}

/**
 * The printed line that says this very value: whole words of it, run together or not; a date in any form. Recognised by
 * another model from other ink, it confirms what the MRZ leaves in doubt. Null: none does.
 */
export function lineConfirming(value: string, printed: readonly PrintedLine[]): PrintedLine | null {
  if (isDate(value)) return lineShowing(value, printed, 1)
  return printed.find((line) => SPELLINGS.some((spelling) => saysWords(line.text, value, spelling))) ?? null
}

const SPELLINGS = ['plain', 'icao', 'english'] as const
/** A single letter is as likely the sex or the mark of a label. */
const CONFIRMING_LETTERS_MIN = 2

function saysWords(text: string, value: string, spelling: (typeof SPELLINGS)[number]): boolean {
  const wanted = toLatinAndDigits(value, spelling).replaceAll(' ', '')
  if (wanted.length < CONFIRMING_LETTERS_MIN) return false
  const words = toLatinAndDigits(text, spelling).split(' ')
  return words.some((_, from) => words.slice(from).some((__, more) => run(words, from, more) === wanted))
}

const run = (words: readonly string[], from: number, more: number) =>
  words.slice(from, from + more + 1).join('')
