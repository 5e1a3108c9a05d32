import { parseAamva } from '@bonafide/core/documents/aamva.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AamvaLayout, aamvaPayload } from './aamva.ts'
import { aSpecimen } from './specimen-data.ts'

const word = fc
  .stringMatching(/^[A-Z]{2,12}$/)
  .filter((name) => !['NONE', 'UNAVL', 'III', 'II', 'IV'].includes(name))
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const holder = fc.record({
  surname: word,
  givenNames: fc.array(word, { minLength: 1, maxLength: 3 }).map((names) => names.join(' ')),
  birthDate: day,
  issueDate: day,
  expiryDate: day,
  sex: fc.constantFrom('M', 'F', 'X'),
  documentNumber: fc.stringMatching(/^[A-Z]?[0-9]{4,14}$/),
  issuingCountry: fc.constantFrom('USA', 'CAN'),
})
const layout = fc.record({
  version: fc.integer({ min: 1, max: 10 }),
  card: fc.constantFrom('DL', 'ID', 'EN'),
  offsets: fc.boolean(),
  suffix: fc.constantFrom('JR', 'SR', 'III'),
  more: fc.constantFrom({}, { ZXA: 'OWN', ZXB: 'DAQ 1' }),
})

const SEXES = { M: 'MALE', F: 'FEMALE', X: 'UNDEFINED' }

describe('aamvaPayload', () => {
  it('is read back as it was written, in every version, with right and wrong offsets', () => {
    fc.assert(
      fc.property(holder, layout, (data, how) => {
        const reading = parseAamva(aamvaPayload(aSpecimen(data), how))
        expect(reading).toMatchObject({
          surname: data.surname,
          givenNames: data.givenNames,
          suffix: how.suffix,
          documentNumber: data.documentNumber,
          birthDate: data.birthDate,
          issueDate: data.issueDate,
          expiryDate: data.expiryDate,
          sex: SEXES[data.sex],
          card: how.card,
          version: how.version,
          unreadable: [],
        })
      }),
      { numRuns: 200 },
    )
  })

  it.each<[string, AamvaLayout, object]>([
    ['California', { issuer: '636014', jurisdiction: 'CA' }, { issuingState: 'US-CA', country: 'US' }],
    ['Ontario', { issuer: '636012', jurisdiction: 'ON' }, { issuingState: 'CA-ON', country: 'CA' }],
    ['an unknown province', { jurisdiction: 'MB' }, { issuingState: 'CA-MB' }],
  ])('names %s', (_, how, expected) => {
    expect(parseAamva(aamvaPayload(aSpecimen({ issuingCountry: 'USA' }), how))).toMatchObject(expected)
  })

  it('cuts long names and says so', () => {
    const data = aSpecimen({ surname: 'WOLFESCHLEGELSTEINHAUSEN', givenNames: 'HUBERT BLAINE' })
    expect(parseAamva(aamvaPayload(data, { nameLength: 10 }))).toMatchObject({
      surname: 'WOLFESCHLE',
      truncated: { surname: true, firstName: false, middleName: false },
    })
  })
})
