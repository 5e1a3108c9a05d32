import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../checks/check.ts'
import { DocumentResult, FaceResult } from '../vocabulary.ts'
import { decide, flatten } from './decision.ts'
import { nextAfter } from './next.ts'
import { reviewed, tagsAfter } from './review.ts'

const passDocument: Finding = { check: 'mrz-valid', on: 'document', outcome: 'PASS', because: 'fine' }
const passFace: Finding = { check: 'face-match', on: 'face', outcome: 'PASS', because: 'fine' }
const fine = [passDocument, passFace]
const expired: Finding = {
  check: 'document-expired',
  on: 'document',
  outcome: 'FAIL',
  documentResult: 'DOC_EXPIRED',
  because: 'old',
}
const blurred: Finding = {
  check: 'document-found',
  on: 'document',
  outcome: 'FAIL',
  documentResult: 'DOC_TOO_BLURRY',
  because: 'x',
  step: 'FRONT',
}
const unseenFace: Finding = {
  check: 'face-count',
  on: 'face',
  outcome: 'UNSEEN',
  because: 'no model',
  step: 'FACE',
}
const nameTag: Finding = {
  check: 'cross-match',
  on: 'document',
  outcome: 'SUSPECT',
  tag: 'NAME',
  because: 'other name',
}

describe('decide', () => {
  it.each<[string, Finding[], string, string, string]>([
    ['all fine', fine, 'DOC_VALIDATED', 'FACE_MATCH', 'APPROVED'],
    ['a tag', [...fine, nameTag], 'DOC_VALIDATED', 'FACE_MATCH', 'SUSPECTED'],
    ['an expired document', [...fine, expired], 'DOC_EXPIRED', 'FACE_MATCH', 'DENIED'],
    [
      'expired and tagged: the refusal outweighs',
      [...fine, expired, nameTag],
      'DOC_EXPIRED',
      'FACE_MATCH',
      'DENIED',
    ],
    [
      'the first refusal names the result',
      [blurred, expired, passFace],
      'DOC_TOO_BLURRY',
      'FACE_MATCH',
      'DENIED',
    ],
    ['a reader that failed', [passDocument, unseenFace], 'DOC_VALIDATED', 'AUTO_UNVERIFIABLE', 'DENIED'],
    ['nobody looked at anything', [], 'AUTO_UNVERIFIABLE', 'AUTO_UNVERIFIABLE', 'DENIED'],
    ['nobody compared the faces', [passDocument], 'DOC_VALIDATED', 'AUTO_UNVERIFIABLE', 'DENIED'],
  ])('%s', (_, findings, document, face, overall) => {
    const decision = decide(findings, 'IDENTIFICATION')
    expect([decision.document, decision.face, flatten(decision)]).toEqual([document, face, overall])
  })

  it('needs no face for a DOCUMENT token', () => {
    expect(flatten(decide([passDocument], 'DOCUMENT'))).toBe('APPROVED')
  })

  it('never approves when anything failed or could not be seen', () => {
    const anyFinding: fc.Arbitrary<Finding> = fc.record({
      check: fc.constantFrom('a', 'face-match'),
      on: fc.constantFrom('document' as const, 'face' as const),
      outcome: fc.constantFrom('PASS' as const, 'FAIL' as const, 'UNSEEN' as const),
      because: fc.constant(''),
    })
    fc.assert(
      fc.property(fc.array(anyFinding), (findings) => {
        const isBad = findings.some((finding) => finding.outcome !== 'PASS')
        if (isBad) expect(flatten(decide(findings, 'IDENTIFICATION'))).toBe('DENIED')
      }),
    )
  })

  it('approves exactly DOC_VALIDATED with FACE_MATCH or FACE_NOT_CHECKED', () => {
    for (const document of DocumentResult.options) {
      for (const face of FaceResult.options) {
        const isFine = document === 'DOC_VALIDATED' && (face === 'FACE_MATCH' || face === 'FACE_NOT_CHECKED')
        expect(flatten({ document, face, fraudTags: [], mismatchTags: [] })).toBe(
          isFine ? 'APPROVED' : 'DENIED',
        )
      }
    }
  })
})

describe('what comes after', () => {
  const settings = { maxAttemptCount: 2, reviewSuccessful: false, reviewFailed: false }
  const next = (findings: Finding[], over = {}, attempt = 0, canRetry = true) =>
    nextAfter(decide(findings, 'IDENTIFICATION'), findings, { ...settings, ...over }, { attempt, canRetry })
      .event

  it.each<[string, string, string]>([
    ['a blurred photo with attempts left', next([...fine, blurred]), 'retry'],
    ['a blurred photo and no attempts', next([...fine, blurred], { maxAttemptCount: 0 }), 'decide'],
    ['the last attempt', next([...fine, blurred], {}, 2), 'decide'],
    ['an upload that cannot be repeated', next([...fine, blurred], {}, 0, false), 'decide'],
    ['an expired document: no photo cures it', next([...fine, expired]), 'decide'],
    ['a failure when failures are reviewed', next([...fine, expired], { reviewFailed: true }), 'refer'],
    ['a success when successes are reviewed', next(fine, { reviewSuccessful: true }), 'refer'],
    ['a success', next(fine), 'decide'],
  ])('%s', (_, event, expected) => expect(event).toBe(expected))

  it('asks only for the steps that failed, with each problem once', () => {
    const findings = [...fine, blurred, blurred]
    expect(
      nextAfter(decide(findings, 'IDENTIFICATION'), findings, settings, { attempt: 0, canRetry: true }),
    ).toEqual({
      event: 'retry',
      failed: [{ step: 'FRONT', problems: ['DOC_TOO_BLURRY'] }],
    })
  })
})

describe('a human over it', () => {
  const decision = decide([...fine, expired, nameTag], 'IDENTIFICATION')
  it('overrides the results and keeps the tags that were not cleared', () => {
    const verdict = { document: 'DOC_VALIDATED', face: 'FACE_MATCH' } as const
    expect(flatten(reviewed(decision, { ...verdict, ...tagsAfter(decision, []) }))).toBe('SUSPECTED')
    expect(flatten(reviewed(decision, { ...verdict, ...tagsAfter(decision, ['NAME']) }))).toBe('APPROVED')
  })
})
