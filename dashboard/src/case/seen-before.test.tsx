/** What a reviewer is told of earlier cases and blocklists. */
import type { SearchView, SeenBeforeHit } from '@bonafide/contract/dashboard/faces.ts'
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
import { SeenBefore } from './seen-before.tsx'
import { sightings } from './sightings.ts'

const hit = (over: Partial<SeenBeforeHit> = {}): SeenBeforeHit => ({
  kind: 'DUPLICATE_FACE',
  ref: 'case-1',
  similarity: 0.83,
  by: [],
  scanRef: 'case-1',
  name: 'ANNA SAMPLE',
  status: 'APPROVED',
  createdAt: '2026-11-20T12:00:00.000Z',
  reason: null,
  photo: null,
  ...over,
})
const sameData = hit({ kind: 'DUPLICATE_PERSONAL_DATA', similarity: null, by: ['DOCUMENT_NUMBER'] })
const entry = hit({
  kind: 'FACE_BLACKLISTED',
  ref: 'entry-1',
  scanRef: null,
  name: null,
  status: null,
  reason: 'stole the card of A. Sample',
})
const searched = (kind: SearchView['kind'], found: number): SearchView => ({
  kind,
  outcome: { seen: { searched: 1200, threshold: 0.52, found } },
})

const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() })
const shown = (searches: SearchView[], seenBefore: SeenBeforeHit[] = [], isRevealed = false) =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <RouterContextProvider router={router}>
        <Reveal value={{ isRevealed, secrets: [] }}>
          <SeenBefore searches={searches} seenBefore={seenBefore} photos={[]} />
        </Reveal>
      </RouterContextProvider>
    </QueryClientProvider>,
  )
const words = (html: string) => html.replace(/<[^>]*>/g, '')

describe('what was seen before', () => {
  it('is one card a case, with everything that is alike', () => {
    const text = shown([searched('DUPLICATE_FACE', 1)], [hit(), sameData])
    expect(text.match(/<article/g)).toHaveLength(1)
    expect(text).toContain('href="/verifications/case-1"')
    expect(text).toContain('aria-label="Score 0.83, threshold 0.52, scale 0 to 1"')
    expect(words(text)).toContain('Selfies are alike')
    expect(words(text)).toContain('Same document number')
  })

  it('masks the name until it is revealed', () => {
    expect(words(shown([searched('DUPLICATE_FACE', 1)], [hit()]))).toContain('A••• S•••••')
    expect(words(shown([searched('DUPLICATE_FACE', 1)], [hit()], true))).toContain('ANNA SAMPLE')
  })

  it('leads nowhere from an entry of a blocklist, and hides its reason until it is revealed', () => {
    const searches = [searched('FACE_BLACKLISTED', 1)]
    const text = shown(searches, [entry])
    expect(text).not.toContain('href=')
    expect(words(text)).toContain('Entry of the blocklist')
    expect(text).not.toContain('stole')
    expect(words(shown(searches, [entry], true))).toContain('stole the card of A. Sample')
  })

  it.each<[string, Partial<SeenBeforeHit>, string]>([
    ['an erased case', { scanRef: null, name: null }, 'Erased case'],
    [
      'an entry that is gone',
      { kind: 'FACE_BLACKLISTED', scanRef: null, createdAt: null },
      'Entry taken off the blocklist since',
    ],
  ])('says so of %s', (_, over, sentence) => {
    expect(words(shown([searched('DUPLICATE_FACE', 1)], [hit(over)]))).toContain(sentence)
  })

  it('says how many faces were searched where none is alike', () => {
    expect(words(shown([searched('DUPLICATE_FACE', 0)]))).toContain(
      'Selfie, earlier cases: 1,200 faces searched, none alike (from 0.52 on)',
    )
  })

  it('says what could not be searched, and why', () => {
    const outcome = { unseen: 'the face could not be aligned' }
    expect(words(shown([{ kind: 'FACE_BLACKLISTED', outcome }]))).toContain(
      'Selfie, blocklist: could not be searched: the face could not be aligned',
    )
  })

  it('counts what is not shown', () => {
    expect(words(shown([searched('DUPLICATE_FACE', 40)], [hit()]))).toContain(
      '40 alike among 1,200 faces, the first 1 shown',
    )
  })

  it('is not there where nobody asked', () => {
    expect(shown([])).toBe('')
  })
})

describe('sightings', () => {
  it('keep the order in which they were found', () => {
    const found = sightings([hit(), hit({ ref: 'case-2' }), sameData])
    expect(found.map(({ ref, hits }) => [ref, hits.length])).toEqual([
      ['case-1', 2],
      ['case-2', 1],
    ])
  })
})
