/** Links that work without credentials for one hour: the signature is the permission. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { refuse } from '@bonafide/contract/errors.ts'

const VALID_SECONDS = 3600 // docs/compatibility.md

/** Seconds since 1970 at which a link made now ends. */
export function linkEnd(now: Date): number {
  return Math.floor(now.getTime() / 1000) + VALID_SECONDS
}

/** `what` names the one thing that the link leads to. */
export function signLink(masterKey: Buffer, what: string, until: number): string {
  return createHmac('sha256', masterKey).update(`${what}|${until}`).digest('base64url')
}

/** As they stand in the link's path. */
export type SignedLink = { until: string; signature: string }

/** Refuses NOT_FOUND for what is no link, PERMISSIONS_ERROR for one that we did not sign or that has ended; `renew` says how to get another. */
export function refuseUnsigned(
  { masterKey, now }: { masterKey: Buffer; now: () => Date },
  what: string,
  link: SignedLink,
  renew: string,
): void {
  const until = Number(link.until)
  if (!Number.isSafeInteger(until)) throw refuse('NOT_FOUND')
  const expected = Buffer.from(signLink(masterKey, what, until))
  const given = Buffer.from(link.signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) throw refuse('PERMISSIONS_ERROR')
  if (until * 1000 < now().getTime())
    throw refuse('PERMISSIONS_ERROR', `This link has expired. ${renew} for a new one.`)
}
