import { expect, it } from 'vitest'
import { aSource, readAll } from './testing-sources.ts'
import { usCongressJson } from './us-congress-json.ts'

const legislator = (end: string) => ({
  id: { bioguide: 'K000001', govtrack: 400001 },
  name: {
    first: 'Anton',
    middle: 'Jurij',
    last: 'Kestrel',
    nickname: 'Tony',
    official_full: 'Anton J. Kestrel',
  },
  bio: { birthday: '1966-09-08', gender: 'M' },
  terms: [
    { type: 'rep', start: '1999-01-06', end: '2001-01-03', state: 'ME', district: 1 },
    { type: 'sen', start: '2019-01-03', end, state: 'ME' },
  ],
})

function read(...objects: readonly object[]) {
  return readAll(usCongressJson, [aSource('legislators.json', JSON.stringify(objects, null, 2))])
}

it.each([
  ['2099-01-03', 'PEP_CURRENT'],
  ['2020-01-03', 'PEP_FORMER'],
])('whose last term ends on %s is %s', async (end, dataset) => {
  expect((await read(legislator(end))).entities).toMatchObject([{ datasets: [dataset] }])
})

it('reads names, birth and offices', async () => {
  expect((await read(legislator('2099-01-03'))).entities).toMatchObject([
    {
      id: 'K000001',
      kind: 'PERSON',
      names: [
        { full: 'Anton J. Kestrel', given: 'Anton', family: 'Kestrel', strength: 'primary' },
        { full: 'Anton Jurij Kestrel', given: 'Anton Jurij' },
        { full: 'Anton Kestrel' },
        { full: 'Tony Kestrel', given: 'Tony', strength: 'alias' },
      ],
      birthDates: ['1966-09-08'],
      sex: 'MALE',
      nationalities: ['US'],
      pepTier: 'PEP_TIER_1',
      positions: ['Representative (ME)', 'Senator (ME)'],
    },
  ])
})

it('goes by the govtrack number where there is no other', async () => {
  const president = { ...legislator('2099-01-20'), id: { govtrack: 400002 } }
  expect((await read(president)).entities).toMatchObject([{ id: '400002' }])
})

it('refuses an object that is no legislator', async () => {
  await expect(read({ name: 'x' })).rejects.toThrow('legislators.json, line 2: expected id, name and terms')
})
