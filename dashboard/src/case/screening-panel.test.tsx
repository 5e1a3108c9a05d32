/** What a case says of lists of names. */
import type { ScreeningView } from '@bonafide/contract/dashboard/screening.ts'
import { ScreeningRules } from '@bonafide/core/screening/subject.ts'
import { aHit } from '@bonafide/core/testing/hits.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Reveal } from './reveal.ts'
import { CaseScreening } from './screening-panel.tsx'

const screening = (over: Partial<ScreeningView> = {}): ScreeningView => ({
  subject: {
    kind: 'PERSON',
    names: [{ full: 'ANNA SAMPLE' }],
    birthDate: '1990-12-20',
    sex: null,
    nationalities: ['LT'],
    numbers: [],
  },
  rules: ScreeningRules.parse({}),
  checkedAt: '2026-11-20T12:00:00.000Z',
  problem: null,
  lists: [{ list: 'eu', title: 'EU list', version: 'v7' }],
  hits: [],
  more: 0,
  statuses: {
    overallStatus: 'NO_FLAGS',
    pepsStatus: 'NO_FLAGS',
    sanctionsStatus: 'NO_FLAGS',
    adverseMediaStatus: 'NOT_CHECKED',
  },
  ...over,
})
const hit = (name: string): ScreeningView['hits'][number] => ({
  ...aHit({ entity: { id: name, names: [{ full: name, strength: 'primary' }] } }),
  resourceId: name,
  suspicion: 'SANCTION',
  verdict: null,
  whitelisting: null,
})

type Found = Parameters<typeof CaseScreening>[0]['found']
const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() })
const shown = (over: Partial<Found> = {}, isRevealed = true) =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <RouterContextProvider router={router}>
        <Reveal value={{ isRevealed, secrets: [] }}>
          <CaseScreening
            scanRef="case-1"
            found={{ screening: screening(), monitoring: null, canJudge: true, ...over }}
          />
        </Reveal>
      </RouterContextProvider>
    </QueryClientProvider>,
  )
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('the names of a case', () => {
  it('says who was searched, where and by which rules', () => {
    const text = words(shown())
    for (const part of [
      'Looked for: ANNA SAMPLE , born 1990-12-20, Lithuania',
      '1 list asked, reported from 85 on',
      'EU list version v7',
      'Dates of birth: exact.',
      'Overall No flags',
      'Adverse media Not checked',
      'No entry reaches 85.',
    ])
      expect(text).toContain(part)
  })

  it('hides who was searched until it is revealed', () => {
    expect(words(shown({}, false))).not.toMatch(/ANNA|SAMPLE|1990/)
  })

  it('calls nobody clear where there was no list, and says what to do', () => {
    const problem = 'no list of names is loaded: add one with npm run cli -- lists add'
    const statuses = {
      overallStatus: 'NOT_CHECKED',
      pepsStatus: 'NOT_CHECKED',
      sanctionsStatus: 'NOT_CHECKED',
      adverseMediaStatus: 'NOT_CHECKED',
    } as const
    const text = words(shown({ screening: screening({ problem, statuses, lists: [], checkedAt: null }) }))
    expect(text).toContain(`Not searched, so nothing is clear: ${problem}.`)
    expect(text).not.toMatch(/No flags|No entry|searched yet|0 lists/)
  })

  it('claims nothing before the search', () => {
    const text = words(shown({ screening: screening({ checkedAt: null }) }))
    expect(text).toContain('Not searched yet.')
    expect(text).not.toContain('No entry')
  })

  it('shows the hits in their order and counts those that are not shown', () => {
    const text = words(shown({ screening: screening({ hits: [hit('Best'), hit('Second')], more: 3 }) }))
    expect(text.indexOf('Best')).toBeLessThan(text.indexOf('Second'))
    expect(text).toContain('3 more entries reach the threshold and are not shown here.')
    expect(text).not.toContain('No entry')
  })

  it('lets judge only who may', () => {
    const found = screening({ hits: [hit('Best')] })
    expect(shown({ screening: found })).toContain('<button')
    expect(shown({ screening: found, canJudge: false })).not.toContain('<button')
  })

  it('leads to the monitoring', () => {
    const text = shown({ monitoring: { id: 'm1', status: 'ALERT' } })
    expect(text).toContain('href="/monitorings/m1"')
    expect(words(text)).toContain('Monitoring: alert')
  })

  it('is not there where nobody asked', () => {
    expect(shown({ screening: null })).toBe('')
  })
})
