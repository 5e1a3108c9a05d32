import { expect, it } from 'vitest'
import type { CsvOptions } from './csv-rows.ts'
import { openTable } from './csv-table.ts'
import { aSource, collect } from './testing-sources.ts'

it('finds the header below a line with the date, whatever its spelling', async () => {
  const table = await openTable(aSource('uk.csv', 'Report Date: 03-Sep-2025\nUnique ID,D.O.B\nX1,1966\n'), [
    'unique_id',
  ])
  const [row] = await collect(table.rows)
  expect([table.above[0]?.[0], row?.get('Unique ID'), row?.get('DOB'), row?.get('missing')]).toEqual([
    'Report Date: 03-Sep-2025',
    'X1',
    '1966',
    '',
  ])
})

it.each([
  ['comma', 'id,name\n1,A;B\n'],
  ['semicolon', 'id;name\n1;"A;B"\n'],
  ['tab', 'id\tname\n1\tA;B\n'],
])('guesses the delimiter: %s', async (_, text) => {
  const { rows } = await openTable(aSource('own.csv', text), ['name'], { delimiter: 'guess' })
  expect((await collect(rows)).map((row) => row.get('name'))).toEqual(['A;B'])
})

it.each([
  ['a header that is missing', '1,2\n3,4\n', 'own.csv: no line names the columns id, name'],
  ['an empty file', '', 'own.csv: no line names the columns id, name'],
  ['a row too short', 'id,name\n1,A\n2\n', 'own.csv, line 3: 1 cells where the header names 2'],
  ['a row too long', 'id,name\n1,A,B\n', 'own.csv, line 2: 3 cells where the header names 2'],
  ['a quotation mark never closed', 'id,name\n1,"A\n2,B\n', /^own\.csv: Quote Not Closed.*line/],
])('refuses %s', async (_, text, message) => {
  await expect(read(text)).rejects.toThrow(message)
})

it('takes quotation marks inside of fields where the publisher leaves them bare', async () => {
  const text = 'id;name\n1;Fund "Help"\n'
  expect(await read(text, { delimiter: ';', hasBareQuotes: true })).toEqual(['Fund "Help"'])
  await expect(read(text, { delimiter: ';' })).rejects.toThrow(/^own\.csv: Invalid Opening Quote/)
})

async function read(text: string, options: CsvOptions = {}): Promise<string[]> {
  const { rows } = await openTable(aSource('own.csv', text), ['id', 'name'], options)
  return (await collect(rows)).map((row) => row.get('name'))
}
