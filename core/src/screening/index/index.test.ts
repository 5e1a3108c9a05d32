import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listedPerson, subjectNamed } from '../../testing/listed.ts'
import { ListedEntity } from '../entity.ts'
import { scoreEntity } from '../score-entity.ts'
import { Subject } from '../subject.ts'
import { buildIndex } from './build.ts'
import { openIndex } from './open.ts'

const list = [
  listedPerson(['GADDAFI, Muammar', 'Qadhafi, Moammar'], { birthDates: ['1942'], sex: 'MALE' }),
  listedPerson('LAREDO DONJUAN, Ruben', { birthDates: ['1974-09-02'] }),
  listedPerson('KIM Jong Un', { birthDates: ['1984-01-08'] }),
  listedPerson('PUTIN, Vladimir Vladimirovich', { birthDates: ['1952-10-07'], nationalities: ['RU'] }),
  listedPerson('ABDULRAHMAN, Shamsuddin'),
  listedPerson('HAQQANI, Jalaluddin'),
  ListedEntity.parse({
    id: 'org',
    kind: 'ORGANISATION',
    names: [{ full: 'Siemens Aktiengesellschaft', strength: 'primary' }],
  }),
  ListedEntity.parse({ id: 'ship', kind: 'VESSEL', names: [{ full: 'GRACE 1', strength: 'primary' }] }),
]
const rules = { floor: 60, most: 10, birthDateMatching: 'EXACT' } as const
const index = openIndex(buildIndex(list))

describe('an index of names', () => {
  it.each([
    ['Moammar Khadafi', 0],
    ['Ruben LAREDODONJUAN', 1],
    ['김정은', 2],
    ['Путин Владимир', 3],
    ['Shams al-Din Abdul Rahman', 4],
    ['Jalaludin Haqani', 5],
  ])('finds %s first', (name, row) => {
    const [first] = index.search(subjectNamed(name), rules)
    expect(first?.row).toBe(row)
    expect(first?.score).toBeGreaterThanOrEqual(85)
  })

  it('keeps persons and organisations apart', () => {
    const siemens = (kind: Subject['kind']) =>
      index.search(Subject.parse({ kind, names: [{ full: 'Siemens AG' }] }), rules)
    expect(siemens('ORGANISATION').map(({ row }) => row)).toEqual([6])
    expect(siemens('PERSON')).toEqual([])
  })

  it('counts itself', () => expect(index).toMatchObject({ entities: 8, names: 9 }))

  it('finds by a document number where the name alone would not do', () => {
    const numbers = [{ type: 'PASSPORT' as const, number: 'X1234567', country: 'RU' }]
    const one = openIndex(buildIndex([listedPerson('IVANOV, Pyotr Sergeevich', { numbers })]))
    const subject = (more: Partial<Subject>) => subjectNamed('Pyotr Sidorov Ivanov', more)
    const [found] = one.search(subject({ numbers: [{ number: 'X 1234567', country: null }] }), rules)
    expect(found?.score).toBe(100)
    expect(one.search(subject({}), { ...rules, floor: 85 })).toEqual([])
  })

  it('says that foreign bytes are no index', () => {
    expect(() => openIndex(new Uint8Array(64))).toThrow('no index of names')
  })

  it('finds every namesake, however many there are', () => {
    const namesakes = Array.from({ length: 700 }, () => listedPerson('Mohamed Ali'))
    const others = Array.from({ length: 700 }, () => listedPerson('Muhammad Aly'))
    const many = openIndex(buildIndex([...namesakes, ...others]))
    expect(many.search(subjectNamed('Mohamed Ali'), { ...rules, floor: 85, most: 2000 })).toHaveLength(1400)
  })

  it('opens an empty list', () => {
    expect(openIndex(buildIndex([])).search(subjectNamed('Anyone'), rules)).toEqual([])
  })

  it('answers the same from memory that threads share', () => {
    const bytes = buildIndex(list)
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
    shared.set(bytes)
    const answers = [bytes, shared].map((from) =>
      openIndex(from)
        .search(subjectNamed('Vladimir Putin'), rules)
        .map((found) => ({ ...found, explain: found.explain() })),
    )
    expect(answers[0]).toEqual(answers[1])
  })
})

const word = fc.constantFrom(
  'muhammad',
  'mohamed',
  'ali',
  'hassan',
  'kim',
  'jong',
  'un',
  'putin',
  'vladimir',
  'al',
  'bin',
  'garcia',
  'lopez',
  'j',
  'shamsuddin',
  'karim',
)
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
const year = fc.option(fc.integer({ min: 1940, max: 1999 }).map(String), { nil: null })

describe('scores of the index', () => {
  it('are those of scoreEntity, with its explanation', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        name,
        year,
        year,
        (listed, sought, born, listedBorn) => {
          const entities = listed.map((names) =>
            listedPerson(names, { birthDates: listedBorn === null ? [] : [listedBorn] }),
          )
          const subject = subjectNamed(sought, { birthDate: born })
          for (const { row, score, explain } of openIndex(buildIndex(entities)).search(subject, {
            ...rules,
            floor: 0,
          })) {
            const expected = scoreEntity(subject, entities[row] as ListedEntity, 'EXACT')
            expect({ score, explanation: explain() }).toEqual(expected)
          }
        },
      ),
    ))
})
