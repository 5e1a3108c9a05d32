/** What of a case is the person's own. */
import type { VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { isPersonalField } from './mask.ts'

type Case = Pick<VerificationDetail, 'fields'>

/** First and last name, as the document has them, else as given; null when neither is known. */
export function nameOf({ fields }: Case): string | null {
  const of = (name: string) => {
    const row = fields.find(({ field }) => field === name)
    return row?.mrz ?? row?.barcode ?? row?.given ?? row?.printed ?? null
  }
  const parts = [of('firstName'), of('lastName')].filter((part) => part !== null)
  return parts.length > 0 ? parts.join(' ') : null
}

/** Every value that must not be read in running text while data is masked, also as it was misread. */
export function secretsOf({ fields }: Case): string[] {
  return fields
    .filter(({ field }) => isPersonalField(field))
    .flatMap(({ given, printed, mrz, barcode, evidence }) =>
      [given, printed, mrz, barcode, ...evidence.map(({ read }) => read)].filter((value) => value !== null),
    )
}
