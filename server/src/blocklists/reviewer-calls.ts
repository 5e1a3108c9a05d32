/** What a reviewer does with the lists: who may, into which environment, until when. */
import type {
  addPersonToBlocklist,
  addPhotoToBlocklist,
  addSessionToBlocklist,
  BlocklistRow,
} from '@bonafide/contract/dashboard/blocklists.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { Reviewer } from '../http/auth.ts'
import { fieldProblem } from '../http/problems.ts'
import { findEnvironment } from '../partners/environments.ts'
import { addFromPhoto } from './add-from-photo.ts'
import { addFromSession } from './add-from-session.ts'
import { addPerson } from './add-person.ts'
import type { About } from './draft.ts'
import { blocklistRow } from './entry-views.ts'
import { removeEntry } from './remove.ts'

type Body<E extends { request?: z.ZodType }> = z.output<NonNullable<E['request']>>

export async function addSession(
  deps: Deps,
  reviewer: Reviewer,
  { environment, scanRef, source, ...said }: Body<typeof addSessionToBlocklist>,
): Promise<BlocklistRow> {
  mayChange(reviewer)
  const part = { environmentId: environment, scanRef, source }
  return blocklistRow(deps, await addFromSession(deps, part, reviewer.email, aboutOf(deps, said)))
}

export async function addPhoto(
  deps: Deps,
  reviewer: Reviewer,
  { environment, source, photo, ...said }: Body<typeof addPhotoToBlocklist>,
): Promise<BlocklistRow> {
  mayChange(reviewer)
  const listing = await into(deps, environment, reviewer, said)
  return blocklistRow(deps, await addFromPhoto(deps, { ...listing, source }, photo))
}

export async function addPersonByHand(
  deps: Deps,
  reviewer: Reviewer,
  { environment, person, ...said }: Body<typeof addPersonToBlocklist>,
): Promise<BlocklistRow> {
  mayChange(reviewer)
  const { country = null, firstName = null, lastName = null, birthDate = null } = person
  const { documentNumber = null, personalNumber = null } = person
  const names = { firstName, lastName, birthDate, documentNumber, personalNumber }
  const listing = await into(deps, environment, reviewer, said)
  const entry = await addPerson(deps, listing, { ...names, issuingCountry: country, nationality: null })
  return blocklistRow(deps, entry)
}

/** Refuses NOT_FOUND when there is no such entry (any more). */
export async function removeByHand(deps: Deps, reviewer: Reviewer, id: string): Promise<void> {
  mayChange(reviewer)
  if (!(await removeEntry(deps, id, { actor: reviewer.email, why: null })))
    throw refuse('NOT_FOUND', 'There is no such entry.')
}

function mayChange({ role }: Reviewer): void {
  if (role === 'VIEWER') throw refuse('PERMISSIONS_ERROR', 'A viewer cannot change blocklists.')
}

type Said = { reason?: string | null | undefined; expiresAt?: string | null | undefined }

async function into(deps: Deps, environment: string, { email }: Reviewer, said: Said) {
  const found = await findEnvironment(deps.db, environment)
  if (found === null) throw refuse('NOT_FOUND', 'There is no such environment.')
  return { environmentId: found.environmentId, author: email, about: aboutOf(deps, said) }
}

function aboutOf({ now }: Pick<Deps, 'now'>, { reason, expiresAt }: Said): About {
  if (typeof expiresAt !== 'string') return { reason, expiresAt }
  const end = new Date(expiresAt)
  if (end <= now()) {
    const problem = fieldProblem('expiresAt', 'must be in the future')
    throw refuse('BAD_VALUE', problem.message, [problem])
  }
  return { reason, expiresAt: end }
}
