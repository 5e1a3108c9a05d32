import { describe, expect, it } from 'vitest'
import { parseMrz } from './parse.ts'
import type { MrzReading } from './reading.ts'

const TODAY = '2026-06-15'

const values = (reading: MrzReading | null) =>
  Object.fromEntries(Object.entries(reading?.fields ?? {}).map(([name, field]) => [name, field?.value]))

describe('parseMrz', () => {
  it.each([
    {
      document: 'TD1, 9303-5 appendix A',
      format: 'TD1',
      lines: [
        'I<UTOD231458907<<<<<<<<<<<<<<<',
        '7408122F1204159UTO<<<<<<<<<<<6',
        'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
      ],
      number: 'D23145890',
      expiry: '2012-04-15',
      optional: null,
    },
    {
      document: 'TD2, 9303-6 appendix A',
      format: 'TD2',
      lines: ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
      number: 'D23145890',
      expiry: '2012-04-15',
      optional: null,
    },
    {
      document: 'TD3, 9303-4 appendix A',
      format: 'TD3',
      lines: ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
      number: 'L898902C3',
      expiry: '2012-04-15',
      optional: 'ZE184226B',
    },
    {
      document: 'MRV-A, 9303-7 appendix A',
      format: 'MRVA',
      lines: ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'],
      number: 'L8988901C',
      expiry: '1996-12-10',
      optional: '6ZE184226B',
    },
    {
      document: 'MRV-B, 9303-7 appendix B',
      format: 'MRVB',
      lines: ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'],
      number: 'L8988901C',
      expiry: '1996-12-10',
      optional: null,
    },
  ])('reads the specimen $document', ({ format, lines, number, expiry, optional }) => {
    const reading = parseMrz(lines, TODAY)
    expect(reading).toMatchObject({ format, issuingState: 'UTO', issuingCountry: null, valid: true })
    expect(values(reading)).toMatchObject({
      surname: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      documentNumber: number,
      expiryDate: expiry,
      optional,
      sex: 'FEMALE',
    })
  })

  it('joins a document number that goes on in the optional data (9303-5 4.2.2)', () => {
    const lines = [
      'I<UTOD23145890<7349<<<<<<<<<<<',
      '3407127M9507122UTO<<<<<<<<<<<2',
      'STEVENSON<<PETER<JOHN<<<<<<<<<',
    ]
    expect(parseMrz(lines, TODAY)).toMatchObject({
      valid: true,
      fields: { documentNumber: { value: 'D23145890734', state: 'valid' }, optional: { value: null } },
    })
  })

  it('reads the French card of before 2021, which tells no expiry', () => {
    const lines = ['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '8806923102858CORINNE<<<<<<<6512068F6']
    const reading = parseMrz(lines, TODAY)
    expect(reading).toMatchObject({
      format: 'FRID',
      issuingCountry: 'FR',
      valid: true,
      checks: { expiryDate: null },
    })
    expect(values(reading)).toMatchObject({
      surname: 'BERTHIER',
      givenNames: 'CORINNE',
      documentNumber: '880692310285',
      birthDate: '1965-12-06',
      expiryDate: null,
    })
  })

  it.each([
    ['the German D', 'IDD<<T220001293<<<<<<<<<<<<<<<', '6408125<2010315D<<<<<<<<<<<<<4', 'D', 'DE', 'DE'],
    [
      'two letters older than the standard',
      'I<SI<09999100180706966505468<<',
      '6606079F0807276SI<<<<<<<<<<<<0',
      'SI',
      'SI',
      'SI',
    ],
  ])('knows the state of %s', (_, first, second, state, country, nationality) => {
    const reading = parseMrz([first, second, 'VZOREC<<TINA<<<<<<<<<<<<<<<<<<'], TODAY)
    expect(reading).toMatchObject({ issuingState: state, issuingCountry: country, valid: true })
    expect(reading?.fields.nationality).toMatchObject({ value: nationality, state: 'valid' })
  })

  it('says of a composite digit that fails alone that the fields still hold', () => {
    const reading = parseMrz(
      ['IDCMW<512849702<<<<<<<<<<<<<<<', '6104128M1402209CMW<<<<<<<<<<<1', 'PUBLIC<<JON<<<<<<<<<<<<<<<<<<<'],
      TODAY,
    )
    expect(reading).toMatchObject({ valid: false, checks: { documentNumber: true, composite: false } })
  })

  it.each([
    ['too few lines', ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<']],
    ['a wrong length', ['P<UTOERIKSSON<<ANNA', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']],
    [
      'foreign characters',
      ['p<utoeriksson<<anna<maria<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
    ],
    ['nothing', []],
  ])('is null for %s', (_, lines) => expect(parseMrz(lines, TODAY)).toBeNull())
})
