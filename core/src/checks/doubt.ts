/** Fields that were read, but not so that they may be relied on. */
import type { FieldName, Fields } from '../verification/field-value.ts'
import { isProven } from '../verification/field-value.ts'
import { lineConfirming, type PrintedLine } from '../verification/printed-zone.ts'

/** What an approval vouches for. */
const VOUCHED: readonly (readonly [FieldName, string])[] = [
  ['lastName', 'surname'],
  ['firstName', 'given names'],
  ['documentNumber', 'document number'],
  ['personalCode', 'personal number'],
  ['birthDate', 'date of birth'],
  ['expiryDate', 'date of expiry'],
]

/** Names of the fields that neither a check digit, nor a clear reading, nor the printed zone confirms. */
export function inDoubt(fields: Fields, printed: readonly PrintedLine[]): string[] {
  return VOUCHED.flatMap(([name, label]) => {
    const field = fields[name]
    if (field === undefined || isProven(field.state)) return []
    return lineConfirming(field.value, printed) === null ? [label] : []
  })
}
