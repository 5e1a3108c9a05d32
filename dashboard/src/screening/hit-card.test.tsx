/** What a reviewer is shown of a hit: word against word, facts, and what was said of it. */
import type { HitView } from '@bonafide/contract/dashboard/screening.ts'
import { aHit, anExplanation } from '@bonafide/core/testing/hits.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Reveal } from '../case/reveal.ts'
import { HitCard } from './hit-card.tsx'

type Over = Parameters<typeof aHit>[0] & Partial<Pick<HitView, 'verdict' | 'whitelisting' | 'suspicion'>>

function hitView({
  verdict = null,
  whitelisting = null,
  suspicion = 'SANCTION',
  ...over
}: Over = {}): HitView {
  return { ...aHit(over), resourceId: '7', suspicion, verdict, whitelisting }
}

const owner = { kind: 'VERIFICATION', id: 'case-1' } as const
const card = (over: Over = {}, isRevealed = true, mayJudge = true) =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <Reveal value={{ isRevealed, secrets: [] }}>
        <HitCard hit={hitView(over)} threshold={85} owner={mayJudge ? owner : undefined} />
      </Reveal>
    </QueryClientProvider>,
  )
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

const explanation = anExplanation({
  subjectName: 'Bill Abdul Rahman Nur',
  listedName: 'Haji محمد Abdulrahman William',
  subjectWords: ['Bill', 'Mohamed', 'Abdul', 'Rahman', 'Nur'],
  listedWords: ['Haji', 'محمد', 'Abdulrahman', 'William'],
  pairs: [
    { subject: [0], listed: [3], kind: 'NICKNAME', similarity: 0.9 },
    { subject: [1], listed: [1], kind: 'CONSONANTS', similarity: 0.85 },
    { subject: [2, 3], listed: [2], kind: 'JOINED', similarity: 0.97 },
  ],
  facts: [
    { fact: 'BIRTH_DATE', verdict: 'FOR', effect: 5, subject: '1960-05-01', listed: '1959/1961' },
    { fact: 'COUNTRY', verdict: 'AGAINST', effect: -5, subject: 'LT', listed: 'SY, RU' },
  ],
  nameScore: 88.2,
})

describe('the explanation', () => {
  it.each([
    ['a short form', 'Bill is William: short form, 0.90'],
    ['what agrees in consonants', 'Mohamed is محمد: same consonants, 0.85'],
    ['words written as one', 'Abdul Rahman is Abdulrahman: written as one, 0.97'],
    ['a word of the subject that stands alone', 'Nur: no counterpart in the listed name'],
    ['a listed word that stands alone', 'Haji, in the listed name: no counterpart in the name searched'],
  ])('says %s in a sentence of its own', (_, sentence) => {
    expect(card({ explanation })).toContain(`<li>${sentence}</li>`)
  })

  it('lets each word have its own direction, and numbers words that stand in another order', () => {
    const text = card({ explanation })
    expect(text).toMatch(/<bdi dir="auto"[^>]*>محمد<\/bdi><sup[^>]*>2<\/sup>/)
    expect(card()).not.toContain('<sup')
  })

  it('gives the whole name where it holds more than the words', () => {
    expect(words(card({ explanation }))).toContain('Searched: Bill Abdul Rahman Nur')
    expect(words(card())).not.toContain('Searched:')
  })

  it('names what speaks for and against it, by how many points', () => {
    const text = words(card({ explanation, score: 88 }))
    expect(text).toContain('Date of birth 1960-05-01 1959 – 1961 for +5')
    expect(text).toContain('Country Lithuania Syria, Russia against −5')
    expect(text).toContain('Name 88.2, facts ±0: score 88.')
    expect(text).not.toContain('It ends at 0 and 100')
  })

  it('says why the sum is not the score', () => {
    const capped = { ...explanation, nameScore: 99, facts: explanation.facts.slice(0, 1) }
    expect(words(card({ explanation: capped, score: 100 }))).toContain(
      'Name 99, facts +5: score 100. It ends at 0 and 100',
    )
  })

  it('shows the score beside the threshold', () => {
    expect(card({ score: 88 })).toContain('aria-label="Score 88, threshold 85, scale 0 to 100"')
  })
})

describe('the entry', () => {
  const entity = {
    names: [
      { full: 'Zebulon Quartermaine', strength: 'primary' as const },
      { full: 'Zeb Q', strength: 'weak' as const },
    ],
    birthDates: ['1960-05-01'],
    nationalities: ['LT'],
    positions: ['Minister of tests'],
    programmes: ['CYBER2'],
    reason: 'Sold Zebulon’s seals',
    listedOn: '2020-02-03',
    urls: ['https://example.org/zebulon', 'javascript:alert(1)'],
  }

  it('tells what the list knows of it', () => {
    const text = words(card({ entity }))
    for (const part of [
      'Own list · version v1',
      'Born 1960-05-01',
      'Lithuania',
      'Minister of tests',
      'CYBER2',
      'Sold Zebulon’s seals',
      'Listed on 2020-02-03',
      'Zeb Q (weak alias)',
    ])
      expect(text).toContain(part)
  })

  it('leads to web pages only, without telling them where from', () => {
    const text = card({ entity })
    expect(text).toContain('href="https://example.org/zebulon" target="_blank" rel="noreferrer"')
    expect(text).not.toContain('javascript:')
  })

  it('hides who it is until it is revealed', () => {
    const text = words(card({ entity, explanation }, false))
    expect(text).toContain('Z•••••• Q•••••••••••')
    expect(text).not.toMatch(/Zebulon|Quartermaine|1960|William|محمد|seals/)
  })
})

describe('what was said of a hit', () => {
  const verdict = {
    verdict: 'FALSE_POSITIVE' as const,
    author: 'anna@example.org',
    reason: 'another birthplace',
    at: '2026-11-20T12:00:00.000Z',
  }
  const whitelisting = {
    id: 'w1',
    subjectName: 'Zebulon Quartermaine',
    list: 'own',
    entityId: '1',
    entityName: 'Zebulon Quartermaine',
    author: 'anna@example.org',
    reason: null,
    createdAt: '2026-11-20T12:00:00.000Z',
    expiresAt: '2027-03-01T12:00:00.000Z',
  }

  it('names author, time and reason, and can be undone', () => {
    const text = words(card({ verdict }))
    expect(text).toMatch(/False positive anna@example\.org, 20 Nov 2026, \d\d:00:00 another birthplace/)
    expect(text).toContain('Undo')
  })

  it('cannot be undone where nothing was said', () => {
    expect(words(card())).toContain('True positive False positive')
    expect(words(card())).not.toContain('Undo')
  })

  it('shows an exception with its end and the way back', () => {
    const text = words(card({ whitelisted: true, whitelisting }))
    expect(text).toContain('Not reported for this person until 1 Mar 2027. anna@example.org,')
    expect(text).toContain('Take back')
    expect(words(card({ whitelisted: true, whitelisting: { ...whitelisting, expiresAt: null } }))).toContain(
      'Not reported for this person until taken back.',
    )
  })

  it('is only read where nobody may judge', () => {
    const text = card({ verdict, whitelisted: true, whitelisting }, true, false)
    expect(words(text)).toContain('another birthplace')
    expect(words(text)).toContain('Not reported for this person until 1 Mar 2027.')
    expect(text).not.toContain('<button')
  })
})
