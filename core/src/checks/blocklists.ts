import type { Check } from './check.ts'
import { faceHits, personHits } from './duplicates.ts'

/** Whether selfie, portrait or data are on a blocklist of the environment. That an entry was made of this session is no finding. */
export const blocklists: Check = (evidence) => [
  ...faceHits(evidence, {
    asked: 'checkFaceBlacklist',
    found: 'listedFaces',
    needsSelfie: true,
    tag: 'FACE_BLACKLISTED',
    because: 'the face in the selfie is on the blocklist, entry',
  }),
  ...faceHits(evidence, {
    asked: 'checkDocFaceBlacklist',
    found: 'listedDocFaces',
    needsSelfie: false,
    tag: 'DOC_FACE_BLACKLISTED',
    because: 'the portrait of the document is on the blocklist, entry',
  }),
  ...personHits(evidence, {
    asked: 'checkPersonBlacklist',
    found: 'listedPersons',
    tag: 'DATA_BLACKLISTED',
    because: 'on the blocklist: the same',
  }),
]
