import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { marksOf, type Person } from './marks.ts'

const masterKey = randomBytes(32)
const nobody: Person = {
  firstName: null,
  lastName: null,
  birthDate: null,
  documentNumber: null,
  personalNumber: null,
  issuingCountry: null,
  nationality: null,
}
const marks = (person: Partial<Person>, key = masterKey, environment = 'test') =>
  marksOf(key, environment, { ...nobody, ...person })

/** The kinds in which two persons agree. */
function common(a: Partial<Person>, b: Partial<Person>): string[] {
  const others = new Set(marks(b).map(({ mark }) => mark.toString('hex')))
  const equal = marks(a).filter(({ mark }) => others.has(mark.toString('hex')))
  return [...new Set(equal.map(({ kind }) => kind))]
}

const named = (firstName: string, lastName: string, birthDate = '1990-12-20') => ({
  firstName,
  lastName,
  birthDate,
})
const passport = (documentNumber: string, issuingCountry = 'LT') => ({ documentNumber, issuingCountry })

describe('are equal for', () => {
  it.each<[string, Partial<Person>, Partial<Person>, string]>([
    ['a number, however it is spaced', passport('AB 123-456'), passport('ab123456'), 'DOCUMENT_NUMBER'],
    ['a country in any case', passport('1234', 'LT'), passport('1234', 'lt '), 'DOCUMENT_NUMBER'],
    ['a number in Cyrillic letters', passport('АВ 1234', 'BY'), passport('AV1234', 'BY'), 'DOCUMENT_NUMBER'],
    [
      'a personal number and the nationality',
      { personalNumber: '49012-200000', nationality: 'LT', issuingCountry: 'DE' },
      { personalNumber: '49012200000', nationality: 'LT' },
      'PERSONAL_NUMBER',
    ],
    [
      'a personal number and the issuing country where there is no nationality',
      { personalNumber: '49012200000', issuingCountry: 'LT' },
      { personalNumber: '49012200000', nationality: 'LT', issuingCountry: 'LT' },
      'PERSONAL_NUMBER',
    ],
    [
      'a name in any case, with accents or none',
      named('Birutė', 'Žilė'),
      named('BIRUTE', 'ZILE'),
      'NAME_AND_BIRTH',
    ],
    [
      'a name, wherever it is split',
      named('Anna-Maria', "O'Neil"),
      named('ANNAMARIA', 'ONEIL'),
      'NAME_AND_BIRTH',
    ],
    ['a name as an MRZ spells it', named('Jürgen', 'Müller'), named('JUERGEN', 'MUELLER'), 'NAME_AND_BIRTH'],
    ['a name as people spell it', named('Jürgen', 'Müller'), named('JURGEN', 'MULLER'), 'NAME_AND_BIRTH'],
    ['a name in a script without Latin spelling', named('小龍', '李'), named('小龍', '李'), 'NAME_AND_BIRTH'],
  ])('%s', (_, a, b, kind) => expect(common(a, b)).toEqual([kind]))
})

describe('differ for', () => {
  it.each<[string, Partial<Person>, Partial<Person>]>([
    ['the same number of another country', passport('123456', 'LT'), passport('123456', 'LV')],
    ['a number with one digit more', passport('123456'), passport('1234560')],
    ['a name born on another day', named('Anna', 'Sample'), named('Anna', 'Sample', '1990-12-21')],
    ['another first name', named('Anna', 'Sample'), named('Eva', 'Sample')],
    ['first and last name changed round', named('Martin', 'John'), named('John', 'Martin')],
    ['letters that moved from one name to the other', named('Ann', 'Asample'), named('Anna', 'Sample')],
    ['another name in a script without Latin spelling', named('小龍', '李'), named('大龍', '李')],
    [
      'a document number that is somebody’s personal number',
      passport('49012200000'),
      { personalNumber: '49012200000', nationality: 'LT' },
    ],
  ])('%s', (_, a, b) => expect(common(a, b)).toEqual([]))
})

describe('are none where too little is known:', () => {
  it.each<[string, Partial<Person>]>([
    ['nothing', {}],
    ['a number without its country', { documentNumber: '123456', personalNumber: '123456' }],
    ['a number of signs only', passport('-- / --')],
    ['a name without the date of birth', { firstName: 'Anna', lastName: 'Sample' }],
    ['a last name alone', { lastName: 'Sample', birthDate: '1990-12-20' }],
    ['a date of birth alone', { birthDate: '1990-12-20' }],
  ])('%s', (_, person) => expect(marks(person)).toEqual([]))
})

it('cannot be compared between environments, nor without the master key', () => {
  const [here] = marks(passport('123456'))
  const [there] = marks(passport('123456'), masterKey, 'other')
  const [elsewhere] = marks(passport('123456'), randomBytes(32))
  expect(here?.mark).toHaveLength(32)
  expect(here?.mark).not.toEqual(there?.mark)
  expect(here?.mark).not.toEqual(elsewhere?.mark)
})
