/** What the form sends, and what of it the address holds. */
import { describe, expect, it } from 'vitest'
import { NamesSearch } from '../search.ts'
import { bodyOf, formOf, moreRules, type NameForm, searchOf } from './name-form.ts'

const empty = formOf({})
const form = (part: Partial<NameForm>): NameForm => ({ ...empty, name: 'Jonas Petraitis', ...part })

describe('the address', () => {
  it('is bare while nothing is set', () => {
    expect(JSON.stringify(searchOf(empty))).toBe('{}')
  })

  it('never holds a name or a number', () => {
    const address = JSON.stringify(
      searchOf(form({ apart: true, given: 'Jonas', family: 'Petraitis', number: 'AB123456' })),
    )
    expect(address).toBe('{"apart":true}')
  })

  it.each<[string, Partial<NameForm>]>([
    ['an organisation', { kind: 'ORGANISATION' }],
    ['a year of birth', { birthDate: '1980' }],
    ['sex and nationality', { sex: 'FEMALE', nationality: 'LT' }],
    ['a threshold', { threshold: 92 }],
    [
      'rules',
      {
        birthDateMatching: 'WITHIN_TWO_YEARS',
        datasets: ['SAN_CURRENT'],
        pepTiers: ['PEP_TIER_1'],
        lists: ['ofac-sdn'],
      },
    ],
  ])('leads back to the same form: %s', (_, part) => {
    const whole = { ...empty, ...part }
    expect(formOf(NamesSearch.parse(searchOf(whole)))).toEqual(whole)
  })

  it.each([
    ['a threshold below the scale', { threshold: 20 }],
    ['a kind that there is not', { kind: 'HORSE' }],
    ['a data set that there is not', { datasets: ['SAN_SOON'] }],
  ])('is forgiven %s', (_, address) => {
    expect(formOf(NamesSearch.parse(address))).toEqual(empty)
  })
})

describe('what is sent', () => {
  it('leaves what is not known unknown', () => {
    expect(bodyOf(form({ name: ' Jonas Petraitis ' }), 'demo')).toMatchObject({
      environment: 'demo',
      kind: 'PERSON',
      name: 'Jonas Petraitis',
      birthDate: null,
      sex: null,
      nationality: null,
      number: null,
      threshold: 85,
      datasets: [],
      lists: [],
    })
  })

  it('has both parts and the whole where they are apart', () => {
    const apart = form({ apart: true, given: ' Jonas', family: 'Petraitis ' })
    expect(bodyOf(apart, 'demo')).toMatchObject({
      name: 'Jonas Petraitis',
      given: 'Jonas',
      family: 'Petraitis',
    })
    expect(bodyOf({ ...apart, given: '' }, 'demo')).toMatchObject({ name: 'Petraitis' })
    expect(bodyOf({ ...apart, given: '' }, 'demo')).not.toHaveProperty('given')
  })

  it('says nothing of an organisation that only a person has', () => {
    const body = bodyOf(
      form({
        kind: 'ORGANISATION',
        apart: true,
        name: 'Example Ltd',
        given: 'Jonas',
        birthDate: '1980',
        sex: 'MALE',
        nationality: 'gb',
        number: ' 123 ',
      }),
      'demo',
    )
    expect(body).toMatchObject({
      name: 'Example Ltd',
      birthDate: null,
      sex: null,
      nationality: 'GB',
      number: '123',
    })
    expect(body).not.toHaveProperty('given')
  })
})

it.each<[number, Partial<NameForm>]>([
  [0, { threshold: 99, sex: 'MALE' }],
  [1, { birthDateMatching: 'SAME_YEAR' }],
  [3, { datasets: ['INS', 'DD'], pepTiers: ['PEP_TIER_3'], lists: ['own'] }],
])('counts %i of the rules as set', (count, part) => {
  expect(moreRules(form(part))).toBe(count)
})
