import { holds } from './check-digits.ts'
import { charAt, cut, type Layout } from './format.ts'
import { printedNumber } from './number.ts'
import type { MrzChecks } from './reading.ts'

/** Whether each check digit of the format holds; null where the format has none (ICAO Doc 9303-3 section 4.9). */
export function checksOf(lines: readonly string[], layout: Layout): MrzChecks {
  const ownDigit = (name: 'birthDate' | 'expiryDate' | 'optional') => {
    const where = layout.fields[name]
    return where === undefined || where.checkDigit === null
      ? null
      : holds(cut(lines, where), charAt(lines, where.checkDigit))
  }
  return {
    documentNumber: printedNumber(lines, layout).holds,
    birthDate: ownDigit('birthDate') ?? false,
    expiryDate: ownDigit('expiryDate'),
    optional: ownDigit('optional'),
    composite: compositeHolds(lines, layout),
  }
}

function compositeHolds(lines: readonly string[], { composite }: Layout): boolean | null {
  if (composite === null) return null
  return holds(composite.over.map((part) => cut(lines, part)).join(''), charAt(lines, composite.at))
}
