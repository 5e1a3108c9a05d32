import type { PhotoObservation, Reading } from '../verification/observations.ts'
import type { DocumentResult } from '../vocabulary.ts'
import { type Check, failDocument, pass, type Said, suspect, unseen } from './check.ts'
import { pictureProblems } from './photo.ts'

const SENTENCES: { [R in DocumentResult]?: string } = {
  DOC_NOT_FOUND: 'shows no document',
  DOC_NOT_FULLY_VISIBLE: 'cuts the document off at an edge',
  DOC_TOO_BLURRY: 'is too blurred to be relied on',
  DOC_GLARED: 'has glare over the document',
}

/** Each side must be there, whole, sharp and free of glare. */
export const documentFound: Check = ({ observations }) => {
  const sides = [observations.front, observations.back].filter((side) => side !== null)
  const said = sides.flatMap((side, index) => sideProblems(side, index === 0 ? 'FRONT' : 'BACK'))
  return said.length > 0 ? said : [pass('document', 'every side is found, whole and sharp')]
}

function sideProblems(side: Reading<PhotoObservation>, step: 'FRONT' | 'BACK'): Said[] {
  if ('unseen' in side) return [unseen('document', side.unseen, step)]
  const { document, quality } = side.seen
  if (document === null || 'unseen' in document)
    return [unseen('document', document?.unseen ?? 'not looked for', step)]
  if ('unseen' in quality) return [unseen('document', quality.unseen, step)]
  const problems = pictureProblems(side.seen).flatMap((problem) => {
    const sentence = SENTENCES[problem]
    return sentence === undefined
      ? []
      : [failDocument(problem, `the ${step.toLowerCase()} photo ${sentence}`, { step })]
  })
  return document.seen?.together === 'apart' ? [...problems, twoDocuments(step)] : problems
}

/** Whose data was read from which of them is for a human to say. */
const twoDocuments = (step: 'FRONT' | 'BACK') =>
  suspect('document', 'AUTO_UNVERIFIABLE', `two documents lie in the ${step.toLowerCase()} photo`, { step })
