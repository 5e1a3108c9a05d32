import { describe, expect, it } from 'vitest'
import { type MrzData, writeMrz } from './write.ts'

const aPassport = (over: Partial<MrzData> = {}): MrzData => ({
  format: 'TD3',
  documentCode: 'P',
  issuingState: 'UTO',
  documentNumber: 'L898902C3',
  surname: 'Eriksson',
  givenNames: 'Anna Maria',
  nationality: 'UTO',
  birthDate: '1974-08-12',
  sex: 'FEMALE',
  expiryDate: '2012-04-15',
  optional: 'ZE184226B',
  optional2: '',
  ...over,
})

describe('writeMrz', () => {
  it('prints the passport of ICAO 9303-4', () => {
    expect(writeMrz(aPassport())).toEqual([
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
    ])
  })

  it('carries a long number into the optional data, as the card of ICAO 9303-5', () => {
    const card = {
      format: 'TD1',
      documentCode: 'I',
      documentNumber: 'D23145890734',
      optional: '',
      sex: 'MALE',
    } as const
    const person = {
      surname: 'Stevenson',
      givenNames: 'Peter John',
      birthDate: '1934-07-12',
      expiryDate: '1995-07-12',
    }
    expect(writeMrz(aPassport({ ...card, ...person }))).toEqual([
      'I<UTOD23145890<7349<<<<<<<<<<<',
      '3407127M9507122UTO<<<<<<<<<<<2',
      'STEVENSON<<PETER<JOHN<<<<<<<<<',
    ])
  })

  it.each([
    ['Müller', 'Jörg Å', 'MUELLER<<JOERG<AA'],
    ['Þórsdóttir', 'Ægir', 'THORSDOTTIR<<AEGIR'],
    ["O'Connor-Groß", 'Niña', 'OCONNOR<GROSS<<NINA'],
    ['Щербакова', 'Юлия', 'SHCHERBAKOVA<<IULIIA'],
    ['Łukasiewicz', '', 'LUKASIEWICZ<<<'],
  ])('writes %s, %s in the letters of 9303-3 section 6', (surname, givenNames, expected) => {
    expect(writeMrz(aPassport({ surname, givenNames }))[0]?.slice(5)).toBe(expected.padEnd(39, '<'))
  })

  it.each([
    [
      'given names',
      'Nilavadhanananda',
      'Chayapa Dejthamrong Krasuang',
      'NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K',
    ],
    [
      'a cut between two parts',
      'Abcdefghijklmnop',
      'Qrstuvwxyz Abcdefghi Klmno',
      'ABCDEFGHIJKLMNOP<<QRSTUVWXYZ<ABCDEFGH<K',
    ],
    ['a surname', 'A'.repeat(50), 'Bob', `${'A'.repeat(36)}<<B`],
  ])('cuts %s so that a letter stands last', (_, surname, givenNames, expected) => {
    expect(writeMrz(aPassport({ surname, givenNames }))[0]?.slice(5)).toBe(expected)
  })
})
