import { describe, expect, it } from 'vitest'
import { alpha2Of, COUNTRIES, countryByAlpha2, isAlpha2, isIcaoCode } from './countries.ts'

it('lists the 249 countries of ISO 3166-1 and Kosovo, each code once', () => {
  expect(COUNTRIES).toHaveLength(250)
  expect(new Set(COUNTRIES.map(({ alpha2 }) => alpha2)).size).toBe(250)
  expect(new Set(COUNTRIES.map(({ alpha3 }) => alpha3)).size).toBe(250)
  expect(
    COUNTRIES.every(({ alpha2, alpha3 }) => /^[A-Z]{2}$/.test(alpha2) && /^[A-Z]{3}$/.test(alpha3)),
  ).toBe(true)
})

describe('alpha2Of', () => {
  it.each([
    ['LTU', 'LT'],
    ['D', 'DE'],
    ['D<<', 'DE'],
    ['DEU', 'DE'],
    ['BDR', 'DE'],
    ['GBD', 'GB'],
    ['GBN', 'GB'],
    ['RKS', 'XK'],
    ['XKX', 'XK'],
    ['SI<', 'SI'],
    ['ROM', 'RO'],
    ['UTO', null],
    ['UNO', null],
    ['EUE', null],
    ['XXA', null],
    ['ZZZ', null],
    ['', null],
  ])('%s is %s', (code, expected) => expect(alpha2Of(code)).toBe(expected))
})

it.each([
  ['UTO', true],
  ['XXA', true],
  ['D<<', true],
  ['LTU', true],
  ['QQQ', false],
  ['', false],
])('isIcaoCode(%s) is %s', (code, expected) => expect(isIcaoCode(code)).toBe(expected))

it.each([
  ['LT', true],
  ['XK', true],
  ['lt', false],
  ['UK', false],
  ['ZZ', false],
])('isAlpha2(%s) is %s', (text, expected) => expect(isAlpha2(text)).toBe(expected))

it('names a country', () => {
  expect(countryByAlpha2('LT')).toEqual({ alpha2: 'LT', alpha3: 'LTU', name: 'Lithuania' })
  expect(countryByAlpha2('XX')).toBeNull()
})
