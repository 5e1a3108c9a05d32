import { describe, expect, it } from 'vitest'
import { dayOf, emptySaying, sayingBody } from './saying.ts'

describe('what is said of a hit', () => {
  it('is sent without an empty reason', () => {
    expect(sayingBody('TRUE_POSITIVE', { ...emptySaying, reason: '  ' })).toEqual({
      verdict: 'TRUE_POSITIVE',
      reason: null,
      whitelist: null,
    })
  })

  it('becomes an exception that does not end', () => {
    const said = sayingBody('FALSE_POSITIVE', {
      reason: ' another birthplace ',
      isException: true,
      until: '',
    })
    expect(said).toEqual({
      verdict: 'FALSE_POSITIVE',
      reason: 'another birthplace',
      whitelist: { expiresAt: null },
    })
  })

  it('holds through the last day of an exception', () => {
    const { whitelist } = sayingBody('FALSE_POSITIVE', {
      ...emptySaying,
      isException: true,
      until: '2027-03-01',
    })
    expect(new Date(whitelist?.expiresAt ?? '')).toEqual(new Date(2027, 2, 1, 23, 59, 59))
  })

  it('is no exception when it is true', () => {
    expect(sayingBody('TRUE_POSITIVE', { ...emptySaying, isException: true }).whitelist).toBeNull()
  })
})

it('names a day as a date field does', () => {
  expect(dayOf(new Date(2027, 0, 5, 12))).toBe('2027-01-05')
})
