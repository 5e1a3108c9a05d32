import { describe, expect, it } from 'vitest'
import { readMrz } from './read.ts'
import { writeMrz } from './write.ts'

const TODAY = '2026-06-15'

const PASSPORT = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
]

describe('readMrz', () => {
  it('finds the MRZ among other lines, and gives runs of fillers their length back', () => {
    const seen = [
      'REPUBLICOFUTOPIAPASSPORT',
      'ERIKSSONANNAMARIA08122',
      PASSPORT[0]?.slice(0, 38) ?? '',
      PASSPORT[1]?.replace('<<<<<', '<<<<<<<<') ?? '',
      'NOISE',
    ]
    expect(readMrz(seen, TODAY)).toMatchObject({
      format: 'TD3',
      lines: PASSPORT,
      raw: seen.slice(2, 4),
      valid: true,
    })
  })

  it('keeps the document number when the name line is damaged', () => {
    const reading = readMrz(['P<UTOER3K9SO', PASSPORT[1] ?? ''], TODAY)
    expect(reading?.fields.surname.state).toBe('unreadable')
    expect(reading?.fields.documentNumber).toMatchObject({ value: 'L898902C3', state: 'valid' })
  })

  it('says what it repaired and what confirms it', () => {
    const reading = readMrz([PASSPORT[0] ?? '', 'L898902C36UTO74O8I22F1204159ZE184226B<<<<<10'], TODAY)
    expect(reading?.fields.birthDate).toEqual({
      value: '1974-08-12',
      raw: '74O8I2',
      state: 'repaired',
      note: 'read as 74O8I22, confirmed by the check digit 2',
    })
  })

  const card = writeMrz({
    format: 'TD1',
    documentCode: 'ID',
    issuingState: 'POL',
    documentNumber: 'ABC123056',
    surname: 'Nowak',
    givenNames: 'Anna',
    nationality: 'POL',
    birthDate: '1974-08-12',
    sex: 'FEMALE',
    expiryDate: '2032-04-15',
    optional: '',
    optional2: '',
  })

  it.each([
    ['a letter read as a digit', 'ABC123056', 'A8C123056'],
    ['a digit read as a letter', 'ABC123056', 'ABC123O56'],
    ['a digit read as a letter', 'ABC123056', 'ABCI23056'],
  ])('repairs the number: %s, into the shape of its state (%s from %s)', (_, number, seen) => {
    const reading = readMrz(
      card.map((line) => line.replace(number, seen)),
      TODAY,
    )
    expect(reading?.fields.documentNumber).toMatchObject({ value: number, raw: seen, state: 'repaired' })
    expect(reading?.valid).toBe(true)
  })

  it.each([
    ['two digits exchanged', 'ABC132056'],
    ['a digit replaced', 'ABC723056'],
  ])('leaves a number of its state’s shape alone: %s', (_, seen) => {
    const reading = readMrz(
      card.map((line) => line.replace('ABC123056', seen)),
      TODAY,
    )
    expect(reading?.fields.documentNumber).toMatchObject({ value: seen, state: 'unreadable' })
    expect(reading?.valid).toBe(false)
  })

  it.each([
    ['no lines', []],
    ['print', ['IDENTITYCARDSURNAMEGIVENNAMESDATE', 'ZENITHUTOPIADATEOFISSUE12AUG2010X']],
    ['one line', PASSPORT.slice(1)],
  ])('is null for %s', (_, lines) => expect(readMrz(lines, TODAY)).toBeNull())

  it('tells a visa from a card of the same size by its code', () => {
    const visa = ['VCPOLKOWALSKA<KWIATKOWSKA<<BEATA<<<<<<', 'PL00000008POL6002084F0505011<<<<<<<<<<0']
    expect(readMrz(visa, TODAY)).toMatchObject({ format: 'MRVB', valid: true })
  })
})
