import { checksOf } from './checks.ts'
import { confusedWith } from './confusables.ts'
import { charAt, cut, type Layout } from './format.ts'
import { hasShapeOf } from './number-shapes.ts'

/**
 * Letters and digits both may stand in a document number, so its check digit must tell. One in ten wrong guesses
 * satisfies it; therefore a guess counts only if the number looked like none of its state and now does, if the check
 * digit and the composite hold, and if no other guess does as well. Altering digits never changes a number's shape:
 * a number of a known shape with altered digits is left alone, and fails.
 */
export function repairNumber(lines: string[], layout: Layout): string[] {
  const where = layout.fields.documentNumber
  if (where === undefined || checksOf(lines, layout).documentNumber) return lines
  if (charAt(lines, where.checkDigit) === '<') return lines
  const state = cut(lines, layout.fields.issuingState).replaceAll('<', '')
  const looksRight = (number: string) => hasShapeOf(state, number.replaceAll('<', ''))
  const printed = cut(lines, where)
  if (looksRight(printed)) return lines
  const repaired = guesses(printed)
    .filter(looksRight)
    .map((number) => withNumber(lines, where, number))
    .filter((guess) => isConfirmed(guess, layout))
  const [only, ...others] = repaired
  return only === undefined || others.length > 0 ? lines : only
}

function isConfirmed(lines: string[], layout: Layout): boolean {
  const { documentNumber, composite } = checksOf(lines, layout)
  return documentNumber && composite !== false
}

/** Each character in turn, and each character wherever it stands, taken for what it looks like. No repeats. */
function guesses(number: string): string[] {
  const all = [...number].flatMap((character, index) =>
    confusedWith(character).flatMap((other) => [
      number.slice(0, index) + other + number.slice(index + 1),
      number.replaceAll(character, other),
    ]),
  )
  return [...new Set(all)]
}

function withNumber(
  lines: string[],
  { line, from, to }: { line: number; from: number; to: number },
  number: string,
) {
  return lines.map((old, index) => (index === line ? old.slice(0, from) + number + old.slice(to) : old))
}
