import { describe, expect, it } from 'vitest'
import { type Hint, hintOf, isBlack, noHint, steady } from './hints.ts'
import { type Gray, grayOf, measure } from './quality.ts'

const WIDTH = 160
const HEIGHT = 100
type Painter = (x: number, y: number) => number

function painted(paint: Painter): Gray {
  const luma = new Uint8ClampedArray(WIDTH * HEIGHT)
  for (let at = 0; at < luma.length; at++) luma[at] = paint(at % WIDTH, Math.floor(at / WIDTH))
  return { width: WIDTH, height: HEIGHT, luma }
}

const lines: Painter = (x, y) => (y % 8 < 2 && x % 3 < 2 ? 40 : 190)
const inside =
  (margin: number, paint: Painter): Painter =>
  (x, y) =>
    x > margin && x < WIDTH - margin && y > margin && y < HEIGHT - margin ? paint(x, y) : 120
const blurred: Painter = (x) => 130 + 50 * Math.sin(x / 8)

describe('the hint', () => {
  it.each<[string, Hint, Painter]>([
    ['a document that fills the frame', 'GOOD', lines],
    ['a dark room', 'TOO_DARK', () => 20],
    ['a lamp in the lens', 'TOO_BRIGHT', () => 245],
    ['an empty table', 'EMPTY', () => 120],
    ['a blurred document', 'BLURRED', blurred],
    ['a document far away', 'TOO_FAR', inside(32, lines)],
    ['a reflection', 'GLARE', (x, y) => (x > 60 && x < 100 && y > 30 && y < 70 ? 255 : lines(x, y))],
  ])('%s → %s', (_, hint, paint) => {
    expect(hintOf(measure(painted(paint), null), 'FRONT')).toBe(hint)
  })

  it('asks to hold still while the picture moves', () => {
    const moved = measure(
      painted(lines),
      painted((x, y) => lines(x + 1, y + 4)),
    )
    expect(hintOf(moved, 'FRONT')).toBe('MOVING')
  })

  it('asks a face for light and stillness only', () => {
    expect(hintOf(measure(painted(inside(40, lines)), null), 'FACE')).toBe('GOOD')
  })
})

describe('isBlack', () => {
  it('tells a covered camera from a dark room', () => {
    expect(
      isBlack(
        measure(
          painted(() => 0),
          null,
        ),
      ),
    ).toBe(true)
    expect(
      isBlack(
        measure(
          painted((x) => (x * 7) % 11),
          null,
        ),
      ),
    ).toBe(false)
  })
})

describe('grayOf', () => {
  it('weighs green more than red, and red more than blue', () => {
    const pixels = new Uint8ClampedArray([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255])
    expect([...grayOf({ data: pixels, width: 3, height: 1 }).luma]).toEqual([76, 150, 29])
  })
})

describe('steady', () => {
  const seen = (...samples: [Hint, number][]) =>
    samples.reduce((before, [hint, nowMs]) => steady(before, hint, nowMs), noHint).shown

  it.each<[string, Hint | null, [Hint, number][]]>([
    ['one look is not enough', null, [['GLARE', 0]]],
    [
      'two are',
      'GLARE',
      [
        ['GLARE', 0],
        ['GLARE', 250],
      ],
    ],
    [
      'a flicker changes nothing',
      'GLARE',
      [
        ['GLARE', 0],
        ['GLARE', 250],
        ['GOOD', 2000],
        ['GLARE', 2250],
      ],
    ],
    [
      'a hint stays until it could be read',
      'GLARE',
      [
        ['GLARE', 0],
        ['GLARE', 250],
        ['GOOD', 500],
        ['GOOD', 750],
      ],
    ],
    [
      'then the next one comes',
      'GOOD',
      [
        ['GLARE', 0],
        ['GLARE', 250],
        ['GOOD', 1300],
        ['GOOD', 1550],
      ],
    ],
  ])('%s', (_, shown, samples) => {
    expect(seen(...samples)).toBe(shown)
  })
})
