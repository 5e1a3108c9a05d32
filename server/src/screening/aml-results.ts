/** Screening → the older wire's `AML[]` (docs/compatibility.md). Pure: dates and ids are arguments. */
import type { AmlData, AmlResult, AmlResultStatus } from '@bonafide/contract/partner/aml-results.ts'
import type { ListedEntity, PepTier } from '@bonafide/core/screening/entity.ts'
import type { Hit } from '@bonafide/core/screening/hit.ts'
import { reasonOf } from '@bonafide/core/screening/reason.ts'
import type { Subject } from '@bonafide/core/screening/subject.ts'
import { dateOfBirth } from '@bonafide/core/screening/wire/dates-of-birth.ts'
import { isSuspected, type Verdicts } from '@bonafide/core/screening/wire/status.ts'
import { suspicionOf } from '@bonafide/core/screening/wire/suspicion.ts'
import type { Screened } from './screen.ts'

/** A screening and what is needed beside it; `checkedOn` is YYYY-MM-DD. */
export type Look = Screened & {
  uid: string
  kind: Subject['kind']
  verdicts: Verdicts
  checkedOn: string | null
}

/** Whitelisted hits are in it and suspect nobody. Without a screening: CHECK_FAILED and the problem. */
export function amlResult(look: Look): AmlResult {
  const { screening, verdicts, uid, kind, checkedOn, problem } = look
  const named = {
    serviceName: kind === 'PERSON' ? ('AML_NAMES_CHECK' as const) : ('COMPANY_CHECK' as const),
    serviceGroupType: 'AML' as const,
    uid,
  }
  if (screening === null)
    return { ...named, status: { ...FAILED, overallStatus: 'CHECK_FAILED' }, data: [], errorMessage: problem }
  const serviceSuspected = isSuspected(screening, verdicts)
  const overallStatus = serviceSuspected ? 'SUSPECTED' : 'NOT_SUSPECTED'
  return {
    ...named,
    status: { serviceSuspected, checkSuccessful: true, serviceFound: true, serviceUsed: true, overallStatus },
    data: screening.hits.map((hit) => amlData(hit, checkedOn)),
    errorMessage: null,
  }
}

const FAILED = { serviceSuspected: false, checkSuccessful: false, serviceFound: true, serviceUsed: true }
const ABSENT = { ...FAILED, serviceFound: false, serviceUsed: false }

/** Adverse media, asked for: nothing was searched. */
export function newsResult(uid: string): AmlResult {
  const errorMessage = 'There is no source of news: adverse media was not searched.'
  return failed({ ...FAILED, overallStatus: 'CHECK_FAILED' }, 'AML_NEWS', 'AML', uid, errorMessage)
}

/** Registers of lost and invalid documents, asked for: there is none. */
export function lidResult(uid: string): AmlResult {
  const errorMessage = 'There is no register of lost or invalid documents: the document was not looked up.'
  return failed({ ...ABSENT, overallStatus: 'SERVICE_NOT_FOUND' }, 'LID', 'LID', uid, errorMessage)
}

/** A verification of which no name is known. */
export function namelessResult(uid: string): AmlResult {
  const errorMessage = 'No name is known of this verification: there is nobody to look for.'
  return failed({ ...FAILED, overallStatus: 'DATA_ERROR' }, 'AML_NAMES_CHECK', 'AML', uid, errorMessage)
}

function failed(
  status: AmlResultStatus,
  serviceName: AmlResult['serviceName'],
  serviceGroupType: AmlResult['serviceGroupType'],
  uid: string,
  errorMessage: string,
): AmlResult {
  return { status, data: [], serviceName, serviceGroupType, uid, errorMessage }
}

/** One hit. */
function amlData(hit: Hit, checkedOn: string | null): AmlData {
  const { entity } = hit
  return {
    ...nameOf(entity),
    nationality: entity.nationalities[0] ?? null,
    dob: dateOfBirth(entity.birthDates),
    suspicion: suspicionOf(hit),
    reason: reasonOf(hit.explanation),
    listNumber: entity.id,
    listName: hit.listTitle,
    score: hit.score,
    lastUpdate: entity.listedOn,
    exitDate: entity.endedOn,
    isPerson: entity.kind === 'PERSON',
    isActive: isActive(entity, checkedOn),
    linkedDocument: entity.urls[0] ?? null,
    pepLevel: entity.pepTier === null ? null : PEP_LEVEL[entity.pepTier],
    category: joined(entity.programmes),
    otherInformation: joined([...entity.positions, ...(entity.reason === null ? [] : [entity.reason])]),
    checkDate: checkedOn,
    whitelisted: hit.whitelisted,
  }
}

const PEP_LEVEL: Record<PepTier, number> = { PEP_TIER_1: 1, PEP_TIER_2: 2, PEP_TIER_3: 3 }

function nameOf({ names }: ListedEntity): { name: string | null; surname: string | null } {
  const main = names.find(({ strength }) => strength === 'primary') ?? names[0]
  if (main?.given && main.family) return { name: main.given, surname: main.family }
  return { name: main?.full ?? null, surname: null }
}

/** Not taken off the list, and not on it for the past alone. */
function isActive({ endedOn, datasets }: ListedEntity, today: string | null): boolean {
  const hasEnded = endedOn !== null && today !== null && endedOn <= today
  return !hasEnded && !(datasets.length > 0 && datasets.every((dataset) => dataset.endsWith('_FORMER')))
}

const joined = (texts: readonly string[]) => (texts.length > 0 ? texts.join('; ') : null)
