import { describe, expect, it } from 'vitest'
import { countriesIn, countryCodes, searched, suggestedCodes } from './countries.ts'

describe('countries', () => {
  it('are all of ISO 3166-1 and Kosovo', () => {
    expect(countryCodes).toHaveLength(250)
    expect(new Set(countryCodes).size).toBe(250)
  })

  it('are named and sorted in the language of the page', () => {
    expect(countriesIn('de', ['LT', 'AT', 'EE']).map(({ name }) => name)).toEqual([
      'Estland',
      'Litauen',
      'Österreich',
    ])
  })

  it.each<[string, string[]]>([
    ['lit', ['LT']],
    ['Osterr', ['AT']],
    ['austria', ['AT']],
    ['ee', ['EE']],
    ['zz', []],
  ])('are found by “%s”', (query, codes) => {
    expect(searched(countriesIn('de', ['LT', 'AT', 'EE']), query).map(({ code }) => code)).toEqual(codes)
  })

  it('are suggested from the browser’s languages', () => {
    expect(suggestedCodes(['lt-LT', 'en', 'zh-Hant-TW', 'en-LT'])).toEqual(['LT', 'TW'])
  })
})
