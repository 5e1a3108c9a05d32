import { describe, expect, it } from 'vitest'
import { readMrz, readMrzText } from './read.ts'
import { certainRow, type MrzRow } from './row.ts'
import { type MrzData, writeMrz } from './write.ts'

const TODAY = '2026-06-15'

const PASSPORT = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
] as const

const card = (over: Partial<MrzData> = {}) =>
  writeMrz({
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
    ...over,
  })

/** A row of which a place was read so: { 5: { O: 0.7, '0': 0.3 } }. */
function doubtful(text: string, places: Record<number, Record<string, number>>): MrzRow {
  return certainRow(text).map((reading) => ({
    ...reading,
    characters: reading.characters.map((character, at) => places[at] ?? character),
  }))
}

const rows = (lines: readonly string[], line: number, places: Record<number, Record<string, number>>) =>
  lines.map((text, index) => (index === line ? doubtful(text, places) : certainRow(text)))

describe('readMrz', () => {
  it('finds the MRZ among other rows', () => {
    const other = ['REPUBLICOFUTOPIAPASSPORT', 'X'.repeat(44)]
    expect(readMrzText([...other, ...PASSPORT, 'NOISE'], TODAY)).toMatchObject({
      format: 'TD3',
      lines: PASSPORT,
      valid: true,
    })
  })

  it('takes the length at which the format makes sense of a row', () => {
    const [first = '', second = ''] = PASSPORT
    const torn: MrzRow = [
      ...certainRow(second.replace('<<<<<', '<<<')),
      ...certainRow(second).map((reading) => ({ ...reading, fit: -4 })),
    ]
    expect(readMrz([certainRow(first), torn], TODAY)).toMatchObject({ lines: PASSPORT, valid: true })
  })

  it('keeps the document number when the name line is damaged', () => {
    const reading = readMrzText([`P<UTOER3K9${'S'.repeat(34)}`, PASSPORT[1]], TODAY)
    expect(reading?.fields.surname.state).toBe('unreadable')
    expect(reading?.fields.documentNumber).toMatchObject({ value: 'L898902C3', state: 'valid' })
  })

  it('says what it repaired and what confirms it', () => {
    const reading = readMrzText([PASSPORT[0], 'L898902C36UTO74O8I22F1204159ZE184226B<<<<<10'], TODAY)
    expect(reading?.fields.birthDate).toMatchObject({
      value: '1974-08-12',
      raw: '74O8I2',
      state: 'repaired',
      note: 'read as 74O8I22, confirmed by the check digit 2',
    })
  })

  it.each([
    ['O for 0', 'ABC123056', 11, { O: 0.9, '0': 0.1 }],
    ['8 for B', 'ABC123056', 6, { '8': 0.8, B: 0.2 }],
    ['M for N, in a letter that no check digit covers alone', 'NBC123056', 5, { M: 0.6, N: 0.4 }],
  ])('lets the check digits decide between characters that were both possible: %s', (_, number, at, seen) => {
    const reading = readMrz(rows(card({ documentNumber: number }), 0, { [at]: seen }), TODAY)
    expect(reading?.fields.documentNumber).toMatchObject({ value: number, state: 'repaired' })
    expect(reading?.valid).toBe(true)
  })

  it.each([
    ['two digits exchanged', 'ABC132056'],
    ['a digit replaced', 'ABC723056'],
  ])('never changes what was read clearly: %s', (_, seen) => {
    const lines = card().map((line) => line.replace('ABC123056', seen))
    const reading = readMrzText(lines, TODAY)
    expect(reading?.fields.documentNumber).toMatchObject({ value: seen, state: 'unreadable', confidence: 1 })
    expect(reading?.valid).toBe(false)
  })

  it('calls a number guessed where the check digits allow two readings (K and < differ by 20)', () => {
    const seen = { K: 0.6, '<': 0.4 }
    const reading = readMrz(rows(card({ documentNumber: 'ABC12305K' }), 0, { 13: seen }), TODAY)
    expect(reading?.fields.documentNumber).toMatchObject({ value: 'ABC12305K', state: 'guessed' })
  })

  it('calls a name guessed when a letter of it is in doubt, and says which; the other name stays valid', () => {
    const reading = readMrz(rows(PASSPORT, 0, { 7: { I: 0.8, L: 0.2 } }), TODAY)
    expect(reading?.fields.surname).toMatchObject({ state: 'guessed', note: 'in doubt: I at 3' })
    expect(reading?.fields.givenNames.state).toBe('valid')
  })

  it('takes the known code among those possible', () => {
    const lines = card({ nationality: 'POL' })
    const reading = readMrz(rows(lines, 1, { 16: { Q: 0.6, O: 0.4 } }), TODAY)
    expect(reading?.fields.nationality).toMatchObject({ value: 'PL', raw: 'PQL', state: 'guessed' })
  })

  it('takes no filler before a code for a part of it, though what follows is a country', () => {
    const lines = card({ issuingState: 'XMW', nationality: 'XMW' })
    const reading = readMrz(rows(lines, 1, { 15: { X: 0.9, '<': 0.1 } }), TODAY)
    expect(reading?.fields.nationality).toMatchObject({ state: 'unreadable', note: 'XMW is no known code' })
  })

  it.each([
    ['no rows', []],
    [
      'print',
      ['IDENTITYCARDSURNAMEGIVENNAMES1', 'ZENITHUTOPIADATEOFISSUE12AUG20', 'SIGNATUREOFBEARERANDAUTHORITY1'],
    ],
    ['one row', PASSPORT.slice(1)],
  ])('is null for %s', (_, lines) => expect(readMrzText(lines, TODAY)).toBeNull())

  it('tells a visa from a card of the same size by its code', () => {
    const visa = ['VCPOLKOWALSKA<KWIATKOWSKA<<BEATA<<<<', 'PL00000008POL6002084F0505011<<<<<<<<']
    expect(readMrzText(visa, TODAY)).toMatchObject({ format: 'MRVB', valid: true })
  })
})
