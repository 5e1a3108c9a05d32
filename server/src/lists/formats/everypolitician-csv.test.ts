import { expect, it } from 'vitest'
import { everypoliticianCsv } from './everypolitician-csv.ts'
import { aSource, readAll } from './testing-sources.ts'

const HEADER =
  'id,name,sort_name,email,twitter,facebook,group,group_id,area_id,area,chamber,term,start_date,end_date,image,gender'
const term = (name: string, ...rows: string[]) => aSource(name, [HEADER, ...rows].join('\n'))
const row = (id: string, endDate: string) =>
  `${id},Anton Kestrel,"Kestrel, Anton",,,,Tide Party,tp,,Port Vale,Senate,12,,${endDate},,male`

it('puts the terms of one person together', async () => {
  const { entities } = await readAll(everypoliticianCsv, [
    term('11.csv', row('a', '2012-01-01')),
    term('12.csv', row('a', '')),
  ])
  expect(entities).toMatchObject([
    {
      id: 'a',
      kind: 'PERSON',
      names: [
        { full: 'Anton Kestrel', strength: 'primary' },
        { full: 'Kestrel, Anton', strength: 'alias' },
      ],
      sex: 'MALE',
      positions: ['Senate, Tide Party, Port Vale, 12'],
      datasets: ['PEP_CURRENT'],
    },
  ])
})

it.each([
  ['2012-01-01', 'PEP_FORMER'],
  ['2099-01-01', 'PEP_CURRENT'],
  ['', 'PEP_CURRENT'],
])('who sits until "%s" is %s', async (endDate, dataset) => {
  const { entities } = await readAll(everypoliticianCsv, [term('12.csv', row('a', endDate))])
  expect(entities).toMatchObject([{ datasets: [dataset] }])
})
