import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aHit, aScreening } from '../../testing/hits.ts'
import type { Dataset } from '../entity.ts'
import type { Hit } from '../hit.ts'
import { amlStatuses, isSuspected, openHits, type Verdict, type Verdicts } from './status.ts'

type Case = { dataset: Dataset; verdict: Verdict | null; whitelisted: boolean }
const NONE: Verdicts = new Map()

function screened(cases: readonly Case[]): { hits: Hit[]; verdicts: Verdicts } {
  const hits = cases.map(({ dataset, whitelisted }, at) =>
    aHit({ entity: { id: String(at), datasets: [dataset] }, whitelisted }),
  )
  const verdicts = new Map(
    cases.flatMap(({ verdict }, at) => (verdict ? [[`own:${at}`, verdict] as const] : [])),
  )
  return { hits, verdicts }
}

const SAN = { dataset: 'SAN_CURRENT', verdict: null, whitelisted: false } as const
const PEP = { ...SAN, dataset: 'PEP_FORMER' } as const
const TRUE = 'TRUE_POSITIVE'
const FALSE = 'FALSE_POSITIVE'

describe('what hits amount to', () => {
  it.each<[string, Case[], string, string, string]>([
    ['nothing found', [], 'NO_FLAGS', 'NO_FLAGS', 'NO_FLAGS'],
    ['a sanction', [SAN], 'FLAGS_FOUND', 'NO_FLAGS', 'FLAGS_FOUND'],
    ['a politician', [PEP], 'FLAGS_FOUND', 'FLAGS_FOUND', 'NO_FLAGS'],
    ['a wanted person', [{ ...SAN, dataset: 'RRE' }], 'FLAGS_FOUND', 'NO_FLAGS', 'NO_FLAGS'],
    ['a hit found true', [{ ...SAN, verdict: TRUE }], TRUE, 'NO_FLAGS', TRUE],
    ['a hit dismissed', [{ ...SAN, verdict: FALSE }], FALSE, 'NO_FLAGS', FALSE],
    ['a whitelisted hit', [{ ...SAN, whitelisted: true }], FALSE, 'NO_FLAGS', FALSE],
    ['one true, one open', [{ ...SAN, verdict: TRUE }, SAN], 'FLAGS_FOUND', 'NO_FLAGS', 'FLAGS_FOUND'],
    [
      'one true, one dismissed',
      [
        { ...SAN, verdict: TRUE },
        { ...PEP, verdict: FALSE },
      ],
      TRUE,
      FALSE,
      TRUE,
    ],
    ['true though whitelisted', [{ ...SAN, verdict: TRUE, whitelisted: true }], TRUE, 'NO_FLAGS', TRUE],
  ])('%s', (_, cases, overallStatus, pepsStatus, sanctionsStatus) => {
    const { hits, verdicts } = screened(cases)
    expect(amlStatuses(aScreening(hits), verdicts)).toEqual({
      overallStatus,
      pepsStatus,
      sanctionsStatus,
      adverseMediaStatus: 'NOT_CHECKED',
    })
  })

  it('is NOT_CHECKED without a screening, never NO_FLAGS', () => {
    expect(new Set(Object.values(amlStatuses(null, NONE)))).toEqual(new Set(['NOT_CHECKED']))
  })
})

const cases = fc.array(
  fc.record({
    dataset: fc.constantFrom<Dataset>('SAN_CURRENT', 'SAN_FORMER', 'PEP_CURRENT', 'PEP_LINKED', 'RRE', 'POI'),
    verdict: fc.constantFrom<Verdict | null>(TRUE, FALSE, null),
    whitelisted: fc.boolean(),
  }),
  { maxLength: 6 },
)

describe('for any hits', () => {
  it('the order does not count', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const { hits, verdicts } = screened(some)
        expect(amlStatuses(aScreening(hits.toReversed()), verdicts)).toEqual(
          amlStatuses(aScreening(hits), verdicts),
        )
      }),
    )
  })

  it('is suspected unless all is dismissed, and clear statuses and suspicion agree', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const { hits, verdicts } = screened(some)
        const { overallStatus } = amlStatuses(aScreening(hits), verdicts)
        expect(isSuspected(aScreening(hits), verdicts)).toBe(['FLAGS_FOUND', TRUE].includes(overallStatus))
        expect(overallStatus === 'NO_FLAGS').toBe(hits.length === 0)
      }),
    )
  })

  it('another hit never makes it clearer, and a dismissal never makes another hit open', () => {
    const rank = (status: string) => ['NO_FLAGS', FALSE, TRUE, 'FLAGS_FOUND'].indexOf(status)
    fc.assert(
      fc.property(cases, (some) => {
        const { hits, verdicts } = screened(some)
        const without = amlStatuses(aScreening(hits.slice(1)), verdicts)
        const all = amlStatuses(aScreening(hits), verdicts)
        expect(rank(all.overallStatus)).toBeGreaterThanOrEqual(rank(without.overallStatus))
        const dismissed = new Map([...verdicts, ['own:0', FALSE] as const])
        expect(openHits(aScreening(hits), dismissed)).toEqual(
          openHits(aScreening(hits), verdicts).filter(({ entity }) => entity.id !== '0'),
        )
      }),
    )
  })

  it('hits beyond those kept leave everything open', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const { hits, verdicts } = screened(some)
        const screening = aScreening(hits, 1)
        expect(isSuspected(screening, verdicts)).toBe(true)
        const { overallStatus, pepsStatus, sanctionsStatus } = amlStatuses(screening, verdicts)
        expect([overallStatus, pepsStatus, sanctionsStatus]).toEqual(Array(3).fill('FLAGS_FOUND'))
      }),
    )
  })
})
