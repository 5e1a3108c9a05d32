import { isIcaoCode } from '../documents/countries.ts'
import { confusedWith, DIGIT_FOR, LETTERS_FOR } from './confusables.ts'
import { type Alphabet, cut, type Layout, type Stretch } from './format.ts'
import { repairNumber } from './repair-number.ts'

/**
 * Reads letters where only digits can stand as the digits they look like, and the reverse (ICAO Doc 9303-3 section 4.3
 * fixes each position's characters); then looks for a mistaken character in the document number. A digit is never
 * turned into another digit: where check digits fail because digits were altered, they go on failing.
 */
export function repair(lines: readonly string[], layout: Layout): string[] {
  return repairNumber(repairCodes(repairAlphabets(lines, layout), layout), layout)
}

function repairAlphabets(lines: readonly string[], layout: Layout): string[] {
  const fields = Object.values(layout.fields)
  const digits = [...fields.map((where) => where.checkDigit), layout.composite?.at].filter((at) => at != null)
  const stretches = [
    ...fields,
    ...digits.map(({ line, at }) => ({ line, from: at, to: at + 1, alphabet: 'digit' as const })),
  ]
  return stretches.reduce(
    (done, where) => replace(done, where, inAlphabet(cut(done, where), where.alphabet)),
    [...lines],
  )
}

function inAlphabet(text: string, alphabet: Alphabet): string {
  if (alphabet === 'digit') return text.replaceAll(/[A-Z]/g, (letter) => DIGIT_FOR[letter] ?? letter)
  if (alphabet === 'alpha') return text.replaceAll(/\d/g, (digit) => LETTERS_FOR[digit]?.[0] ?? digit)
  return text
}

/** State codes are known: among the letters that a digit may be, those that make a known code are taken. */
function repairCodes(lines: string[], { fields }: Layout): string[] {
  return [fields.issuingState, fields.nationality].reduce((done, where) => {
    const code = cut(done, where)
    if (where === undefined || isIcaoCode(code)) return done
    const known = alternatives(code).find(isIcaoCode)
    return known === undefined ? done : replace(done, where, known)
  }, lines)
}

/** The alphabet pass has written the likeliest letter of each digit; here the others of its group take their turn. */
function alternatives(code: string): string[] {
  return [...code].reduce<string[]>(
    (starts, letter) => {
      const group = confusedWith(letter).flatMap((digit) => LETTERS_FOR[digit] ?? [])
      const letters = group[0] === letter ? group : [letter]
      return starts.flatMap((start) => letters.map((one) => start + one))
    },
    [''],
  )
}

function replace(lines: string[], { line, from, to }: Stretch, text: string): string[] {
  return lines.map((old, index) => (index === line ? old.slice(0, from) + text + old.slice(to) : old))
}
