import { expect, it } from 'vitest'
import { csv } from './csv.ts'
import { aSource, readAll } from './testing-sources.ts'

function read(text: string) {
  return readAll(csv, [aSource('own.csv', text)])
}

it('reads every column that it knows and ignores others', async () => {
  const { entities } = await read(
    `ID;Type;Name;Alias;Given;Family;DOB;Sex;Country;Nationality;ID number;Dataset;Category;Reason;PEP tier;Listed on;URL;Colour
     7;person;Anton Kestrel;"Tony|The Tide";Anton;Kestrel;"08/09/1966; circa 1970";m;Malta;lt|RU;"X12;Y13";RRE;Fraud;Bounced.;2;2020-01-02;https://example.org;blue`,
  )
  expect(entities).toEqual([
    {
      id: '7',
      kind: 'PERSON',
      names: [
        { full: 'Anton Kestrel', given: 'Anton', family: 'Kestrel', strength: 'primary' },
        { full: 'Tony', strength: 'alias' },
        { full: 'The Tide', strength: 'alias' },
      ],
      birthDates: ['1966-09-08', '1969/1971'],
      sex: 'MALE',
      nationalities: ['LT', 'RU'],
      countries: ['MT'],
      numbers: [
        { type: 'OTHER', number: 'X12', country: null },
        { type: 'OTHER', number: 'Y13', country: null },
      ],
      datasets: ['RRE'],
      pepTier: 'PEP_TIER_2',
      programmes: ['Fraud'],
      positions: [],
      addresses: [],
      reason: 'Bounced.',
      listedOn: '2020-01-02',
      endedOn: null,
      urls: ['https://example.org'],
    },
  ])
})

it('makes the same id of the same name and date of birth', async () => {
  const { entities } = await read('name,dob\nAnton,1966\nANTON,1966\nAnton,1967\n')
  const [a, b, c] = entities.map(({ id }) => id)
  expect(a).toMatch(/^[0-9a-f]{16}$/)
  expect([a === b, a === c]).toEqual([true, false])
})

it.each([
  ['company', 'Quay', ['ORGANISATION']],
  ['individual', 'Quay', ['PERSON']],
  ['ship', 'Quay', ['VESSEL']],
  ['', 'Quay', ['PERSON', 'ORGANISATION']],
])('takes "%s" for kind', async (type, name, kinds) => {
  expect((await read(`type,name\n${type},${name}\n`)).entities.map(({ kind }) => kind)).toEqual(kinds)
})

it('keeps what it does not understand out of the field', async () => {
  const { entities } = await read('name,dob,country\nAnton,unknown,Atlantis\n')
  expect(entities[0]).toMatchObject({ birthDates: [], countries: [] })
})

it.each([
  ['without a column of names', 'id,alias\n1,A\n', 'own.csv: no line names the columns name'],
  ['with a row without a name', 'id,name\n1,\n', 'own.csv, line 2: entry 1 has no name'],
  ['with neither name nor id', 'id,name,dob\n,,1966\n', 'own.csv, line 2: an entry without a number or id'],
  [
    'with a data set that there is not',
    'name,dataset\nA,PEPS\n',
    /^own\.csv, line 2: "PEPS" is no data set; there are PEP_CURRENT, /,
  ],
])('refuses a file %s', async (_, text, message) => {
  await expect(read(text)).rejects.toThrow(message)
})
