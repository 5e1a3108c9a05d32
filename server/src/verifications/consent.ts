/** What the end user agreed to before the first photo: the words shown, their version and language, and when. */
import { createHash } from 'node:crypto'
import { refuse } from '@bonafide/contract/errors.ts'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { Verification } from './store.ts'
import { type TimelineEntry, timelineOf } from './timeline.ts'

export const Consent = z.object({
  text: z.string(),
  version: z.string(),
  locale: z.string(),
  at: z.coerce.date(),
})
export type Consent = z.infer<typeof Consent>

/** The event under which consent stands in the time line, where it outlives the data of an erased session. */
export const CONSENTED = 'consented'

/** What the end user's page sends when it opens the session. */
export type Agreed = { locale: string; consentText: string; consentVersion?: string | undefined }

/** As it is stored with the session. */
export function consentFrom({ locale, consentText, consentVersion }: Agreed, at: Date): Consent {
  return { text: consentText, version: consentVersion ?? hashVersion(consentText), locale, at }
}

/** The consent of a session, or null. A session opened before consent was kept with it has its words in the time line. */
export function consentOf(
  { client }: Pick<Verification, 'client'>,
  timeline: readonly TimelineEntry[],
): Consent | null {
  if (client === null) return null
  if (client.consent !== null) return client.consent
  const noted = timeline.find(({ event }) => event === CONSENTED)
  if (!noted?.detail) return null
  return {
    text: noted.detail,
    version: hashVersion(noted.detail),
    locale: client.locale ?? UNKNOWN_LANGUAGE,
    at: noted.at,
  }
}

/** Refuses PERMISSIONS_ERROR: without consent not one byte of a face is taken. */
export async function requireConsent({ db }: Pick<Deps, 'db'>, verification: Verification): Promise<void> {
  if (verification.client?.consent) return
  if (consentOf(verification, await timelineOf(db, verification.scanRef)) === null)
    throw refuse('PERMISSIONS_ERROR', 'No consent is stored with this session, so it takes no photos.')
}

/** Texts without a version of their own are told apart by their hash. */
const hashVersion = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex').slice(0, 12)}`

/** BCP 47: undetermined. */
const UNKNOWN_LANGUAGE = 'und'
