import { describe, expect, it } from 'vitest'
import { initials, mask, masked, maskJson, maskWithin } from './mask.ts'

describe('mask', () => {
  it.each([
    ['1990-08-12', '••••-••-••'],
    ['L898902C3', '•••••••••'],
    ['Müller', '••••••'],
    ['', ''],
  ])('%s → %s', (text, expected) => {
    expect(mask(text)).toBe(expected)
  })

  it('keeps the length, so that a difference keeps its place', () => {
    expect(mask('12 MAIN ST').length).toBe('12 MAIN ST'.length)
  })
})

describe('initials', () => {
  it.each([
    ['JONAS PETRAITIS', 'J•••• P••••••••'],
    ['Marie-Claire', 'M••••-C•••••'],
    ['Ņ', 'Ņ'],
  ])('%s → %s', (name, expected) => {
    expect(initials(name)).toBe(expected)
  })
})

describe('masked', () => {
  it.each([
    ['lastName', 'PETRAITIS', 'P••••••••'],
    ['sex', 'FEMALE', '••••••'],
    ['issuingCountry', 'LTU', 'LTU'],
    ['documentType', 'PASSPORT', 'PASSPORT'],
  ])('%s', (field, value, expected) => {
    expect(masked(field, value)).toBe(expected)
  })
})

describe('maskWithin', () => {
  it('hides the values of the case and any date, in any case of letters', () => {
    expect(maskWithin('the name reads Jonas, born 1990-08-12', ['JONAS'])).toBe(
      'the name reads •••••, born ••••-••-••',
    )
  })

  it('hides whole words only', () => {
    expect(maskWithin('IDENTIFICATION_AUTO_FINISHED by UTO', ['UTO'])).toBe(
      'IDENTIFICATION_AUTO_FINISHED by •••',
    )
  })

  it('takes signs in a value as they are', () => {
    expect(maskWithin('at 1 Main St. (rear)', ['Main St. (rear)'])).toBe('at 1 •••• ••. (••••)')
  })

  it('leaves values alone that are too short to mean anything', () => {
    expect(maskWithin('Made in Italy', ['M', 'IT'])).toBe('Made in Italy')
  })
})

describe('maskJson', () => {
  it('hides texts but not the status, the keys, numbers and truths', () => {
    const body = {
      final: true,
      status: { overall: 'DENIED' },
      data: { docFirstName: 'JONAS', docExpiry: null },
      startTime: 1,
    }
    expect(maskJson(body)).toEqual({
      final: true,
      status: { overall: 'DENIED' },
      data: { docFirstName: '•••••', docExpiry: null },
      startTime: 1,
    })
  })
})
