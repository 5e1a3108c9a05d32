/** Nobody is watched and found on a list that does not exist: for trying a receiver of AML_MONITORING. */
import type { AmlMonitoringBody } from '@bonafide/contract/webhooks.ts'
import { Hit, type Screening } from '@bonafide/core/screening/hit.ts'
import { ScreeningRules, Subject } from '@bonafide/core/screening/subject.ts'
import { endOf } from '../screening/monitor.ts'
import { monitoringBody } from '../screening/monitoring-body.ts'
import { newCheck } from '../screening/new-check.ts'
import { UNJUDGED } from '../screening/verdicts.ts'

const ZEROS = '00000000-0000-0000-0000-000000000000'
const WORDS = ['TEST', 'WEBHOOK']
const NAME = WORDS.join(' ')

/** Made as a real one is, so that it has every key that a real one has. */
export function sampleMonitoring(now: Date): AmlMonitoringBody {
  const asked = {
    environmentId: 'test',
    clientId: 'TEST-WEBHOOK',
    scanRef: null,
    subject: Subject.parse({
      kind: 'PERSON',
      names: [{ full: NAME, given: 'TEST', family: 'WEBHOOK' }],
      birthDate: '2000-01-01',
    }),
    rules: ScreeningRules.parse({}),
  }
  const check = newCheck({ now: () => now }, asked, { screening: SCREENING, problem: null })
  const monitoring = {
    id: ZEROS,
    environmentId: asked.environmentId,
    check: { ...check, id: ZEROS },
    status: 'ALERT' as const,
    isSubscribed: true,
    tags: [],
    comment: null,
    expiresAt: endOf(now),
    createdAt: now,
  }
  return monitoringBody(monitoring, UNJUDGED)
}

const HIT = Hit.parse({
  list: 'test',
  listTitle: NAME,
  version: ZEROS,
  sanctionBody: null,
  score: 100,
  entity: {
    id: 'TEST-WEBHOOK',
    kind: 'PERSON',
    names: [{ full: NAME, strength: 'primary' }],
    datasets: ['SAN_CURRENT'],
  },
  explanation: {
    subjectName: NAME,
    listedName: NAME,
    subjectWords: WORDS,
    listedWords: WORDS,
    pairs: WORDS.map((_, at) => ({ subject: [at], listed: [at], kind: 'EQUAL', similarity: 1 })),
    facts: [],
    nameScore: 100,
  },
})

const SCREENING: Screening = { hits: [HIT], more: 0, lists: [{ list: 'test', version: ZEROS }] }
