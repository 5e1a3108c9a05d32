import { aCurve } from '@bonafide/core/testing/evidence.ts'
import { describe, expect, it } from 'vitest'
import type { LabelledPair } from './lfw-cases.ts'
import { scoreLfw } from './score-lfw.ts'

const CURVE = aCurve({ situation: 'SELFIE_SELFIE', review: 0.4, match: 0.6 })

/** Unit vector in the plane, so that the cosine of two is that of the angle between them. */
const at = (degrees: number): number[] => [Math.cos(rad(degrees)), Math.sin(rad(degrees))]
const rad = (degrees: number) => (degrees * Math.PI) / 180

const pair = (a: string, b: string, isSame: boolean): LabelledPair => ({
  a: `${a}.jpg`,
  b: `${b}.jpg`,
  isSame,
})

/** Three persons 90 degrees apart, two photos each, 10 degrees apart: genuine 0.98, impostors 0.17 at most. */
const PAIRS = [
  pair('Ann_0001', 'Ann_0002', true),
  pair('Bob_0001', 'Bob_0002', true),
  pair('Cid_0001', 'Cid_0002', true),
  pair('Ann_0001', 'Bob_0001', false),
  pair('Bob_0002', 'Cid_0002', false),
  pair('Cid_0001', 'Ann_0002', false),
]
const faces = (over: Record<string, number[] | null> = {}) =>
  new Map<string, number[] | null>(
    Object.entries({
      'Ann_0001.jpg': at(0),
      'Ann_0002.jpg': at(10),
      'Bob_0001.jpg': at(90),
      'Bob_0002.jpg': at(100),
      'Cid_0001.jpg': at(180),
      'Cid_0002.jpg': at(190),
      ...over,
    }),
  )

describe('scoreLfw', () => {
  it('is faultless where persons lie apart', () => {
    expect(scoreLfw(PAIRS, faces(), CURVE)).toMatchObject({
      pairs: 6,
      images: 6,
      persons: 3,
      facesNotFound: 0,
      accuracy: 1,
      eer: 0,
      tarAtFar: { '1e-2': 1, '1e-3': 1, '1e-4': 1 },
      tarAtFar95: { '1e-4': [1, 1] },
      autoMatchGenuine: 1,
      autoMatchFmr: 0,
      mismatchImpostor: 1,
    })
  })

  it('compares every photo with every photo of another person, labelled or not', () => {
    expect(scoreLfw(PAIRS, faces(), CURVE).impostorPairs).toBe(12)
  })

  it('finds the stranger who looks like another one in a pair that nobody labelled', () => {
    // Cid's second photo points where Ann's do: two of twelve pairs.
    const score = scoreLfw(PAIRS, faces({ 'Cid_0002.jpg': at(5) }), CURVE)
    expect(score.autoMatchFmr).toBeCloseTo(2 / 12, 4)
    expect(score.autoMatchGenuine).toBeCloseTo(2 / 3, 4)
    expect(score.tarAtFar['1e-4']).toBe(0)
    expect(score.autoMatchFmr95[1]).toBeGreaterThan(score.autoMatchFmr)
  })

  it('counts a photo without a face, and its pair as not matched', () => {
    const score = scoreLfw(PAIRS, faces({ 'Ann_0001.jpg': null }), CURVE)
    expect(score).toMatchObject({ facesNotFound: 1, impostorPairs: 8, mismatchGenuine: 0 })
    expect(score.autoMatchGenuine).toBeCloseTo(2 / 3, 4)
    expect(score.tarAtFar['1e-2']).toBeCloseTo(2 / 3, 4)
    expect(score.accuracy).toBeLessThan(1)
  })

  it('sends everything to a human when the model has no curve', () => {
    expect(scoreLfw(PAIRS, faces(), null)).toMatchObject({
      autoMatchGenuine: 0,
      reviewGenuine: 1,
      autoMatchFmr: 0,
      reviewImpostor: 1,
      curve: null,
    })
  })

  it('takes photos whose names say nothing only as they were labelled', () => {
    const pairs = [pair('x', 'y', true), pair('x', 'z', false)]
    const embeddings = new Map([
      ['x.jpg', at(0)],
      ['y.jpg', at(10)],
      ['z.jpg', at(90)],
    ])
    expect(scoreLfw(pairs, embeddings, CURVE)).toMatchObject({ impostorPairs: 1, autoMatchGenuine: 1 })
  })
})
