/** An entry as the partner's API and as the dashboard show it. */
import type { BlocklistRow } from '@bonafide/contract/dashboard/blocklists.ts'
import type { BlockedEntry } from '@bonafide/contract/partner/blocklists.ts'
import type { Deps } from '../deps.ts'
import { personOf } from './entry-vault.ts'
import { faceImageUrl } from './face-link.ts'
import type { Entry } from './store.ts'

/** iDenfy's two shapes: a face is known by its session, data by the entry's own id. */
export function blockedEntry(deps: Pick<Deps, 'config' | 'masterKey' | 'now'>, entry: Entry): BlockedEntry {
  const said = { reason: entry.reason, created: entry.createdAt.toISOString() }
  const person = personOf(deps.masterKey, entry)
  if (person === null)
    return { id: entry.scanRef ?? entry.id, ...said, faceImageUrl: faceImageUrl(deps, entry) }
  const { firstName, lastName, birthDate, personalNumber, documentNumber, nationality } = person
  const fullName = [firstName, lastName].filter(Boolean).join(' ') || null
  return {
    id: entry.id,
    fullName,
    dateOfBirth: birthDate,
    personalNumber,
    documentNumber,
    nationality,
    ...said,
  }
}

export function blocklistRow({ masterKey }: Pick<Deps, 'masterKey'>, entry: Entry): BlocklistRow {
  const { id, environmentId, source, scanRef, reason, author } = entry
  return {
    id,
    environmentId,
    source,
    scanRef,
    faceUrl: entry.blobId === null ? null : `/api/dashboard/blocklists/${id}/face`,
    person: personOf(masterKey, entry),
    reason,
    author,
    createdAt: entry.createdAt.toISOString(),
    expiresAt: entry.expiresAt?.toISOString() ?? null,
  }
}
