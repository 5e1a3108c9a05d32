/** The document number with its check digit, also where it is too long for its field. */
import { holds } from './check-digits.ts'
import { charAt, cut, type Layout } from './format.ts'

export type PrintedNumber = {
  /** With fillers inside, without those at the ends. */
  number: string
  checkDigit: string
  holds: boolean
  /** What the optional field holds beside the number's rest. */
  optional: string
}

/**
 * A filler in place of the check digit means that the number goes on in the optional field, ended by its check digit
 * and a filler (ICAO Doc 9303-5 4.2.2). A filler without such a rest is no check digit: it does not hold.
 */
export function printedNumber(lines: readonly string[], layout: Layout): PrintedNumber {
  const { documentNumber, optional } = layout.fields
  const main = cut(lines, documentNumber)
  const checkDigit = charAt(lines, documentNumber?.checkDigit)
  const optionalText = cut(lines, optional)
  const rest =
    layout.hasLongNumbers && checkDigit === '<' ? (/^[A-Z0-9]{2,}/.exec(optionalText)?.[0] ?? '') : ''
  if (rest === '') return numberOf(main, checkDigit, optionalText)
  return numberOf(main + rest.slice(0, -1), rest.slice(-1), optionalText.slice(rest.length + 1))
}

function numberOf(text: string, checkDigit: string, optional: string): PrintedNumber {
  const number = text.replaceAll(/^<+|<+$/g, '')
  return { number, checkDigit, holds: number !== '' && holds(text, checkDigit), optional }
}
