import type { AadhaarSignature } from '../documents/aadhaar.ts'
import { type Check, pass, suspect } from './check.ts'

const DOUBTS: { readonly [S in AadhaarSignature]: string | null } = {
  valid: null,
  // Not a refusal: UIDAI signs with a new key every few years, and the operator may not have it.
  invalid:
    'no configured certificate vouches for the Aadhaar code: it was altered, or signed with another key',
  unverified: 'the Aadhaar code is not verified: no certificate is configured',
  none: 'the Aadhaar code carries no signature',
}

/** An Aadhaar code proves what it says by its signature alone; without one anybody can print it. */
export const aadhaarSigned: Check = ({ observations }) =>
  [observations.front, observations.back].flatMap((side) => {
    if (side === null || 'unseen' in side || side.seen.aadhaar === undefined) return []
    const doubt = DOUBTS[side.seen.aadhaar.signature]
    return doubt === null
      ? [pass('document', 'the signature of the Aadhaar code holds')]
      : [suspect('document', 'AUTO_UNVERIFIABLE', doubt, { step: side.seen.step })]
  })
