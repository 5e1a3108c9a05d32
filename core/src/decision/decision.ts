/** findings → decision, and a human's verdict over it. Decision and suspicion are two axes; flattening is one function. */
import { z } from 'zod'
import type { Finding } from '../checks/check.ts'
import {
  DocumentResult,
  FaceResult,
  FraudTag,
  MismatchTag,
  type OverallStatus,
  type TokenType,
} from '../vocabulary.ts'

export const Decision = z.object({
  document: DocumentResult,
  face: FaceResult,
  fraudTags: z.array(FraudTag),
  mismatchTags: z.array(MismatchTag),
})
export type Decision = z.infer<typeof Decision>

/** The first refusal in the order of the checks names the result; every tag counts. */
export function decide(findings: readonly Finding[], tokenType: TokenType): Decision {
  const tags = findings.flatMap(({ tag }) => (tag === undefined ? [] : [tag]))
  return {
    document: documentResult(findings),
    face: tokenType === 'DOCUMENT' ? 'FACE_NOT_CHECKED' : faceResult(findings),
    fraudTags: FraudTag.options.filter((tag) => tags.includes(tag)),
    mismatchTags: MismatchTag.options.filter((tag) => tags.includes(tag)),
  }
}

function documentResult(findings: readonly Finding[]): DocumentResult {
  const first = firstRefusal(findings, 'document')
  if (first !== undefined) return first.documentResult ?? 'AUTO_UNVERIFIABLE'
  return looked(findings, 'document') ? 'DOC_VALIDATED' : 'AUTO_UNVERIFIABLE'
}

function faceResult(findings: readonly Finding[]): FaceResult {
  const first = firstRefusal(findings, 'face')
  if (first !== undefined) return first.faceResult ?? 'AUTO_UNVERIFIABLE'
  return findings.some((finding) => finding.check === 'face-match' && finding.outcome === 'PASS')
    ? 'FACE_MATCH'
    : 'AUTO_UNVERIFIABLE'
}

function firstRefusal(findings: readonly Finding[], on: 'document' | 'face'): Finding | undefined {
  return findings.find(
    (finding) => finding.on === on && (finding.outcome === 'FAIL' || finding.outcome === 'UNSEEN'),
  )
}

/** A pass needs somebody who looked: an empty list of findings is not one. */
function looked(findings: readonly Finding[], on: 'document' | 'face'): boolean {
  return findings.some((finding) => finding.on === on && finding.outcome === 'PASS')
}

/** Approved on the first axis: document valid, and face matching or not part of the session. */
export function isApproved({ document, face }: Pick<Decision, 'document' | 'face'>): boolean {
  return document === 'DOC_VALIDATED' && (face === 'FACE_MATCH' || face === 'FACE_NOT_CHECKED')
}

/** The second axis: at least one tag. */
export function isSuspected({
  fraudTags,
  mismatchTags,
}: Pick<Decision, 'fraudTags' | 'mismatchTags'>): boolean {
  return fraudTags.length + mismatchTags.length > 0
}

/** The wire's one word for both axes; a refusal outweighs suspicion (docs/compatibility.md, the safer of two readings). */
export function flatten(decision: Decision): Extract<OverallStatus, 'APPROVED' | 'DENIED' | 'SUSPECTED'> {
  if (!isApproved(decision)) return 'DENIED'
  return isSuspected(decision) ? 'SUSPECTED' : 'APPROVED'
}
