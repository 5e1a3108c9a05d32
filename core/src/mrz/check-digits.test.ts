import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characterValue, checkDigit, holds } from './check-digits.ts'

describe('checkDigit', () => {
  it.each([
    ['520727', '3'],
    ['AB2134<<<', '5'],
    ['L898902C3', '6'],
    ['740812', '2'],
    ['D23145890734', '9'],
    ['', '0'],
    ['<<<<<<', '0'],
  ])('of %s is %s', (text, digit) => expect(checkDigit(text)).toBe(digit))

  const character = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<')
  const field = fc.string({ unit: character, minLength: 1, maxLength: 39 })

  it('changes with any single substitution unless the values differ by a multiple of 10', () => {
    fc.assert(
      fc.property(field, fc.nat(), character, (text, place, other) => {
        const at = place % text.length
        const changed = text.slice(0, at) + other + text.slice(at + 1)
        const difference = Math.abs((characterValue(text[at] ?? '') ?? 0) - (characterValue(other) ?? 0))
        expect(checkDigit(changed) === checkDigit(text)).toBe(difference % 10 === 0)
      }),
    )
  })

  it('changes when two unlike neighbours are exchanged unless their values differ by a multiple of 5', () => {
    fc.assert(
      fc.property(field, field, character, character, (before, after, a, b) => {
        const isSame = checkDigit(before + a + b + after) === checkDigit(before + b + a + after)
        expect(isSame).toBe(((characterValue(a) ?? 0) - (characterValue(b) ?? 0)) % 5 === 0)
      }),
    )
  })
})

it.each([
  ['<<<<', '<', true],
  ['<<<<', '0', true],
  ['A<<<', '<', false],
  ['<<<<', '1', false],
])('holds(%s, %s) is %s: a filler stands only beside an empty field', (text, digit, expected) => {
  expect(holds(text, digit)).toBe(expected)
})
