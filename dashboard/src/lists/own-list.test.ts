/** What an upload sends. */
import { describe, expect, it } from 'vitest'
import { emptyOwnList, formatOf, ownListExample, uploadOf } from './own-list.ts'

const file = (name: string) => new File(['name\nJonas Petraitis\n'], name, { type: 'text/csv' })

it.each([
  ['own.csv', '', 'csv'],
  ['OWN.JSON', '', 'json'],
  ['own.jsonl', '', 'json'],
  ['own.txt', '', null],
  ['own.txt', 'csv', 'csv'],
  ['own.csv', 'json', 'json'],
])('%s, chosen “%s” → %s', (name, format, expected) => {
  expect(formatOf({ file: file(name), format })).toBe(expected)
})

describe('uploadOf', () => {
  const form = { ...emptyOwnList, id: ' own ', title: ' Own customers ', dataset: 'SAN_CURRENT' }

  it('has nothing to send without a file, or one of an unknown format', () => {
    expect(uploadOf(form)).toBeNull()
    expect(uploadOf({ ...form, file: file('own.txt') })).toBeNull()
  })

  it('sends the bytes as they are, and as bytes', async () => {
    const upload = uploadOf({ ...form, file: file('own.csv') })
    expect(upload).toMatchObject({
      params: { id: 'own' },
      query: { title: 'Own customers', format: 'csv', dataset: 'SAN_CURRENT' },
    })
    expect(upload?.body.type).toBe('application/octet-stream')
    expect(await upload?.body.text()).toBe('name\nJonas Petraitis\n')
  })
})

it('shows an example of which every line has a cell for every column', () => {
  const [header, ...lines] = ownListExample.split('\n').map((line) => line.split(',').length)
  expect(lines).toEqual(lines.map(() => header))
})
