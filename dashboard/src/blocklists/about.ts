/** Reason and end of an entry, as the form holds them and as they are sent. */
import type { Option } from '../controls/field.tsx'
import { t } from '../locales/t.ts'

/** `days`: as text, as a select holds it; empty: it never ends. */
export type About = { reason: string; days: string }

export const emptyAbout: About = { reason: '', days: '' }

export const endOptions: readonly Option[] = [
  { value: '', text: t('blocklist.expiry.never') },
  { value: '30', text: t('blocklist.expiry.month') },
  { value: '90', text: t('blocklist.expiry.quarter') },
  { value: '365', text: t('blocklist.expiry.year') },
  { value: '1826', text: t('blocklist.expiry.five') },
]

const DAY_MS = 86_400_000

/** A reason that is left empty leaves the one of an entry that is there already. */
export function aboutBody({ reason, days }: About, now: Date) {
  const expiresAt = days === '' ? null : new Date(now.getTime() + Number(days) * DAY_MS).toISOString()
  return { expiresAt, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }
}
