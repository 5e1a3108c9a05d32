/** What a reviewer sees of the lists: ages, problems, and nothing at all. */
import type { ListView } from '@bonafide/contract/dashboard/lists.ts'
import { expect, it } from 'vitest'
import { markupAt } from '../testing-markup.tsx'
import { changeSigns } from './change-words.ts'
import { EmptyLists } from './empty-lists.tsx'
import { LatestChanges } from './latest-changes.tsx'
import { ListsTable } from './lists-table.tsx'
import { hasEnded } from './look-ended.ts'

const version = {
  id: 'v2',
  importedAt: new Date().toISOString(),
  published: '2026-11-20',
  entities: 12_345,
  names: 30_000,
  added: 12,
  changed: 3,
  removed: 1,
}
const list: ListView = {
  id: 'ofac-sdn',
  title: 'OFAC Specially Designated Nationals',
  format: 'ofac-csv',
  sources: ['https://lists.example.org/SDN.CSV'],
  datasets: ['SAN_CURRENT'],
  sanctionBody: 1,
  everyHours: 24,
  checkedAt: version.importedAt,
  nextLookAt: null,
  problem: null,
  version,
}
const table = (part: Partial<ListView>, isAdmin = true) =>
  markupAt('/lists', <ListsTable rows={[{ ...list, ...part }]} isAdmin={isAdmin} />)

it('says how many entries a list has, how it changed and how old it is', () => {
  const text = table({})
  for (const part of [
    '12,345',
    '30,000',
    '+12 ~3 −1',
    '12 added, 3 changed, 1 removed',
    '20 Nov 2026',
    'now',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('Older than')
})

it('says in words that a list is old, and why the last look failed', () => {
  const importedAt = '2026-01-01T12:00:00.000Z'
  const text = table({ problem: 'no answer within 60 s', version: { ...version, importedAt } })
  expect(text).toContain('The last look failed: no answer within 60 s')
  expect(text).toContain('Older than twice its interval of 24 hours')
})

it('says that a list was not imported yet', () => {
  expect(table({ version: null })).toContain('Not imported yet')
})

it('lets only administrators look at once and remove, and nobody look where there are no sources', () => {
  expect(table({})).toContain('Look at the sources of OFAC Specially Designated Nationals now')
  expect(table({ sources: [] })).not.toContain('Look at the sources')
  expect(table({ sources: [] })).toContain('Remove OFAC')
  expect(table({}, false)).not.toContain('<button')
})

it('shows the command that adds the first list', () => {
  expect(markupAt('/lists', <EmptyLists />)).toContain('npm run cli -- lists add ofac-sdn')
})

it('names the entries that came and went, and how many there are beyond those shown', () => {
  const changes = {
    added: [{ id: '7', name: 'Jonas Petraitis' }],
    changed: [],
    removed: [{ id: '8', name: null }],
  }
  const text = markupAt('/lists', <LatestChanges latest={version} changes={changes} />)
  for (const part of ['Jonas Petraitis', 'no longer kept', 'The first 1 of 12 are shown'])
    expect(text).toContain(part)
  expect(text).not.toContain('Changed')
})

it.each([
  [{ entities: 10, added: 10, changed: 0, removed: 0 }, 'first import'],
  [{ entities: 10, added: 0, changed: 0, removed: 0 }, 'none'],
  [{ entities: 10, added: 0, changed: 2, removed: 0 }, '~2'],
  [{ entities: 10, added: 1234, changed: 0, removed: 5 }, '+1,234 −5'],
])('%o → %s', (counts, signs) => expect(changeSigns(counts)).toBe(signs))

it.each([
  ['goes on while the list shows no new look', {}, 1000, false],
  ['ends when it does', { checkedAt: '2026-11-28T12:00:00.000Z' }, 1000, true],
  ['is given up after five minutes', {}, 301_000, true],
])('a look %s', (_, part, passed, ended) => {
  expect(hasEnded({ row: list, at: 0 }, { ...list, ...part }, passed)).toBe(ended)
})
