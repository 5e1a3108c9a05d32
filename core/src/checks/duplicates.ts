import type { FaceSearch, PersonalData, PersonHit } from '../faces/search.ts'
import type { Reading, SeenBefore } from '../verification/observations.ts'
import type { Switch } from '../verification/settings.ts'
import type { FraudTag } from '../vocabulary.ts'
import { type Check, type Evidence, type Said, score, suspect } from './check.ts'

const DATA: { [D in PersonalData]: string } = {
  DOCUMENT_NUMBER: 'document number',
  PERSONAL_NUMBER: 'personal number',
  NAME_AND_BIRTH: 'name and date of birth',
}

/** Whether an earlier verification of another client has the same face, portrait or data. It suspects and never refuses. */
export const duplicates: Check = (evidence) => [
  ...faceHits(evidence, {
    asked: 'checkDuplicateFaces',
    found: 'duplicateFaces',
    needsSelfie: true,
    tag: 'DUPLICATE_FACE',
    because: 'the face in the selfie was seen before, in',
  }),
  ...faceHits(evidence, {
    asked: 'checkDuplicateDocFaces',
    found: 'duplicateDocFaces',
    needsSelfie: false,
    tag: 'DUPLICATE_DOC_FACE',
    because: 'the portrait of the document was seen before, in',
  }),
  ...personHits(evidence, {
    asked: 'checkDuplicatePersonalData',
    found: 'duplicatePersons',
    tag: 'DUPLICATE_PERSONAL_DATA',
    because: 'the same',
  }),
]

type Named<T> = {
  [N in keyof SeenBefore]: SeenBefore[N] extends Reading<T> | null ? N : never
}[keyof SeenBefore]
type Question<T> = { asked: Switch; found: Named<T>; tag: FraudTag; because: string }

/** One finding for all hits. A search that was asked for and did not take place keeps the verification suspected. */
export function faceHits(
  { given, settings, observations }: Evidence,
  { asked, found, needsSelfie, tag, because }: Question<FaceSearch> & { needsSelfie: boolean },
): Said[] {
  if (!settings[asked] || (needsSelfie && given.tokenType === 'DOCUMENT')) return []
  const reading = observations.seenBefore?.[found] ?? NOT_SEARCHED
  if ('unseen' in reading) return [unsearched(reading.unseen)]
  const { hits, threshold } = reading.seen
  const [best] = hits
  if (best === undefined) return []
  const refs = hits.map(({ ref }) => ref).join(', ')
  return [suspect('session', tag, `${because} ${refs}`, { score: score(best.similarity, threshold, -1, 1) })]
}

/** One finding a hit: each agrees in something else. */
export function personHits(
  { settings, observations }: Evidence,
  { asked, found, tag, because }: Question<PersonHit[]>,
): Said[] {
  if (!settings[asked]) return []
  const reading = observations.seenBefore?.[found] ?? NOT_SEARCHED
  if ('unseen' in reading) return [unsearched(reading.unseen)]
  return reading.seen.map(({ ref, by }) =>
    suspect('session', tag, `${because} ${by.map((data) => DATA[data]).join(' and ')} as in ${ref}`),
  )
}

const NOT_SEARCHED = { unseen: 'the search did not take place' }

const unsearched = (why: string) =>
  suspect('session', 'AUTO_UNVERIFIABLE', `earlier verifications and lists could not be searched: ${why}`)
