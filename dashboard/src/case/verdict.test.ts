import { describe, expect, it } from 'vitest'
import { approval, isRefusal, overallAfter, refusal } from './verdict.ts'

const judged = {
  autoDocument: 'DOC_VALIDATED',
  autoFace: 'FACE_MATCH',
  manualDocument: null,
  manualFace: null,
  fraudTags: [],
  mismatchTags: [],
} as const

const open = (part: Partial<Parameters<typeof approval>[0]> = {}) => ({
  ...judged,
  fraudTags: [],
  mismatchTags: [],
  ...part,
})

describe('approval', () => {
  it('says both parts are right', () => {
    expect(approval(open())).toEqual({ document: 'DOC_VALIDATED', face: 'FACE_MATCH' })
  })

  it('says nothing of a face that was never asked for', () => {
    expect(approval(open({ autoFace: 'FACE_NOT_CHECKED' }))).toEqual({
      document: 'DOC_VALIDATED',
      face: null,
    })
  })
})

describe('refusal', () => {
  it('starts from what was found', () => {
    expect(refusal(open({ autoDocument: 'DOC_EXPIRED', autoFace: 'FACE_UNCERTAIN' }))).toEqual({
      document: 'DOC_EXPIRED',
      face: 'FACE_UNCERTAIN',
    })
  })

  it('starts from nothing wrong where a reviewer has no such word', () => {
    const choice = refusal(open({ autoDocument: 'AUTO_UNVERIFIABLE', autoFace: 'AUTO_UNVERIFIABLE' }))
    expect(choice).toEqual({ document: 'DOC_VALIDATED', face: 'FACE_MATCH' })
    expect(isRefusal(choice)).toBe(false)
  })
})

describe('overallAfter', () => {
  it.each([
    ['all right, no tag', 'DOC_VALIDATED', 'FACE_MATCH', [], 'APPROVED'],
    ['all right, a tag left', 'DOC_VALIDATED', 'FACE_MATCH', ['NAME'], 'SUSPECTED'],
    ['document refused', 'DOC_FAKE', 'FACE_MATCH', [], 'DENIED'],
    ['face refused, a tag left', 'DOC_VALIDATED', 'FAKE_FACE', ['NAME'], 'DENIED'],
    ['document only', 'DOC_VALIDATED', null, [], 'APPROVED'],
  ] as const)('%s', (_, document, face, tags, expected) => {
    expect(overallAfter({ document, face }, tags)).toBe(expected)
  })
})
