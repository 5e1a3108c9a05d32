import { expect, it } from 'vitest'
import { json } from './json.ts'
import { aSource, readAll } from './testing-sources.ts'

async function read(...objects: readonly object[]) {
  const { entities } = await readAll(json, [
    aSource('own.json', objects.map((each) => JSON.stringify(each)).join('\n')),
  ])
  return entities
}

it('reads the fields of csv, as a text or an array', async () => {
  const fields = {
    id: 7,
    type: 'person',
    name: 'Anton Kestrel',
    alias: ['Tony; Jr', 'Tide'],
    nationality: 'lt|ru',
    dob: '1966',
  }
  expect(await read(fields)).toMatchObject([
    {
      id: '7',
      kind: 'PERSON',
      names: [{ full: 'Anton Kestrel' }, { full: 'Tony; Jr' }, { full: 'Tide' }],
      nationalities: ['LT', 'RU'],
      birthDates: ['1966'],
      datasets: ['POI'],
    },
  ])
})

it('reads names, ids and programmes of normalised lists', async () => {
  const [entity] = await read({
    id: 'x:1',
    source: 'x',
    type: 'person',
    names: [
      { full: 'KESTREL, Anton', first: 'Anton', last: 'KESTREL', kind: 'primary' },
      { full: 'KESTRELLE, Antoine', kind: 'fka' },
      { full: 'TIDE', kind: 'weak' },
    ],
    dob: ['1966-09', '1967'],
    countries: ['Korea, North'],
    ids: ['X12'],
    programs: 'HRB',
  })
  expect(entity).toMatchObject({
    id: 'x:1',
    kind: 'PERSON',
    names: [
      { full: 'KESTREL, Anton', given: 'Anton', family: 'KESTREL', strength: 'primary' },
      { full: 'KESTRELLE, Antoine', strength: 'alias' },
      { full: 'TIDE', strength: 'weak' },
    ],
    birthDates: ['1966-09', '1967'],
    countries: ['KP'],
    numbers: [{ type: 'OTHER', number: 'X12', country: null }],
    programmes: ['HRB'],
  })
})

it('gives back what was exported as it was', async () => {
  const [entity] = await read({
    id: '7',
    type: 'person',
    name: 'Anton',
    weakAlias: 'Tide',
    dataset: 'RRE',
    pepTier: 1,
  })
  expect(await read(entity ?? {})).toEqual([entity])
})

it('leaves nothing out of an entity with a field that is not one of its own', async () => {
  const names = [
    { full: 'Anton', strength: 'primary' },
    { full: 'Tide', strength: 'weak' },
  ]
  expect(await read({ id: '7', kind: 'PERSON', names, dob: '1966' })).toMatchObject([
    { names, birthDates: ['1966'] },
  ])
})

it.each([
  ['without a name', { id: '7', type: 'person' }, 'own.json, line 1: entry 7 has no name'],
  [
    'with names of an unknown shape',
    { id: '7', names: 'Anton' },
    'own.json, line 1: names or ids of an unknown shape',
  ],
])('refuses an entry %s', async (_, entry, message) => {
  await expect(read(entry)).rejects.toThrow(message)
})
