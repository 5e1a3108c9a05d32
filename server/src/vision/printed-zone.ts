/** Which boxes belong to the printed zone, and whether enough of it was read. */
import { datesInText } from '@bonafide/core/compare/dates.ts'
import type { MrzReading } from '@bonafide/core/mrz/reading.ts'
import type { Quad, TextLine } from '@bonafide/core/verification/observations.ts'
import { holdsMiddle, lineConfirming } from '@bonafide/core/verification/printed-zone.ts'

/** Birth, expiry and issue. */
const DATES = 3
const CONFIRMED_FIELDS = ['surname', 'givenNames', 'documentNumber', 'birthDate', 'expiryDate'] as const

/** Boxes whose middle lies in no row of the MRZ. */
export function outside(boxes: readonly Quad[], rows: readonly Quad[]): Quad[] {
  return boxes.filter((box) => !rows.some((row) => holdsMiddle(row, box)))
}

/** Whether the lines say all that the MRZ says, and hold a date more (that of issue, which no MRZ has). */
export function isConfirmed({ valid, fields }: MrzReading, lines: readonly TextLine[]): boolean {
  if (!valid || lines.length === 0) return false
  const printed = lines.map(({ text, quad }) => ({ step: 'FRONT' as const, text, quad }))
  const dates = new Set(lines.flatMap(({ text }) => datesInText(text)))
  return (
    dates.size >= DATES &&
    CONFIRMED_FIELDS.every((name) => {
      const { value } = fields[name]
      return value === null || lineConfirming(value, printed) !== null
    })
  )
}
