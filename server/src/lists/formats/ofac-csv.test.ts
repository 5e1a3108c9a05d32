import { describe, expect, it } from 'vitest'
import { ofacCsv } from './ofac-csv.ts'
import { aSource, readAll } from './testing-sources.ts'

const person = (remarks: string, name = 'KESTREL, Anton Jurij') =>
  `71,"${name}","individual","SDGT] [CYBER2","Minister of Tides",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"${remarks}"\r\n`
const END_OF_FILE = '\u001a'

describe('an entry of the SDN list', () => {
  it('is put together of all four files', async () => {
    const { entities } = await readAll(ofacCsv, [
      aSource('SDN.CSV', person('DOB 08 Sep 1966; a.k.a. ', 'KESTREL, Anton Jurij') + END_OF_FILE),
      aSource('ALT.CSV', `71,1,"aka","KESTRELLE, Antoine",-0- \r\n${END_OF_FILE}`),
      aSource('ADD.CSV', `71,1,"Quay 3","Port Vale","Korea, North",-0- \r\n${END_OF_FILE}`),
      aSource('SDN_COMMENTS.CSV', `71,"'THE TIDE'."\r\n${END_OF_FILE}`),
    ])
    expect(entities).toMatchObject([
      {
        id: '71',
        kind: 'PERSON',
        names: [
          { full: 'KESTREL, Anton Jurij', family: 'KESTREL', given: 'Anton Jurij', strength: 'primary' },
          { full: 'KESTRELLE, Antoine', family: 'KESTRELLE', given: 'Antoine', strength: 'alias' },
          { full: 'THE TIDE', strength: 'weak' },
        ],
        birthDates: ['1966-09-08'],
        countries: ['KP'],
        addresses: [{ geography: 'KP', city: 'Port Vale' }],
        programmes: ['SDGT', 'CYBER2'],
        positions: ['Minister of Tides'],
        datasets: ['SAN_CURRENT'],
      },
    ])
  })

  it.each([
    [
      'DOB 1966; alt. DOB circa 1970; alt. DOB 1960 to 1963',
      { birthDates: ['1966', '1969/1971', '1960/1963'] },
    ],
    ['POB Guasave, Sinaloa, Mexico', { countries: ['MX'] }],
    ['nationality Iran; citizen Korea, North', { nationalities: ['IR', 'KP'] }],
    ['Gender Female', { sex: 'FEMALE' }],
    [
      'Passport 719032284 (Russia) issued 01 Jan 2009',
      { numbers: [{ type: 'PASSPORT', number: '719032284', country: 'RU' }] },
    ],
    [
      'alt. Passport AB 12345 expires 2011',
      { numbers: [{ type: 'PASSPORT', number: 'AB 12345', country: null }] },
    ],
    ['Cedula No. 19820215 (Colombia)', { numbers: [{ type: 'ID_CARD', number: '19820215', country: 'CO' }] }],
    ['Tax ID No. 77-1 (Russia)', { numbers: [{ type: 'TAX_NUMBER', number: '77-1', country: 'RU' }] }],
    [
      'SSN 523-00-8386 (United States)',
      { numbers: [{ type: 'PERSONAL_NUMBER', number: '523-00-8386', country: 'US' }] },
    ],
    [
      'Registration Number 12/34 (Malta)',
      { numbers: [{ type: 'REGISTRATION', number: '12/34', country: 'MT' }] },
    ],
    ['Phone Number 8618004121000', { numbers: [], reason: 'Phone Number 8618004121000' }],
    ["a.k.a. 'ABU-'UMAR'", { names: [{}, { full: "ABU-'UMAR", strength: 'weak' }] }],
    ['DOB unknown; Linked To: HARBOUR TRUST', { birthDates: [], reason: 'Linked To: HARBOUR TRUST' }],
  ])('%s', async (remarks, expected) => {
    const { entities } = await readAll(ofacCsv, [aSource('sdn.csv', person(`${remarks}.`))])
    expect(entities).toMatchObject([expected])
  })

  it('leaves out the last fact of remarks that were cut, when their continuation is missing', async () => {
    const cut = `${'Linked To: X; '.repeat(80).slice(0, 980)}; a.k.a. 'SEA WO`.padStart(1000, 'x')
    const { entities } = await readAll(ofacCsv, [aSource('sdn.csv', person(cut))])
    expect(entities[0]?.names).toHaveLength(1)
  })

  it.each([
    ['-0- ', 'ORGANISATION'],
    ['"vessel"', 'VESSEL'],
    ['"aircraft"', 'AIRCRAFT'],
  ])('of type %s is of kind %s and keeps the comma in its name', async (type, kind) => {
    const row = `5,"SEA, LTD",${type},"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,"Malta",-0- ,-0- \r\n`
    const { entities } = await readAll(ofacCsv, [aSource('cons_prim.csv', row)])
    expect(entities).toMatchObject([
      { kind, names: [{ full: 'SEA, LTD', strength: 'primary' }], countries: ['MT'] },
    ])
    expect(entities[0]?.names[0]).not.toHaveProperty('family')
  })
})

it('reads letters of Windows-1252', async () => {
  const { entities } = await readAll(ofacCsv, [
    aSource('sdn.csv', Buffer.from(person('DOB 1966', 'MUÑOZ, Zoë'), 'latin1')),
  ])
  expect(entities[0]?.names[0]?.full).toBe('MUÑOZ, Zoë')
})

it.each([
  ['no main file', [aSource('alt.csv', '')], 'none of the sources is named sdn.csv or cons_prim.csv'],
  ['a file of unknown role', [aSource('names.csv', '')], /^names\.csv: the name tells no role/],
  ['an empty main file', [aSource('sdn.csv', END_OF_FILE)], 'sdn.csv: no entry in it'],
  [
    'a page of HTML',
    [aSource('sdn.csv', '<html>\n')],
    /^sdn\.csv, line 1: expected a number and 11 more cells/,
  ],
  ['an entry without a name', [aSource('sdn.csv', person('', ''))], 'sdn.csv, line 1: entry 71 has no name'],
  [
    'aliases of another day',
    [aSource('sdn.csv', person('')), aSource('alt.csv', '72,1,"aka","X",-0- \r\n')],
    'alt.csv, line 1: an alias of entry 72, which the main file does not hold',
  ],
])('refuses %s', async (_, sources, message) => {
  await expect(readAll(ofacCsv, sources)).rejects.toThrow(message)
})
