import type { Quad } from '@bonafide/core/verification/observations.ts'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../specimens/random.ts'
import { crossing, fitLine, movedOut, quadOf, type Sighting, sidesOf } from './lines.ts'

/** 40 sightings of offset = 3 + along / 20, of which a share sees something else. */
function sightings(wrong: number, seed = 1): Sighting[] {
  const random = randomFrom(seed)
  return Array.from({ length: 40 }, (_, i) => {
    const along = i * 5
    const offset = random() < wrong ? random() * 40 - 20 : 3 + along / 20 + (random() - 0.5) * 0.6
    return { along, places: [{ offset, strength: 0.8 }] }
  })
}

describe('a line', () => {
  it.each([0, 0.25, 0.5])('is found where a share of %d of what was seen is something else', (wrong) => {
    const fit = fitLine(sightings(wrong), 1)
    expect(fit?.start).toBeCloseTo(3, 0)
    expect(fit?.slope).toBeCloseTo(1 / 20, 2)
    expect(fit?.support).toBeGreaterThan(0.9 - wrong)
  })

  it('is taken from whichever of several places of a profile lies on it', () => {
    const doubled = sightings(0).map(({ along, places }, i) => ({
      along,
      places: [{ offset: i % 2 === 0 ? -9 : 12, strength: 1 }, ...places],
    }))
    expect(fitLine(doubled, 1)?.slope).toBeCloseTo(1 / 20, 2)
  })

  it('is not found where nothing was seen', () => {
    expect(fitLine([], 1)).toBeNull()
    expect(fitLine([{ along: 0, places: [] }], 1)).toBeNull()
  })
})

describe('four sides', () => {
  const square: Quad = [
    [10, 10],
    [30, 10],
    [30, 30],
    [10, 30],
  ]

  it('cross at the corners they came from', () => {
    expect(quadOf(sidesOf(square))).toEqual(square)
  })

  it('moved out make the square larger on every side', () => {
    const [top, right, bottom, left] = sidesOf(square)
    expect(quadOf([movedOut(top, 2), movedOut(right, 2), movedOut(bottom, 2), movedOut(left, 2)])).toEqual([
      [8, 8],
      [32, 8],
      [32, 32],
      [8, 32],
    ])
  })

  it('do not cross when parallel', () => {
    expect(
      crossing(
        [
          [0, 0],
          [5, 0],
        ],
        [
          [0, 3],
          [9, 3],
        ],
      ),
    ).toBeNull()
  })
})
