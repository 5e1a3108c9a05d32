/** What a row of a blocklist shows of a person, and what only once it is revealed. */
import type { BlocklistRow } from '@bonafide/contract/dashboard/blocklists.ts'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Reveal } from '../case/reveal.ts'
import { EntriesTable } from './entries-table.tsx'

const face: BlocklistRow = {
  id: '5b1e6d6c-0f0a-4b6c-9a55-0d3f5f6f7a01',
  environmentId: 'test',
  source: 'SELFIE',
  scanRef: null,
  faceUrl: '/api/dashboard/blocklists/5b1e/face',
  person: null,
  reason: 'card of Jonas',
  author: 'reviewer@example.org',
  createdAt: '2026-11-24T12:00:00.000Z',
  expiresAt: null,
}
const data: BlocklistRow = {
  ...face,
  source: 'DOCUMENT_INFO',
  faceUrl: null,
  person: {
    firstName: 'JONAS',
    lastName: 'PETRAITIS',
    birthDate: '1980-02-03',
    documentNumber: '12345678',
    personalNumber: '38002030000',
    issuingCountry: 'LT',
    nationality: null,
  },
}

const table = (row: BlocklistRow, isRevealed: boolean) =>
  renderToStaticMarkup(
    <Reveal value={{ isRevealed, secrets: [] }}>
      <EntriesTable source={row.source} rows={[row]} onRemove={null} />
    </Reveal>,
  )

describe('a face', () => {
  it('is blurred, and its reason masked, until it is revealed', () => {
    expect(table(face, false)).toMatch(/<img src="\/api\/dashboard\/blocklists\/5b1e\/face"[^>]*blur-/)
    expect(table(face, false)).not.toContain('Jonas')
    expect(table(face, true)).not.toContain('blur-')
    expect(table(face, true)).toContain('card of Jonas')
  })

  it('says where it comes from, who added it and when it ends', () => {
    const text = table({ ...face, expiresAt: '2027-01-31T12:00:00.000Z' }, false)
    for (const part of ['a photo', 'reviewer@example.org', '31 Jan 2027']) expect(text).toContain(part)
    expect(table(face, false)).toContain('never')
    expect(table({ ...face, reason: null }, false)).toContain('none given')
  })
})

describe('a person', () => {
  it('is known by initials and country alone until revealed', () => {
    const text = table(data, false)
    for (const part of ['J•••• P••••••••', 'LT', 'by hand']) expect(text).toContain(part)
    expect(text).not.toMatch(/ONAS|12345678|38002030000|1980/)
  })

  it('is shown whole once revealed', () => {
    const text = table(data, true)
    for (const part of [
      'JONAS PETRAITIS',
      'born 3 Feb 1980',
      'document 12345678',
      'personal number 38002030000',
    ])
      expect(text).toContain(part)
  })

  it('may be nameless, and says only what is known', () => {
    const nobody = {
      firstName: null,
      lastName: null,
      birthDate: null,
      documentNumber: '1',
      personalNumber: null,
    }
    const text = table({ ...data, person: { ...nobody, issuingCountry: 'LT', nationality: null } }, true)
    expect(text).toContain('document 1')
    expect(text).not.toMatch(/born|personal number/)
  })
})

it('offers no removal to who may only look', () => {
  expect(table(face, true)).not.toContain('<button')
})
