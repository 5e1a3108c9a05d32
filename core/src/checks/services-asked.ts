import type { Settings, Switch } from '../verification/settings.ts'
import type { FraudTag, MismatchTag } from '../vocabulary.ts'
import { type Check, type Evidence, type Said, suspect } from './check.ts'

/** Services that this version has no adapter for, with the tag that says so. Never silently passed (decision 0008). */
const WITHOUT_ADAPTER: readonly (readonly [Switch, FraudTag, string])[] = [
  ['checkLid', 'LID_FAILED', 'lost and invalid documents'],
  ['checkCriminal', 'CRIMINAL_CHECK_FAILED', 'criminal records'],
  ['checkDriverLicense', 'DL_FAILED', 'the driver licence registry'],
  ['verifyAddress', 'ADDRESS_UNVERIFIED', 'address verification'],
  ['checkIpProxy', 'AUTO_UNVERIFIABLE', 'IP proxy detection'],
  ['checkUrjanet', 'AUTO_UNVERIFIABLE', 'utility accounts'],
  ['nfcRequired', 'AUTO_UNVERIFIABLE', 'the chip (NFC)'],
  ['verifyEmail', 'AUTO_UNVERIFIABLE', 'the e-mail address'],
  ['verifyPhone', 'AUTO_UNVERIFIABLE', 'the phone number'],
  ['verifyBank', 'AUTO_UNVERIFIABLE', 'the bank'],
  ['verifyBankAccounts', 'AUTO_UNVERIFIABLE', 'bank accounts'],
  ['verifyBankBalances', 'AUTO_UNVERIFIABLE', 'bank balances'],
  ['verifyBankTransactions', 'AUTO_UNVERIFIABLE', 'bank transactions'],
  ['bankCardVerification', 'AUTO_UNVERIFIABLE', 'the bank card'],
]

/** Names have a check of their own (aml-names.ts). */
const BY_SERVICE = { AML_NAMES_CHECK: null, LID: 'LID_FAILED', AML_NEWS: 'AML_FAILED' } as const

/** Whatever was asked for and cannot be done keeps the verification suspected, and says what is missing. */
export const servicesAsked: Check = (evidence) => [
  ...WITHOUT_ADAPTER.filter(([name]) => evidence.settings[name]).map(([, tag, what]) => missing(tag, what)),
  ...evidence.settings.fraudServices.flatMap((service) => byService(BY_SERVICE[service], service)),
  ...registries(evidence.settings),
  ...steps(evidence),
]

function byService(tag: FraudTag | null, service: string): Said[] {
  return tag === null ? [] : [missing(tag, service)]
}

function missing(tag: FraudTag | MismatchTag, what: string): Said {
  return suspect('session', tag, `${what} was asked for, this server has nothing to check it with`)
}

function registries({ registryCentersCountries }: Settings): Said[] {
  return (registryCentersCountries ?? []).length > 0 ? [missing('RC_FAILED', 'a registry centre')] : []
}

function steps({ given }: Evidence): Said[] {
  const said: Said[] = []
  if (given.utilityBill || given.additionalSteps !== null)
    said.push(missing('ADDITIONAL_STEP_NOT_FOUND', 'an additional step'))
  if (given.questionnaire !== null) said.push(missing('AUTO_UNVERIFIABLE', 'a questionnaire'))
  if (given.riskAssessmentProfile !== null) said.push(missing('AUTO_UNVERIFIABLE', 'a risk assessment'))
  return said
}
