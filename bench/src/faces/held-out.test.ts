import { upperQuantile } from '@bonafide/core/faces/normal.ts'
import { expect, it } from 'vitest'
import { heldOut, type PersonPair } from './held-out.ts'

const PERSONS = 120

/** One genuine pair a person around `mean`, and every pair of two persons around 0: quantiles of normal curves, dealt out. */
function world(mean: number) {
  const quantile = (at: number, count: number) => upperQuantile((((at * 7919) % count) + 0.5) / count)
  const pairs: PersonPair[] = Array.from({ length: PERSONS }, (_, person) => ({
    similarity: mean + 0.1 * quantile(person, PERSONS),
    isSame: true,
    a: person,
    b: person,
  }))
  const strangers = Array.from({ length: PERSONS }, (_, a) =>
    Array.from({ length: a }, (_, b) => ({ a, b })),
  ).flat()
  const scores = strangers.map((_, i) => 0.1 * quantile(i, strangers.length))
  return {
    pairs,
    impostors: {
      scores: Float64Array.from(scores),
      a: Uint32Array.from(strangers, ({ a }) => a),
      b: Uint32Array.from(strangers, ({ b }) => b),
    },
  }
}

it('gives a curve of other persons its due where kinds lie apart', () => {
  const { pairs, impostors } = world(0.9)
  const result = heldOut(pairs, impostors, PERSONS)
  expect(result).toMatchObject({ fits: 20, accuracy: 1 })
  expect(result?.autoMatchGenuine).toBeGreaterThan(0.98)
  expect(result?.autoMatchFmr).toBeLessThan(1e-3)
})

it('shows it where they do not', () => {
  const { pairs, impostors } = world(0.35)
  expect(heldOut(pairs, impostors, PERSONS)?.autoMatchGenuine).toBeLessThan(0.7)
})

it('says nothing when half of the persons makes no curve', () => {
  const { pairs, impostors } = world(0.9)
  expect(heldOut(pairs.slice(0, 20), impostors, PERSONS)).toBeNull()
})
