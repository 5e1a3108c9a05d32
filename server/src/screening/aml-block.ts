/** Screening → the newer wire's hits and the `amlCheck` block of webhooks. Pure. */
import type { AmlCheckBlock, AmlHit } from '@bonafide/contract/partner/aml-results.ts'
import type { Hit, Screening } from '@bonafide/core/screening/hit.ts'
import { datesOfBirth } from '@bonafide/core/screening/wire/dates-of-birth.ts'
import { matchOf } from '@bonafide/core/screening/wire/match.ts'
import { resourceIdOf } from '@bonafide/core/screening/wire/resource-id.ts'
import { amlStatuses } from '@bonafide/core/screening/wire/status.ts'
import type { Judged } from './verdicts.ts'

/** The block; `id` is the check's, or the scanRef of a verification. */
export function amlBlock(id: string, screening: Screening | null, { verdicts, last }: Judged): AmlCheckBlock {
  return {
    id,
    overallStatus: amlStatuses(screening, verdicts).overallStatus,
    statusSetBy: last === null ? null : { id: null, name: null, surname: null, email: emailOf(last.author) },
    statusSetAt: last?.at.toISOString() ?? null,
    adverseMedia: null,
    amlCheck: amlHits(screening),
  }
}

/** A partner acts by a key, which has no address. */
const emailOf = (author: string) => (author.includes('@') ? author : null)

/** The hits, whitelisted ones too; null without a screening. */
export function amlHits(screening: Screening | null): AmlHit[] | null {
  return screening?.hits.map(amlHit) ?? null
}

/** Versions of our lists are not numbers, so `version` says 1 throughout. */
const VERSION = 1

function amlHit({ list, entity, score, explanation, sanctionBody }: Hit): AmlHit {
  const isPerson = entity.kind === 'PERSON'
  const bodies = sanctionBody === null ? [] : [sanctionBody]
  return {
    version: VERSION,
    resourceId: resourceIdOf({ list, id: entity.id }),
    score,
    match: matchOf(explanation),
    name: entity.names[0]?.full ?? explanation.listedName,
    addresses: entity.addresses,
    nationalities: isPerson ? entity.nationalities : null,
    datesOfBirth: isPerson ? datesOfBirth(entity.birthDates) : null,
    gender: entity.sex,
    countries: [...new Set([...entity.nationalities, ...entity.countries])],
    profileImage: null,
    datasets: entity.datasets,
    currentSanBodyIds: entity.datasets.includes('SAN_CURRENT') ? bodies : [],
    formerSanBodyIds: entity.datasets.includes('SAN_FORMER') ? bodies : [],
    pepTier: entity.pepTier,
  }
}
