/** What a reviewer sees of who is watched. */
import type { MonitoringRow } from '@bonafide/contract/dashboard/monitorings.ts'
import { expect, it } from 'vitest'
import { markupAt } from '../testing-markup.tsx'
import { firstMonitoring } from './first-monitoring.ts'
import { MonitoringFacts } from './monitoring-facts.tsx'
import { MonitoringsTable } from './monitorings-table.tsx'
import { Pager } from './pager.tsx'

const row: MonitoringRow = {
  id: '948fa8de-1f33-4f06-801a-ecb1973e1c20',
  name: 'Jonas Petraitis',
  kind: 'PERSON',
  country: 'LT',
  status: 'ALERT',
  overallStatus: 'FLAGS_FOUND',
  isSubscribed: true,
  tags: ['vip'],
  scanRef: null,
  clientId: 'client-7',
  checkedAt: null,
  createdAt: '2026-11-01T12:00:00.000Z',
  expiresAt: '2027-11-01T12:00:00.000Z',
  openHits: 3,
}

it('says who is in alert, of how many hits, and until when', () => {
  const text = markupAt('/monitorings', <MonitoringsTable rows={[row]} />)
  for (const part of ['Alert', 'Jonas Petraitis', 'LT', '>3<', 'not yet', '1 Nov 2027', 'Extended by itself'])
    expect(text).toContain(part)
  expect(text).toContain(`href="/dashboard/monitorings/${row.id}"`)
})

it('leads from a monitoring to the verification that began it, if one did', () => {
  const facts = (scanRef: string | null) =>
    markupAt('/monitorings', <MonitoringFacts monitoring={{ ...row, scanRef, comment: null }} />)
  expect(facts('scan-1')).toContain('href="/dashboard/verifications/scan-1"')
  expect(facts(null)).not.toContain('/verifications/')
})

it.each([
  [1, 1, [], ['page=']],
  [1, 3, ['Page 1 of 3', 'page=2'], ['Page before']],
  [2, 3, ['Page before', 'page=3'], ['page=1']],
  [3, 3, ['page=2'], ['Next page']],
])('page %i of %i', (page, pages, has, hasNot) => {
  const text = markupAt('/monitorings', <Pager page={page} pages={pages} count={120} />)
  for (const part of ['120 in all', ...has]) expect(text).toContain(part)
  for (const part of hasNot) expect(text).not.toContain(part)
})

it('begins the first monitoring with the real key, or says where it goes', () => {
  expect(firstMonitoring('https://kyc.example.org/', 'abc')).toContain(
    'https://kyc.example.org/aml/monitorings \\\n  -u "abc:$API_SECRET"',
  )
  expect(firstMonitoring('https://kyc.example.org', undefined)).toContain('$API_KEY:$API_SECRET')
})
