/** Has the environment seen this face, this portrait, this person before, or put them on a list? */
import { searchThreshold } from '@bonafide/core/faces/curve.ts'
import type { FaceSearch, PersonHit } from '@bonafide/core/faces/search.ts'
import type { DocumentData } from '@bonafide/core/verification/document-data.ts'
import type { Reading, SeenBefore } from '@bonafide/core/verification/observations.ts'
import type { Deps } from '../deps.ts'
import { firstFace, type Photos } from '../verifications/observe.ts'
import type { Verification } from '../verifications/store.ts'
import { type Mark, marksOf } from './marks.ts'
import { personOf } from './person-of.ts'
import { remember, type Traces } from './remember.ts'
import { listedPersons, samePersons } from './same-person.ts'
import type { TemplateKind } from './templates.ts'

type SeenDeps = Pick<Deps, 'db' | 'gallery' | 'vision' | 'masterKey' | 'now' | 'log'>

/** Hits of one search, the most alike. */
const HITS_MAX = 20

/**
 * Remembers this verification, then searches what its settings ask for. In this order, so that of two that are judged at
 * the same moment at least the one that commits later sees the other; and whether asked or not, so that a check that is
 * switched on later knows of it. Never rejects: what could not be searched is unseen.
 */
export async function seeBefore(
  deps: SeenDeps,
  verification: Verification,
  photos: Pick<Photos, 'front' | 'face'>,
  document: DocumentData,
): Promise<SeenBefore> {
  const { scanRef, environmentId, given, settings } = verification
  const traces = tracesOf(deps, verification, photos, document)
  const remembered = await attempt(deps, scanRef, async () => ({
    seen: await remember(deps, scanRef, traces),
  }))

  async function ask<T>(isAsked: boolean, search: () => Promise<Reading<T>>): Promise<Reading<T> | null> {
    if (!isAsked) return null
    return 'unseen' in remembered ? remembered : attempt(deps, scanRef, search)
  }

  const { selfie, portrait, marks } = traces
  const hasSelfie = needsSelfie(verification)
  const faces = (embedding: Embedding, kind: TemplateKind) => () => alike(deps, verification, embedding, kind)
  const skip = { scanRef, clientId: given.clientId }
  return {
    duplicateFaces: await ask(hasSelfie && settings.checkDuplicateFaces, faces(selfie, 'SELFIE')),
    duplicateDocFaces: await ask(settings.checkDuplicateDocFaces, faces(portrait, 'PORTRAIT')),
    duplicatePersons: await ask(settings.checkDuplicatePersonalData, () =>
      known(marks, () => samePersons(deps.db, environmentId, marks, skip)),
    ),
    listedFaces: await ask(hasSelfie && settings.checkFaceBlacklist, faces(selfie, 'LISTED')),
    listedDocFaces: await ask(settings.checkDocFaceBlacklist, faces(portrait, 'LISTED')),
    listedPersons: await ask(settings.checkPersonBlacklist, () =>
      known(marks, () => listedPersons(deps.db, environmentId, marks, skip, deps.now())),
    ),
  }
}

function tracesOf(
  { vision, masterKey }: SeenDeps,
  verification: Verification,
  { front, face }: Pick<Photos, 'front' | 'face'>,
  document: DocumentData,
): Traces {
  return {
    model: vision.faceModel,
    selfie: needsSelfie(verification) ? (firstFace(face)?.embedding ?? null) : null,
    portrait: firstFace(front)?.embedding ?? null,
    marks: marksOf(masterKey, verification.environmentId, personOf(verification, document)),
  }
}

const needsSelfie = ({ given }: Verification) => given.tokenType !== 'DOCUMENT'

type Embedding = readonly number[] | null

/** The threshold is that of two selfies, for portraits and lists too: no curve is fitted to those pairs. */
async function alike(
  { gallery, vision }: SeenDeps,
  { scanRef, environmentId, given }: Verification,
  embedding: Embedding,
  kind: TemplateKind,
): Promise<Reading<FaceSearch>> {
  const model = vision.faceModel
  const curve = vision.curve('SELFIE_SELFIE')
  if (curve === null) return { unseen: `the face model ${model} has not been calibrated` }
  if (embedding === null) return { unseen: 'there is no face to search with' }
  const seen = await gallery.search({
    ...{ environmentId, kind, model, embedding, most: HITS_MAX },
    threshold: (searched) => searchThreshold(curve, searched),
    skip: { scanRef, clientId: given.clientId },
  })
  // This verification's own face was put there just before.
  const own = kind === 'LISTED' ? 0 : 1
  return { seen: { ...seen, searched: Math.max(0, seen.searched - own) } }
}

async function known(
  marks: readonly Mark[],
  search: () => Promise<PersonHit[]>,
): Promise<Reading<PersonHit[]>> {
  if (marks.length === 0) return { unseen: 'too little of the person was read to search with' }
  return { seen: await search() }
}

async function attempt<T>(
  { log }: SeenDeps,
  scanRef: string,
  work: () => Promise<Reading<T>>,
): Promise<Reading<T>> {
  try {
    return await work()
  } catch (error) {
    log.error({ err: error, scanRef }, 'what was seen before could not be searched')
    return { unseen: 'the search failed' }
  }
}
