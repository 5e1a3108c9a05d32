import { describe, expect, it } from 'vitest'
import { DocumentType } from '../vocabulary.ts'
import { CATALOGUE, needsBack, typesOfCode } from './catalogue.ts'

it('insists on an MRZ only where the type has a format of one', () => {
  const odd = DocumentType.options.filter(
    (type) => CATALOGUE[type].mrzSide !== null && CATALOGUE[type].mrzFormats.length === 0,
  )
  expect(odd).toEqual([])
})

describe('needsBack', () => {
  it.each([
    ['ID_CARD', false, true],
    ['RESIDENCE_PERMIT', false, true],
    ['DRIVER_LICENSE', false, false],
    ['DRIVER_LICENSE', true, true],
    ['PASSPORT', true, false],
    ['VISA', true, false],
    ['NATIONAL_PASSPORT', true, false],
    ['PROOF_OF_AGE_CARD', true, false],
  ] as const)('%s with driverLicenseBack %s: %s', (type, driverLicenseBack, expected) => {
    expect(needsBack(type, { driverLicenseBack })).toBe(expected)
  })
})

describe('typesOfCode', () => {
  it.each([
    ['P', 'PASSPORT'],
    ['PD', 'DIPLOMATIC_ID'],
    ['PN', 'PASSPORT'],
    ['I<', 'ID_CARD'],
    ['ID', 'ID_CARD'],
    ['C', 'RESIDENCE_PERMIT'],
    ['AR', 'RESIDENCE_PERMIT'],
    ['IR', 'RESIDENCE_PERMIT'],
    ['VC', 'VISA'],
  ] as const)('%s may be a %s', (code, type) => expect(typesOfCode(code)).toContain(type))

  it.each([
    ['P', 'ID_CARD'],
    ['AR', 'ID_CARD'],
    ['ID', 'PASSPORT'],
    ['V', 'PASSPORT'],
  ] as const)('%s is never a %s', (code, type) => expect(typesOfCode(code)).not.toContain(type))

  it('knows no type for a foreign code', () => expect(typesOfCode('XY')).toEqual([]))
})
