/** Ends of listings. */
import { wholeDate } from './partial-date.ts'

/** The date as YYYY-MM-DD when it is past; null when it is none, or still to come: then the entry is still on the list. */
export function endedBy(text: string, today = new Date()): string | null {
  const date = wholeDate(text)
  return date && date < today.toISOString().slice(0, 10) ? date : null
}
