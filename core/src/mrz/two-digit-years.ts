/** YYMMDD of an MRZ → YYYY-MM-DD. The century is not printed: it follows from what the date is. */
import { isDate } from '../compare/dates.ts'

/** The latest such day that is neither after `today` nor, where it is known, after the expiry; null: no real day. */
export function birthDateOf(text: string, today: string, expiry: string | null): string | null {
  const latest = expiry !== null && expiry < today ? expiry : today
  return inCenturies(text, today).findLast((date) => date <= latest) ?? null
}

/** The such day nearest to `today`: 50 years back to 50 years ahead; null: no real day. */
export function expiryDateOf(text: string, today: string): string | null {
  const year = Number(today.slice(0, 4))
  const from = `${year - 50}${today.slice(4)}`
  const to = `${year + 50}${today.slice(4)}`
  return inCenturies(text, today).findLast((date) => date > from && date <= to) ?? null
}

/** The day in the centuries before, at and after `today`'s, in order. */
function inCenturies(text: string, today: string): string[] {
  if (!/^\d{6}$/.test(text)) return []
  const century = Number(today.slice(0, 2))
  const rest = `${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4)}`
  return [century - 1, century, century + 1].map((hundreds) => `${hundreds}${rest}`).filter(isDate)
}

/** Whether YYMMDD is a day of some year: 31 days in July, 30 in June, 29 in February. */
export function isCalendarDay(text: string): boolean {
  return /^\d{6}$/.test(text) && isDate(`20${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4)}`)
}
