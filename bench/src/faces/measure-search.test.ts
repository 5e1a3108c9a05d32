import { aCurve } from '@bonafide/core/testing/evidence.ts'
import { type VectorIndex, vectorIndex } from '@bonafide/server/faces/vector-index.ts'
import { randomFrom } from '@bonafide/server/specimens/random.ts'
import { describe, expect, it } from 'vitest'
import { dot, galleryVectors, perturbed, randomDirection } from './gallery-vectors.ts'
import { measureSearch } from './measure-search.ts'

const DIMENSIONS = 64
const REAL = Array.from({ length: 20 }, (_, i) =>
  Array.from(randomDirection(DIMENSIONS, randomFrom(1000 + i))),
)
/** Hits of made-up photos (0.5 to 0.9 alike, and so are the queries) lie on both sides of it. */
const CURVE = aCurve({ match: 0.6, tail: { mean: 0, deviation: 0.05 } })

describe('galleryVectors', () => {
  const vectors = galleryVectors(REAL, 500, DIMENSIONS)

  it('holds the real ones, then the same ones every time, all of length 1', () => {
    expect(Array.from(vectors.at(3))).toEqual(Array.from(Float32Array.from(REAL[3] ?? [])))
    for (const index of [20, 27, 499]) {
      expect(vectors.at(index)).toEqual(vectors.at(index))
      expect(dot(vectors.at(index), vectors.at(index))).toBeCloseTo(1)
    }
  })

  it('has a made-up photo of somebody real at every tenth place, strangers elsewhere', () => {
    const closest = (index: number) =>
      Math.max(...REAL.map((real) => dot(vectors.at(index), Float32Array.from(real))))
    for (const index of [30, 100, 490]) expect(closest(index)).toBeGreaterThanOrEqual(0.499)
    expect(closest(31)).toBeLessThan(0.5)
  })
})

it('makes another photo between 0.5 and 0.9 alike', () => {
  const random = randomFrom(5)
  for (const real of REAL) {
    const alike = dot(perturbed(real, random), Float32Array.from(real))
    expect(alike).toBeGreaterThanOrEqual(0.499)
    expect(alike).toBeLessThanOrEqual(0.901)
  }
})

describe('measureSearch', () => {
  it('finds every hit with the index of the product', () => {
    const score = measureSearch(REAL, 2000, CURVE)
    expect(score).toMatchObject({ recall: 1, queries: 50, threshold: 0.6 })
    expect(score.hits).toBeGreaterThan(50)
    expect(score.bytes).toBeGreaterThanOrEqual(2000 * DIMENSIONS)
  })

  it('notices an index that overlooks some', () => {
    const forgetful = (dimensions: number): VectorIndex => {
      const index = vectorIndex(dimensions)
      return { ...index, near: (query, atLeast) => index.near(query, atLeast).slice(0, 1), bytes: 0, size: 0 }
    }
    expect(measureSearch(REAL, 2000, CURVE, forgetful).recall).toBeLessThan(1)
  })

  it('claims no recall where there was nothing to find', () => {
    expect(measureSearch([], 300, CURVE)).toMatchObject({ hits: 0, recall: null })
  })
})
