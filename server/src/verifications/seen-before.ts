/** What the searches among earlier verifications and blocklists brought up, each hit with what it leads to. */
import type { SearchKind, SearchView, SeenBeforeHit } from '@bonafide/contract/dashboard/faces.ts'
import { isSeen } from '@bonafide/core/checks/check.ts'
import type { FaceSearch, PersonalData, PersonHit } from '@bonafide/core/faces/search.ts'
import type { Reading, SeenBefore } from '@bonafide/core/verification/observations.ts'
import type { Deps } from '../deps.ts'
import { type Known, knownEntries, knownSessions } from './known.ts'
import type { Verification } from './store.ts'

/** A gallery of one person's photos must not bury the case. */
const SHOWN_MAX = 6

const FOUND: readonly (readonly [keyof SeenBefore, SearchKind])[] = [
  ['duplicateFaces', 'DUPLICATE_FACE'],
  ['duplicateDocFaces', 'DUPLICATE_DOC_FACE'],
  ['duplicatePersons', 'DUPLICATE_PERSONAL_DATA'],
  ['listedFaces', 'FACE_BLACKLISTED'],
  ['listedDocFaces', 'DOC_FACE_BLACKLISTED'],
  ['listedPersons', 'DATA_BLACKLISTED'],
]

/** The searches that were asked for, and their first hits, most alike first. */
export async function seenBefore(
  { db }: Pick<Deps, 'db'>,
  { environmentId, observations }: Pick<Verification, 'environmentId' | 'observations'>,
): Promise<{ searches: SearchView[]; seenBefore: SeenBeforeHit[] }> {
  const asked = FOUND.flatMap(([name, kind]): Asked[] => {
    const reading = observations?.seenBefore?.[name] ?? null
    return reading === null ? [] : [{ kind, reading }]
  })
  const hits = asked.flatMap(({ kind, reading }) => (isSeen(reading) ? hitsOf(kind, reading.seen) : []))
  const refs = (isEntry: boolean) =>
    hits.filter(({ kind }) => isListed(kind) === isEntry).map(({ ref }) => ref)
  const sessions = await knownSessions(db, environmentId, refs(false))
  const entries = await knownEntries(db, environmentId, refs(true))
  return {
    searches: asked.map(({ kind, reading }) => ({ kind, outcome: outcomeOf(reading) })),
    seenBefore: hits.map((hit) => withWhatIsKnown(hit, isListed(hit.kind) ? entries : sessions)),
  }
}

type Found = FaceSearch | PersonHit[]
type Asked = { kind: SearchKind; reading: Reading<Found> }
type Hit = { kind: SearchKind; ref: string; similarity: number | null; by: PersonalData[] }

const isListed = (kind: SearchKind) => kind.endsWith('BLACKLISTED')

function hitsOf(kind: SearchKind, found: Found): Hit[] {
  const hits = Array.isArray(found)
    ? found.map((hit) => ({ kind, ...hit, similarity: null }))
    : found.hits.map((hit) => ({ kind, ...hit, by: [] }))
  return hits.slice(0, SHOWN_MAX)
}

function outcomeOf(reading: Reading<Found>): SearchView['outcome'] {
  if (!isSeen(reading)) return reading
  const { seen } = reading
  if (Array.isArray(seen)) return { seen: { searched: null, threshold: null, found: seen.length } }
  return { seen: { searched: seen.searched, threshold: seen.threshold, found: seen.hits.length } }
}

/** The face that was found: that of the portrait where portraits were compared, else that of the selfie. */
function withWhatIsKnown(hit: Hit, all: ReadonlyMap<string, Known>): SeenBeforeHit {
  const known = all.get(hit.ref)
  if (known === undefined) return { ...hit, ...UNKNOWN }
  const { selfie, portrait, ...rest } = known
  const photo = hit.kind.includes('DOC_FACE') ? portrait : (selfie ?? portrait)
  return { ...hit, ...rest, photo }
}

const UNKNOWN = { scanRef: null, name: null, status: null, createdAt: null, reason: null, photo: null }
