import { aCurve } from '@bonafide/core/testing/evidence.ts'
import { expect, it } from 'vitest'
import { selfieVerdict } from './measure-selfies.ts'

const CURVE = aCurve({ review: 0.3, match: 0.5 })

it.each([
  ['the same person matched', 0.5, true, 'right'],
  ['another one told apart', 0.29, false, 'right'],
  ['the same person in doubt', 0.3, true, 'review'],
  ['another one in doubt', 0.49, false, 'review'],
  ['another one matched', 0.6, false, 'wrong'],
  ['the same person told apart', 0.1, true, 'wrong'],
  ['a face that was not found', null, true, 'review'],
] as const)('%s', (_, similarity, isSame, verdict) => {
  expect(selfieVerdict(similarity, isSame, CURVE)).toBe(verdict)
})

it('sends everything to a human without a curve', () => expect(selfieVerdict(0.9, true, null)).toBe('review'))
