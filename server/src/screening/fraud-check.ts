/** POST /fraud/check and /aml/check: screens one person, company or verification and keeps nothing. */
import { randomUUID } from 'node:crypto'
import type { FraudCheckBody, FraudCheckItem } from '@bonafide/contract/partner/aml-fraud-check.ts'
import type { AmlResult } from '@bonafide/contract/partner/aml-results.ts'
import type { Subject } from '@bonafide/core/screening/subject.ts'
import type { Partner } from '../http/auth.ts'
import { amlResult, lidResult, namelessResult, newsResult } from './aml-results.ts'
import { type FraudCheck, readFraudCheck } from './fraud-check-request.ts'
import { type ScreenDeps, screen } from './screen.ts'
import { companyNamed, personNamed } from './subjects.ts'
import { UNJUDGED } from './verdicts.ts'
import { verifiedPerson } from './verified-person.ts'

/** iDenfy's score for this call when none is given (contract, `probability`). */
const PROBABILITY = 95

/** Only the keys of the services asked for. Refuses bad bodies, and NOT_FOUND for verifications of others. */
export async function fraudCheck(deps: ScreenDeps, partner: Partner, raw: unknown): Promise<FraudCheckBody> {
  const { mode, services, item } = readFraudCheck(raw)
  const body: FraudCheckBody = {}
  if (services.includes('AML')) body.AML = await amlOf(deps, partner, mode, item)
  if (services.includes('LID')) body.LID = [lidResult(randomUUID())]
  if (services.includes('COMPANY')) body.COMPANY = [await companyOf(deps, partner, item)]
  return body
}

async function amlOf(
  deps: ScreenDeps,
  partner: Partner,
  mode: FraudCheck['mode'],
  item: FraudCheckItem,
): Promise<AmlResult[]> {
  const subject = await subjectOf(deps, partner, mode, item)
  const names = subject === null ? namelessResult(randomUUID()) : await result(deps, partner, item, subject)
  return [
    ...(item.nameCheck === false ? [] : [names]),
    ...(item.negativeNews === true ? [newsResult(randomUUID())] : []),
  ]
}

async function subjectOf(
  deps: Pick<ScreenDeps, 'db'>,
  { environmentId }: Partner,
  mode: FraudCheck['mode'],
  { scanRef, name, surname, nationality, dateOfBirth }: FraudCheckItem,
): Promise<Subject | null> {
  if (mode === 'DATA') return personNamed({ name: name ?? '', surname, nationality, dateOfBirth })
  return (await verifiedPerson(deps, environmentId, scanRef ?? '')).subject
}

function companyOf(deps: ScreenDeps, partner: Partner, item: FraudCheckItem): Promise<AmlResult> {
  return result(deps, partner, item, companyNamed(item.companyName ?? '', item.country))
}

/** By the environment's rules, but for the score. */
async function result(
  deps: ScreenDeps,
  { environmentId, settings }: Partner,
  { probability }: FraudCheckItem,
  subject: Subject,
): Promise<AmlResult> {
  const rules = { ...settings.aml, threshold: probability ?? PROBABILITY }
  const screened = await screen(deps, environmentId, subject, rules)
  const checkedOn = deps.now().toISOString().slice(0, 10)
  const { verdicts } = UNJUDGED
  return amlResult({ ...screened, uid: randomUUID(), kind: subject.kind, verdicts, checkedOn })
}
