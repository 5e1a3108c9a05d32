/** A new entry, made ready outside of a transaction and written within one. */
import { randomUUID } from 'node:crypto'
import type { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import type { Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { type Mark, marksOf, type Person } from '../faces/marks.ts'
import { addTemplates, type NewTemplate, sealTemplate } from '../faces/templates.ts'
import { newEntryKey, putFace, sealPerson } from './entry-vault.ts'
import { facePicture } from './face-picture.ts'
import type { FoundFace } from './found-face.ts'
import { type Entry, insertEntry, insertMarks } from './store.ts'

/** What is said about an entry; absent: nothing new. */
export type About = { reason?: string | null | undefined; expiresAt?: Date | null | undefined }

/** Where an entry goes and who says so. */
export type Listing = {
  environmentId: string
  source: BlocklistSource
  scanRef: string | null
  author: string
  about: About
}

export type Draft = { entry: Entry; marks: readonly Mark[]; templates: readonly NewTemplate[] }

type DraftDeps = Pick<Deps, 'blobs' | 'vision' | 'masterKey' | 'now'>

/** The picture is stored by then; who does not insert the draft removes its blob. */
export async function faceDraft(deps: DraftDeps, listing: Listing, found: FoundFace): Promise<Draft> {
  const { entry, key } = blank(deps, listing)
  const picture = await facePicture(found.jpeg, found.box)
  const id = randomUUID()
  const template: NewTemplate = {
    id,
    kind: 'LISTED',
    model: deps.vision.faceModel,
    template: sealTemplate(key, id, found.embedding),
    clientId: null,
    scanRef: null,
    entryId: entry.id,
  }
  const blobId = await putFace(deps, key, entry.id, picture)
  return { entry: { ...entry, blobId }, marks: [], templates: [template] }
}

/** `marks` is empty where too little is known to recognise the person by. */
export function personDraft(deps: Pick<Deps, 'masterKey' | 'now'>, listing: Listing, person: Person): Draft {
  const { entry, key } = blank(deps, listing)
  const marks = marksOf(deps.masterKey, listing.environmentId, person)
  return { entry: { ...entry, person: sealPerson(key, entry.id, person) }, marks, templates: [] }
}

function blank(
  { masterKey, now }: Pick<Deps, 'masterKey' | 'now'>,
  { about, ...listing }: Listing,
): { entry: Entry; key: Buffer } {
  const id = randomUUID()
  const { key, dataKey } = newEntryKey(masterKey, id)
  const entry = { ...listing, id, dataKey, blobId: null, person: null, createdAt: now() }
  return { key, entry: { ...entry, reason: about.reason ?? null, expiresAt: about.expiresAt ?? null } }
}

/** Writes everything of it. Last in its transaction: it takes the lock of the environment's templates. */
export async function insertDraft(
  trx: Transaction<Database>,
  { entry, marks, templates }: Draft,
): Promise<void> {
  await insertEntry(trx, entry)
  await insertMarks(trx, entry, marks)
  await addTemplates(trx, entry.environmentId, templates, entry.createdAt)
}
