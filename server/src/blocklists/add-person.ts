/** A person's data, written down by a reviewer. */
import { refuse } from '@bonafide/contract/errors.ts'
import type { Deps } from '../deps.ts'
import type { Person } from '../faces/marks.ts'
import { insertDraft, type Listing, personDraft } from './draft.ts'
import type { Entry } from './store.ts'

/** Refuses BAD_VALUE where nobody could be recognised by it. */
export async function addPerson(
  deps: Pick<Deps, 'db' | 'masterKey' | 'now'>,
  listing: Omit<Listing, 'scanRef' | 'source'>,
  person: Person,
): Promise<Entry> {
  const draft = personDraft(deps, { ...listing, source: 'DOCUMENT_INFO', scanRef: null }, person)
  if (draft.marks.length === 0) throw refuse('BAD_VALUE', TOO_LITTLE)
  await deps.db.transaction().execute((trx) => insertDraft(trx, draft))
  return draft.entry
}

const TOO_LITTLE =
  'Nobody can be recognised by this. Give one of: documentNumber with country; personalNumber with country; firstName, lastName and birthDate.'
