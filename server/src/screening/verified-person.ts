/** Whom a verification is about, for calls that name it. */
import { refuse } from '@bonafide/contract/errors.ts'
import type { Subject } from '@bonafide/core/screening/subject.ts'
import type { Deps } from '../deps.ts'
import { find } from '../verifications/store.ts'
import { verificationSubject } from './verification-subject.ts'

/** `subject` null: no name is known. */
type VerifiedPerson = { clientId: string; subject: Subject | null }

/** Refuses NOT_FOUND for verifications that the environment does not have. */
export async function verifiedPerson(
  { db }: Pick<Deps, 'db'>,
  environmentId: string,
  scanRef: string,
): Promise<VerifiedPerson> {
  const verification = await find(db, scanRef, environmentId)
  if (verification === null) throw refuse('NOT_FOUND', `There is no verification with scanRef '${scanRef}'.`)
  const { given, judgement } = verification
  return { clientId: given.clientId, subject: verificationSubject(judgement?.document ?? null, given) }
}

/** As `verifiedPerson`; refuses BAD_VALUE where no name is known. */
export async function namedPerson(
  deps: Pick<Deps, 'db'>,
  environmentId: string,
  scanRef: string,
): Promise<VerifiedPerson & { subject: Subject }> {
  const { clientId, subject } = await verifiedPerson(deps, environmentId, scanRef)
  if (subject === null) throw refuse('BAD_VALUE', 'No name is known of this verification.')
  return { clientId, subject }
}
