import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf, type FaceCurve, falseMatchRate, sameProbability, searchThreshold } from './curve.ts'
import { fitCurve, type LabelledPair } from './fit.ts'
import { upperQuantile } from './normal.ts'

const ABOUT = { model: 'm', situation: 'SELFIE_PRINT' as const, source: 'made up' }

/** The quantiles of a normal distribution: the same numbers every time. */
function similarities(count: number, mean: number, deviation: number): number[] {
  return Array.from({ length: count }, (_, i) => mean + deviation * upperQuantile((i + 0.5) / count))
}

const pairs = (genuine: number[], impostor: number[]): LabelledPair[] => [
  ...genuine.map((similarity) => ({ similarity, isSame: true })),
  ...impostor.map((similarity) => ({ similarity, isSame: false })),
]

function fitted(genuine: number[], impostor: number[]): FaceCurve {
  const curve = fitCurve(pairs(genuine, impostor), ABOUT)
  if ('problem' in curve) throw new Error(curve.problem)
  return curve
}

describe('a fitted curve', () => {
  const impostor = similarities(50_000, 0, 0.1)
  const curve = fitted(similarities(2_000, 0.65, 0.1), impostor)

  it('lets one in ten thousand pairs of strangers through', () => {
    const through = impostor.filter((similarity) => bandOf(curve, similarity, 1) === 'MATCH').length
    expect(through / impostor.length).toBeLessThanOrEqual(1e-4)
    expect(through / impostor.length).toBeGreaterThan(0.5e-4)
  })

  it('extrapolates its tail: finds the normal curve that made it', () => {
    expect(curve.tail.mean).toBeCloseTo(0, 2)
    expect(curve.tail.deviation).toBeCloseTo(0.1, 2)
    expect(falseMatchRate(curve, 0.52)).toBeGreaterThan(0.5e-7)
    expect(falseMatchRate(curve, 0.52)).toBeLessThan(2e-7)
  })

  it('refuses by itself no more than half a percent of the persons themselves', () => {
    const refused = similarities(2_000, 0.65, 0.1).filter((s) => bandOf(curve, s, 1) === 'MISMATCH').length
    expect(refused / 2_000).toBeLessThanOrEqual(0.006)
  })

  it('is even odds between both kinds', () => {
    expect(sameProbability(curve, 0.65)).toBeGreaterThan(0.97)
    expect(sameProbability(curve, 0)).toBeLessThan(0.03)
  })

  it('asks for more in a larger gallery, and never for less than one comparison does', () => {
    expect(searchThreshold(curve, 1)).toBeGreaterThanOrEqual(curve.match)
    expect(searchThreshold(curve, 1_000_000)).toBeGreaterThan(searchThreshold(curve, 1_000))
    expect(falseMatchRate(curve, searchThreshold(curve, 1_000_000)) * 1_000_000).toBeCloseTo(0.01, 4)
  })
})

describe('pairs that make no curve', () => {
  it.each([
    [
      'too few of one person',
      similarities(29, 0.6, 0.05),
      similarities(400, 0, 0.05),
      'found 29 of one person',
    ],
    ['too few strangers', similarities(40, 0.6, 0.05), similarities(299, 0, 0.05), '299 of two'],
    [
      'a model that tells nobody apart',
      similarities(40, 0, 0.05),
      similarities(400, 0.1, 0.05),
      'cannot tell',
    ],
  ])('%s', (_, genuine, impostor, said) => {
    expect(fitCurve(pairs(genuine, impostor), ABOUT)).toMatchObject({
      problem: expect.stringContaining(said),
    })
  })
})

it('bands are in order and the modifier moves both edges the same way', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 0.6, noNaN: true }),
      fc.double({ min: 0, max: 0.3, noNaN: true }),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      (review, gap, modifier, similarity) => {
        const rank = { MISMATCH: 0, REVIEW: 1, MATCH: 2 }
        const edges = { review, match: review + gap, tail: { mean: 0, deviation: 0.1 } }
        const [strict, lenient] = [
          bandOf(edges, similarity, modifier),
          bandOf(edges, similarity, modifier * 1.1),
        ]
        expect(rank[lenient]).toBeGreaterThanOrEqual(rank[strict])
      },
    ),
  )
})
