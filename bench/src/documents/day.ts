/** The day on which a document is read and judged: it must not matter that specimens expired long ago. */
import { readMrzText } from '@bonafide/core/mrz/read.ts'

/** For documents whose expiry nobody knows; fixed, so that a run can be repeated. */
const REFERENCE_DAY = '2026-01-01'

/** The day before the expiry that the printed lines tell, YYYY-MM-DD. */
export function dayFor(printedMrz: readonly string[] | null): string {
  const reading = printedMrz === null ? null : readMrzText(printedMrz, REFERENCE_DAY)
  return dayBefore(reading?.fields.expiryDate.value ?? null) ?? REFERENCE_DAY
}

/** Null for no day. */
export function dayBefore(day: string | null | undefined): string | null {
  if (day === null || day === undefined) return null
  const before = new Date(`${day}T00:00:00Z`)
  before.setUTCDate(before.getUTCDate() - 1)
  return before.toISOString().slice(0, 10)
}
