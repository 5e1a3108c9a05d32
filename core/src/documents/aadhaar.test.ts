import { describe, expect, it } from 'vitest'
import { AadhaarReading, parseAadhaarXml } from './aadhaar.ts'

const letter = (attributes: string) =>
  parseAadhaarXml(`<?xml version="1.0" encoding="UTF-8"?>\n<PrintLetterBarcodeData ${attributes}/>`)

describe('parseAadhaarXml', () => {
  it('reads an old letter, which proves nothing by a signature', () => {
    const reading = letter(
      'uid="234123412346" name="Asha &amp; Devi" gender="F" yob="1971" co="D/O Ram" house="12" street="MG Road"' +
        ' lm="Temple" loc="Old Town" vtc="Pune" po="Pune" dist="Pune" state="Maharashtra" pc="411001" dob="31/12/1971"',
    )
    expect(reading).toEqual({
      layout: 'XML',
      version: null,
      name: 'Asha & Devi',
      birthDate: '1971-12-31',
      birthYear: null,
      sex: 'FEMALE',
      number: '234123412346',
      lastFour: '2346',
      careOf: 'D/O Ram',
      address: '12, MG Road, Temple, Old Town, Pune, Maharashtra, 411001',
      postalCode: '411001',
      issuedAt: null,
      mobileHash: null,
      emailHash: null,
      mobileLastFour: null,
      signature: 'none',
      unreadable: [],
    })
    expect(AadhaarReading.parse(reading)).toEqual(reading)
  })

  it.each([
    ['dob="31/12/1971"', '1971-12-31', null],
    ['dob="31-12-1971"', '1971-12-31', null],
    ['dob="1971-12-31"', '1971-12-31', null],
    ['yob="1971"', null, '1971'],
    ['', null, null],
  ])('understands the birth of %s', (attributes, birthDate, birthYear) => {
    expect(letter(`uid="xxxxxxxx2346" ${attributes}`)).toMatchObject({ birthDate, birthYear, unreadable: [] })
  })

  it.each([
    ['gender="M"', 'MALE'],
    ["gender='FEMALE'", 'FEMALE'],
    ['gender="T"', 'UNDEFINED'],
  ])('understands the sex of %s', (attributes, sex) => expect(letter(attributes)?.sex).toBe(sex))

  it.each([
    ['a number whose check digit fails', 'uid="234123412347"', 'number'],
    ['a day of no calendar', 'uid="xxxxxxxx2346" dob="31/02/1971"', 'birthDate'],
    ['a sex of no code', 'uid="xxxxxxxx2346" gender="Q"', 'sex'],
    ['a postal code of no place', 'uid="xxxxxxxx2346" pc="011001"', 'postalCode'],
  ])('says that %s is unreadable', (_, attributes, field) => {
    const reading = letter(attributes)
    expect(reading?.unreadable).toEqual([field])
    expect(reading).toMatchObject(field === 'number' ? { number: null, lastFour: null } : { [field]: null })
  })

  it.each(['', 'https://example.org', '<note uid="1"/>'])('is null for %j', (text) =>
    expect(parseAadhaarXml(text)).toBeNull(),
  )
})
