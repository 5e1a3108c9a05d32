/** What must hold for any document: writing and reading undo each other, confusion heals, alteration does not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alpha2Of } from '../documents/countries.ts'
import { cut, LAYOUTS } from './format.ts'
import { parseMrz } from './parse.ts'
import { readMrzText } from './read.ts'
import { MrzReading } from './reading.ts'
import { type MrzData, writeMrz } from './write.ts'

const TODAY = '2026-06-15'
const FORMATS = ['TD1', 'TD2', 'TD3', 'MRVA', 'MRVB'] as const

const text = (characters: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength })
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ALL = `${LETTERS}0123456789`
const names = fc.array(text(LETTERS, 1, 6), { minLength: 1, maxLength: 2 }).map((words) => words.join(' '))
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(`${from}T00:00:00Z`), max: new Date(`${to}T00:00:00Z`), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

/** `longNumbers`: also document numbers that overflow their field. */
function documents(options: { longNumbers: boolean }): fc.Arbitrary<MrzData> {
  return fc.constantFrom(...FORMATS).chain((format) => {
    const { hasLongNumbers } = LAYOUTS[format]
    return fc.record({
      format: fc.constant(format),
      documentCode: format.startsWith('MRV')
        ? fc.constantFrom('V', 'VC')
        : fc.constantFrom('P', 'I', 'ID', 'AR'),
      issuingState: fc.constantFrom('UTO', 'D', 'GBR', 'LTU', 'POL', 'IRL'),
      documentNumber: text(ALL, 5, hasLongNumbers && options.longNumbers ? 12 : 9),
      surname: names,
      givenNames: names,
      nationality: fc.constantFrom('D', 'GBR', 'LTU', 'RUS'),
      birthDate: day('1930-01-01', '2012-01-01'),
      sex: fc.constantFrom('MALE', 'FEMALE', 'UNDEFINED'),
      expiryDate: day('2012-02-01', '2050-01-01'),
      optional: text(ALL, 0, format === 'TD3' ? 14 : 2),
      optional2: format === 'TD1' ? text(ALL, 0, 11) : fc.constant(''),
    })
  })
}

/** ICAO Doc 9303-4 appendix B. */
const SPECIMEN = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
]

function fail(): never {
  throw new Error('the specimen is not read')
}

const values = (reading: MrzReading | null) =>
  Object.fromEntries(Object.entries(reading?.fields ?? {}).map(([name, field]) => [name, field?.value]))

/** Letters that look like the digit, and the digit that looks like the letter: one way back only. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '2': 'Z',
  '5': 'S',
  '8': 'B',
  O: '0',
  I: '1',
  Z: '2',
  S: '5',
  B: '8',
  G: '6',
  A: '4',
  T: '7',
}

/** Some characters of the positions where only the other kind can stand, taken for what they look like. */
function confuse(lines: string[], format: keyof typeof LAYOUTS, seed: readonly boolean[]): string[] {
  const { fields } = LAYOUTS[format]
  return Object.values(fields).reduce((done, where) => {
    if (where.alphabet === 'alnum') return done
    const text = [...cut(done, where)].map((one, index) =>
      seed[(index + where.from) % seed.length] ? (LOOKS_LIKE[one] ?? one) : one,
    )
    return done.map((line, index) =>
      index === where.line ? line.slice(0, where.from) + text.join('') + line.slice(where.to) : line,
    )
  }, lines)
}

describe('parseMrz', () => {
  it('reads back what writeMrz wrote, in every format', () => {
    fc.assert(
      fc.property(documents({ longNumbers: true }), (data) => {
        const reading = parseMrz(writeMrz(data), TODAY)
        const { format, documentCode, issuingState, nationality, optional, optional2, ...same } = data
        expect(reading).toMatchObject({ format, documentCode, issuingState, valid: true })
        expect(values(reading)).toEqual({
          ...same,
          nationality: alpha2Of(nationality),
          optional: optional || null,
          ...(format === 'TD1' ? { optional2: optional2 || null } : {}),
        })
        expect(MrzReading.parse(reading)).toEqual(reading)
      }),
    )
  })

  it('is stored and read back, also as the first version stored it', () => {
    const { issuingConfidence, ...reading } = parseMrz(SPECIMEN, TODAY) ?? fail()
    const { confidence, ...surname } = reading.fields.surname
    const old = { ...reading, fields: { ...reading.fields, surname: { ...surname, state: 'unproved' } } }
    expect(MrzReading.parse(old).fields.surname).toEqual({ ...surname, state: 'guessed', confidence: 0 })
    expect([issuingConfidence, confidence]).toEqual([1, 1])
  })

  it('denies the field whose digit was altered', () => {
    const digits = ['documentNumber', 'birthDate', 'expiryDate'] as const
    fc.assert(
      fc.property(
        documents({ longNumbers: false }),
        fc.constantFrom(...digits),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (data, name, place, by) => {
          const lines = writeMrz(data)
          const where = LAYOUTS[data.format].fields[name]
          const places = [
            ...(where === undefined ? [] : (lines[where.line]?.slice(where.from, where.to) ?? '')),
          ].flatMap((character, index) => (/\d/.test(character) ? [index] : []))
          const at = places[place % places.length]
          if (where === undefined || at === undefined) return
          const altered = lines.map((line, index) => {
            const position = where.from + at
            const digit = (Number(line[position]) + by) % 10
            return index === where.line ? line.slice(0, position) + digit + line.slice(position + 1) : line
          })
          const reading = parseMrz(altered, TODAY)
          expect(reading?.checks[name]).toBe(false)
          expect(reading?.fields[name].state).toBe('unreadable')
          expect(reading?.valid).toBe(false)
        },
      ),
    )
  })
})

describe('readMrzText', () => {
  it('reads every format through confused letters and digits', () => {
    fc.assert(
      fc.property(
        documents({ longNumbers: true }),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 40 }),
        (data, seed) => {
          const lines = writeMrz(data)
          const reading = readMrzText(confuse(lines, data.format, seed), TODAY)
          expect(reading).toMatchObject({ format: data.format, lines, valid: true })
        },
      ),
      { numRuns: 200 },
    )
  })

  it('agrees with parseMrz on exact lines', () => {
    fc.assert(
      fc.property(documents({ longNumbers: true }), (data) => {
        expect(readMrzText(writeMrz(data), TODAY)).toEqual(parseMrz(writeMrz(data), TODAY))
      }),
    )
  })

  it('lets no altered digit pass: where it repairs, the document was not valid and stays so', () => {
    const at = fc.nat({ max: 29 })
    fc.assert(
      fc.property(documents({ longNumbers: false }), fc.nat({ max: 1 }), at, at, (data, index, i, j) => {
        const number = data.documentNumber.replaceAll(/[A-Z]/g, '7').padEnd(9, '3').slice(0, 9)
        const lines = writeMrz({ ...data, issuingState: 'UTO', documentNumber: number })
        const line = lines[index] ?? ''
        const [a = '', b = ''] = [line[i], line[j]]
        if (!/\d/.test(a) || !/\d/.test(b)) return
        const exchanged = lines.with(index, [...line].with(i, b).with(j, a).join(''))
        expect(readMrzText(exchanged, TODAY)?.lines).toEqual(exchanged)
        expect(readMrzText(exchanged, TODAY)?.valid).toBe(parseMrz(exchanged, TODAY)?.valid)
      }),
    )
  })
})
