import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listedPerson, subjectNamed } from '../testing/listed.ts'
import type { ListedEntity } from './entity.ts'
import { scoreEntity } from './score-entity.ts'
import { DEFAULT_THRESHOLD, type Subject } from './subject.ts'

const against = (subject: Subject, entity: ListedEntity) => scoreEntity(subject, entity, 'EXACT')
const score = (subject: string, listed: string) =>
  against(subjectNamed(subject), listedPerson(listed))?.score ?? 0
const fact = (
  subject: Partial<Subject>,
  entity: Partial<ListedEntity>,
  matching: Parameters<typeof scoreEntity>[2] = 'EXACT',
) => scoreEntity(subjectNamed('Ana Maria Kovač', subject), listedPerson('Ana Maria Kovač', entity), matching)

describe('the same person, written otherwise', () => {
  it.each([
    ['in another order', 'Lavrov Sergey', 'Sergey LAVROV'],
    ['surname first with a comma', 'LAVROV, Sergey', 'Sergey Lavrov'],
    ['as an MRZ', 'LAZCANO<LAZCANO<<HERIBERTO', 'Heriberto Lazcano Lazcano'],
    ['by other habits of spelling', 'Moammar Qaddafi', 'Muammar Gaddafi'],
    ['in Cyrillic', 'Владимир Путин', 'Vladimir Putin'],
    ['in Arabic', 'محمد علي', 'Mohamed Ali'],
    ['in Hangul', '김정은', 'Kim Jong Un'],
    ['in Hebrew', 'משה', 'Moshe'],
    ['with a slip', 'Serei Lavrov', 'Sergei Lavrov'],
    ['with letters changed over', 'Olaf Schloz', 'Olaf Scholz'],
    ['with digits for letters', 'DAN1EL Y. HE', 'Daniel Y. He'],
    ['with words joined', 'Ruben LAREDODONJUAN', 'Ruben Laredo Donjuan'],
    ['with words glued', 'Oleg GeorgievichSHAPOVALOV', 'Oleg Georgievich Shapovalov'],
    ['with words parted', 'Noor ud Din Turabi', 'Nooruddin Turabi'],
    ['with a sun letter', 'Shams al-Din', 'Shamsuddin'],
    ['without hyphens', 'AlisherUsmanov', 'Alisher-Usmanov'],
    ['with a nickname', 'Ted Doe', 'Theodore Doe'],
    ['with an initial', 'M. Goldberg', 'Marina Goldberg'],
    ['with a title', 'H.E. Besnik Kelmendi', 'Besnik Kelmendi'],
    ['with a patronymic more', 'Vladimir Vladimirovich Putin', 'Vladimir Putin'],
    ['without the middle name', 'Ramzi Binalshibh', 'Ramzi Mohamed Binalshibh'],
    ['with signs between', '"John & Smith"', 'John-Smith'],
  ])('%s: %s is %s', (_, subject, listed) =>
    expect(score(subject, listed)).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD),
  )
})

describe('another person', () => {
  it.each([
    ['another given name', 'Andrei Navalny', 'Alexei Navalny'],
    ['another surname', 'Daniel Ortiz', 'Daniel Ortega'],
    ['another patronymic', 'Malik Magomedovich Barkhanoev', 'Malik Ruslanovich Barkhanoev'],
    ['another clan', 'SADDAM HUSSEIN AL-DULAIMI', 'SADDAM HUSSEIN AL-TIKRITI'],
    ['father and son', 'Salman bin Muhammad Al-Rawi', 'Muhammad bin Salman Al-Rawi'],
    ['one name in common', 'Friedrich Lindenberg', 'Lars Friedrich Lindemann'],
    ['nothing in common', 'Akhtar Mohammad Mansour', 'Jalaluddin Haqqani'],
    ['one word of several', 'Michaela', 'Michelle Obama'],
  ])('%s: %s is not %s', (_, subject, listed) =>
    expect(score(subject, listed)).toBeLessThan(DEFAULT_THRESHOLD),
  )

  it('tells a contradiction from an omission', () => {
    expect(score('Igor Deripaska', 'Oleg Deripaska')).toBeLessThan(score('Deripaska', 'Oleg Deripaska'))
  })
})

describe('facts', () => {
  it.each([
    ['the same day', { birthDate: '1960-01-02' }, { birthDates: ['1960-01-02'] }, 'FOR'],
    ['a year that holds the day', { birthDate: '1960-01-02' }, { birthDates: ['1960'] }, 'FOR'],
    ['within "circa"', { birthDate: '1961-05-05' }, { birthDates: ['1959/1961'] }, 'FOR'],
    ['day and month changed over', { birthDate: '1960-02-01' }, { birthDates: ['1960-01-02'] }, 'AGAINST'],
    ['one of several', { birthDate: '1960-01-02' }, { birthDates: ['1944', '1960-01-02'] }, 'FOR'],
    ['another year', { birthDate: '1990-01-02' }, { birthDates: ['1960'] }, 'AGAINST'],
  ])('date of birth: %s', (_, subject, entity, verdict) => {
    expect(fact(subject, entity)?.explanation.facts).toMatchObject([{ fact: 'BIRTH_DATE', verdict }])
  })

  it('ends a hit whose dates of birth are years apart, and forgives as many as asked', () => {
    const [subject, entity] = [{ birthDate: '1963-03-03' }, { birthDates: ['1960-01-02'] }]
    expect(fact(subject, entity)?.score).toBeLessThan(DEFAULT_THRESHOLD)
    expect(fact(subject, entity, 'WITHIN_TWO_YEARS')?.score).toBeLessThan(DEFAULT_THRESHOLD)
    expect(fact(subject, entity, 'WITHIN_THREE_YEARS')?.score).toBe(100)
  })

  it('counts sex and nationality against, and says so', () => {
    const found = fact({ sex: 'FEMALE', nationalities: ['LT'] }, { sex: 'MALE', nationalities: ['RU'] })
    expect(found?.score).toBe(80)
    expect(found?.explanation.facts.map(({ fact, verdict }) => [fact, verdict])).toEqual([
      ['SEX', 'AGAINST'],
      ['COUNTRY', 'AGAINST'],
    ])
  })

  it('takes an equal document number for the person, short of another name altogether', () => {
    const numbers = [{ number: 'A 123-4567', country: 'RU' }]
    const listed = { numbers: [{ type: 'PASSPORT' as const, number: 'a1234567', country: 'RU' }] }
    const found = scoreEntity(
      subjectNamed('Ana Horvat', { numbers }),
      listedPerson('Ana Maria Horvath', listed),
      'EXACT',
    )
    expect(found?.score).toBe(100)
    expect(
      scoreEntity(subjectNamed('John Smith', { numbers }), listedPerson('Ana Horvat', listed), 'EXACT')
        ?.score,
    ).toBe(0)
  })

  it('never lets a weak alias reach what a good one does', () => {
    const weak = listedPerson('Ana Kovač', { names: [{ full: 'Ana Kovač', strength: 'weak' }] })
    expect(against(subjectNamed('Ana Kovač'), weak)?.score).toBe(92)
  })
})

describe('surname and given name told apart', () => {
  it('prefers each in its place', () => {
    const entity = listedPerson('x', {
      names: [{ full: 'THOMAS, Paul', given: 'Paul', family: 'Thomas', strength: 'primary' }],
    })
    const named = (given: string, family: string) =>
      against(
        subjectNamed(`${given} ${family}`, { names: [{ full: `${given} ${family}`, given, family }] }),
        entity,
      )?.score ?? 0
    expect(named('Paul', 'Thomas')).toBe(100)
    expect(named('Thomas', 'Paul')).toBeLessThan(100)
    expect(named('Thomas', 'Paul')).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD)
  })
})

describe('the explanation', () => {
  it('names each pair of words with its kind, and what stayed alone', () => {
    const found = against(subjectNamed('Bill J Qaddafi'), listedPerson('GADDAFI, William John Aristide'))
    expect(found?.explanation).toMatchObject({
      subjectWords: ['Bill', 'J', 'Qaddafi'],
      listedWords: ['William', 'John', 'Aristide', 'GADDAFI'],
    })
    const pairs = found?.explanation.pairs.map(({ subject, listed, kind }) => [subject, listed, kind])
    expect(pairs).toEqual(
      expect.arrayContaining([
        [[0], [0], 'NICKNAME'],
        [[1], [1], 'INITIAL'],
        [[2], [3], 'SPELLING'],
      ]),
    )
  })

  it('uses the best of several names of either side', () => {
    const subject = subjectNamed('Ona Petraitienė', {
      names: [{ full: 'Ona Petraitienė' }, { full: 'Ona Kazlauskaitė' }],
    })
    const found = against(subject, listedPerson(['Jonas Basanavičius', 'KAZLAUSKAITE, Ona']))
    expect(found).toMatchObject({
      score: 100,
      explanation: { subjectName: 'Ona Kazlauskaitė', listedName: 'KAZLAUSKAITE, Ona' },
    })
  })
})

const anyName = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '))
const latinName = fc
  .array(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 3, maxLength: 9 }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((words) => words.join(' '))

describe('whatever the name', () => {
  it('scores whole points from 0 to 100, twice the same', () =>
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        const found = against(subjectNamed(a), listedPerson(b))
        expect(found).toEqual(against(subjectNamed(a), listedPerson(b)))
        if (found !== null)
          expect(Number.isInteger(found.score) && found.score >= 0 && found.score <= 100).toBe(true)
      }),
    ))

  it('gives a name itself, in any order, the full score', () =>
    fc.assert(
      fc.property(latinName, (name) => {
        expect(score(name.split(' ').reverse().join(' '), name)).toBe(100)
      }),
    ))

  it('never pairs a word twice', () =>
    fc.assert(
      fc.property(latinName, latinName, (a, b) => {
        const pairs = against(subjectNamed(a), listedPerson(b))?.explanation.pairs ?? []
        for (const side of ['subject', 'listed'] as const) {
          const places = pairs.flatMap((pair) => pair[side])
          expect(new Set(places).size).toBe(places.length)
        }
      }),
    ))
})
