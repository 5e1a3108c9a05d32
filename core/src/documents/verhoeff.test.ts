import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verhoeffHolds } from './verhoeff.ts'

const checkDigitOf = (digits: string) => [...'0123456789'].filter((digit) => verhoeffHolds(digits + digit))
const numbers = fc.stringMatching(/^[0-9]{11}$/)

describe('verhoeffHolds', () => {
  it.each([
    ['2363', true],
    ['123451', true],
    ['2364', false],
    ['23 63', false],
    ['', false],
  ])('%s: %s', (digits, holds) => expect(verhoeffHolds(digits)).toBe(holds))

  it('has one check digit for every number', () => {
    fc.assert(
      fc.property(numbers, (digits) => {
        expect(checkDigitOf(digits)).toHaveLength(1)
      }),
    )
  })

  it('finds every changed digit and every exchange of neighbours', () => {
    fc.assert(
      fc.property(numbers, fc.nat(10), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const whole = [...digits, ...checkDigitOf(digits)]
        const changed = whole.with(at, String((Number(whole[at]) + by) % 10))
        expect(verhoeffHolds(changed.join(''))).toBe(false)
        const [a = '', b = ''] = whole.slice(at, at + 2)
        const exchanged = whole.with(at, b).with(at + 1, a)
        expect(verhoeffHolds(exchanged.join(''))).toBe(a === b)
      }),
    )
  })
})
