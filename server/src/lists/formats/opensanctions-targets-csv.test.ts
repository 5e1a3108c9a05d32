import { expect, it } from 'vitest'
import { opensanctionsTargetsCsv } from './opensanctions-targets-csv.ts'
import { aSource, readAll } from './testing-sources.ts'

const HEADER =
  'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen,last_change'

function read(row: string) {
  return readAll(
    opensanctionsTargetsCsv,
    [aSource('targets.simple.csv', `${HEADER}\n${row}\n`)],
    ['PEP_CURRENT'],
  )
}

it('reads a person', async () => {
  const { entities } = await read(
    'Q1,Person,Anton Kestrel,"Tony Kestrel;""Kestrel; Anton""",1966-09-08;1967,ru;cy,,X12,HRB list,,,Harbours,2022-03-15T10:00:00,,',
  )
  expect(entities).toMatchObject([
    {
      id: 'Q1',
      kind: 'PERSON',
      names: [
        { full: 'Anton Kestrel', strength: 'primary' },
        { full: 'Tony Kestrel', strength: 'alias' },
        { full: 'Kestrel; Anton', strength: 'alias' },
      ],
      birthDates: ['1966-09-08', '1967'],
      countries: ['RU', 'CY'],
      numbers: [{ type: 'OTHER', number: 'X12', country: null }],
      programmes: ['HRB list'],
      datasets: ['SAN_CURRENT'],
      listedOn: '2022-03-15',
    },
  ])
})

it('puts those without sanctions into the data sets that the operator named', async () => {
  expect((await read('Q1,Person,Anton Kestrel,,,,,,,,,P,,,')).entities).toMatchObject([
    { datasets: ['PEP_CURRENT'] },
  ])
})

it('passes over wallets', async () => {
  expect((await read('Q1,CryptoWallet,0x12,,,,,,,,,P,,,')).entities).toEqual([])
})

it('refuses a row without a name', async () => {
  await expect(read('Q1,Person,,,,,,,,,,P,,,')).rejects.toThrow(
    'targets.simple.csv, line 2: entry Q1 has no name',
  )
})
