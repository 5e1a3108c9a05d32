/** How old a list is, when it is looked at next, and the words for it. */
import type { ListView } from '@bonafide/contract/dashboard/lists.ts'
import { t } from '../locales/t.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Lists change every few days; one of which nobody heard for a month is not to be relied on. */
const OLD_DAYS = 30

type Aged = Pick<ListView, 'everyHours' | 'checkedAt' | 'problem' | 'version'>

/**
 * When the list was last known to be as published: a look that found nothing new counts, one that failed does not. Null:
 * it was never imported.
 */
export function knownAt({ checkedAt, problem, version }: Aged): string | null {
  if (version === null) return null
  if (checkedAt === null || problem !== null) return version.importedAt
  return checkedAt > version.importedAt ? checkedAt : version.importedAt
}

/** Why the list counts as old; null: it does not. */
export function whyOld(list: Aged, now: Date): string | null {
  const known = knownAt(list)
  if (known === null) return null
  const age = now.getTime() - new Date(known).getTime()
  const { everyHours } = list
  if (everyHours !== null && age > 2 * everyHours * HOUR_MS)
    return t('lists.old.interval', { hours: everyHours })
  return age > OLD_DAYS * DAY_MS ? t('lists.old.days', { days: OLD_DAYS }) : null
}

/** "in 5 h", "due", "when told". */
export function nextLook(at: string | null, now: Date): string {
  if (at === null) return t('lists.next.never')
  const left = new Date(at).getTime() - now.getTime()
  if (left < MINUTE_MS) return t('lists.next.now')
  return t('lists.next.in', { time: span(left) })
}

function span(ms: number): string {
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} min`
  if (ms < DAY_MS) return `${Math.floor(ms / HOUR_MS)} h`
  return `${Math.floor(ms / DAY_MS)} d`
}
