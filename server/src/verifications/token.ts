/** What a token request means in an environment: every problem of it at once, or the request with defaults filled in. */
import { type FieldProblem, type Refusal, refuse } from '@bonafide/contract/errors.ts'
import { TokenRequest } from '@bonafide/contract/partner/token.ts'
import { isEnabled, SETTING_NAMES, type Settings } from '@bonafide/core/verification/settings.ts'
import type { Given } from '@bonafide/core/verification/verification.ts'
import type { z } from 'zod'
import type { Partner } from '../http/auth.ts'
import { fieldProblem, problemsOf } from '../http/problems.ts'
import { isAllowedCallbackUrl } from '../webhooks/http-outgoing.ts'

export type Token = {
  given: Given
  settings: Settings
  wantsDigitString: boolean
  dummyStatus: TokenRequest['dummyStatus']
}

/** A request of which some fields may have been dropped as wrong. */
const SoundRequest = TokenRequest.partial()
type SoundRequest = z.infer<typeof SoundRequest>

type World = { allowPrivateCallbacks: boolean; hasNotification: boolean }

/** Reads a body. Throws one refusal that names every problem; null fields count as absent, unknown ones are ignored. */
export function readToken(raw: unknown, partner: Partner, world: World): Token {
  const body = withoutNulls(raw)
  const parsed = TokenRequest.safeParse(body)
  const wrong = parsed.success ? [] : problemsOf(parsed.error, body)
  const named = new Set(wrong.map((problem) => problem.field.split('.')[0]))
  // The rules below look at fields that parsed; those that did not are named already.
  const sound = parsed.success ? parsed.data : soundPart(body, named)
  const problems = [...wrong, ...ruleProblems(sound, partner, world)]
  if (problems.length > 0 || !parsed.success) throw refusal(problems)
  return tokenOf(parsed.data, partner)
}

function withoutNulls(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw
  const entries = Object.entries(raw).filter(([, value]) => value !== null)
  const body = Object.fromEntries(entries)
  // Newer clients call it so (docs/compatibility.md).
  if (body.clientId === undefined && body.personScanRef !== undefined) body.clientId = body.personScanRef
  return body
}

function soundPart(body: unknown, named: ReadonlySet<string | undefined>): SoundRequest {
  if (typeof body !== 'object' || body === null) return {}
  const rest = Object.fromEntries(Object.entries(body).filter(([name]) => !named.has(name)))
  return SoundRequest.safeParse(rest).data ?? {}
}

function refusal(problems: FieldProblem[]): Refusal {
  const order = ['MISSING_VALUE', 'BAD_VALUE', 'PERMISSIONS_ERROR', 'PARTNER_CONTRACT_ERROR'] as const
  const identifier =
    order.find((name) => problems.some((problem) => problem.identifier === name)) ?? 'BAD_VALUE'
  return refuse(identifier, problems.map((problem) => problem.message).join(' '), problems)
}

function ruleProblems(request: SoundRequest, partner: Partner, world: World): FieldProblem[] {
  return [
    ...exclusions(request),
    ...contract(request, partner),
    ...references(request, partner),
    ...digitString(request, partner),
    ...callback(request, partner, world),
  ]
}

/** Seed page: utilityBill × additionalSteps, additionalData only with additionalSteps. */
function exclusions(request: SoundRequest): FieldProblem[] {
  const { utilityBill, additionalSteps, additionalData, ageLimit, ageMax } = request
  const problems: FieldProblem[] = []
  if (utilityBill === true && additionalSteps !== undefined) {
    problems.push(fieldProblem('utilityBill', "must not be used together with 'additionalSteps'"))
  }
  if (additionalData !== undefined && additionalSteps === undefined) {
    problems.push(fieldProblem('additionalData', "must be used together with 'additionalSteps'"))
  }
  if (ageLimit !== undefined && ageMax !== undefined && ageLimit > ageMax) {
    problems.push(fieldProblem('ageMax', "must not be below 'ageLimit'"))
  }
  return problems
}

/** What the environment must include before it may be asked for. */
function contract(request: SoundRequest, { settings, kind }: Partner): FieldProblem[] {
  const refused = (field: string, what: string) => fieldProblem(field, what, 'PARTNER_CONTRACT_ERROR')
  const problems = SETTING_NAMES.filter((name) => request[name as keyof TokenRequest] !== undefined)
    .filter((name) => !isEnabled(settings, name))
    .map((name) => refused(name, 'is not enabled in this environment'))
  if (request.generateDigitString === true && !isEnabled(settings, 'generateDigitString')) {
    problems.push(refused('generateDigitString', 'is not enabled in this environment'))
  }
  if (request.tokenType?.startsWith('VIDEO_CALL')) {
    problems.push(
      refused('tokenType', 'must be IDENTIFICATION or DOCUMENT: video calls are not available here'),
    )
  }
  if (request.dummyStatus !== undefined && kind !== 'DEV') {
    const message = `This endpoint is not available for ${kind} partners.`
    problems.push({ field: 'dummyStatus', identifier: 'PERMISSIONS_ERROR', message })
  }
  return problems
}

/** Documents, questionnaires and profiles must exist in the environment. */
function references(request: SoundRequest, { settings }: Partner): FieldProblem[] {
  const problems: FieldProblem[] = []
  const foreign = (request.documents ?? []).filter((type) => !settings.allowedDocuments.includes(type))
  if (foreign.length > 0) {
    problems.push(
      fieldProblem('documents', `must be among those of this environment: ${foreign.join(', ')} is not`),
    )
  }
  if (request.questionnaire !== undefined && !settings.questionnaires.includes(request.questionnaire)) {
    problems.push(fieldProblem('questionnaire', 'must be the key of a questionnaire of this environment'))
  }
  const profile = request.riskAssessmentProfile
  if (profile !== undefined && !settings.riskAssessmentProfiles.includes(profile)) {
    problems.push(
      fieldProblem(
        'riskAssessmentProfile',
        'must be the id of a risk assessment profile of this environment',
      ),
    )
  }
  return problems
}

function digitString(request: SoundRequest, { settings }: Partner): FieldProblem[] {
  if (request.generateDigitString !== true) return []
  const seconds = request.expiryTime ?? settings.expiryTimeSeconds
  if (seconds <= settings.digitStringMaxExpirySeconds) return []
  const limit = settings.digitStringMaxExpirySeconds
  return [fieldProblem('expiryTime', `must not exceed ${limit} when 'generateDigitString' is true`)]
}

/** HTTPS, permitted, and there must be a notification for it to override (seed page, row `callbackUrl`). */
function callback({ callbackUrl }: SoundRequest, { settings }: Partner, world: World): FieldProblem[] {
  if (callbackUrl === undefined) return []
  if (!isEnabled(settings, 'callbackUrl')) {
    return [fieldProblem('callbackUrl', 'is not permitted in this environment', 'PERMISSIONS_ERROR')]
  }
  const wrong = isAllowedCallbackUrl(callbackUrl, world.allowPrivateCallbacks)
  if (wrong !== null) return [fieldProblem('callbackUrl', wrong)]
  if (world.hasNotification) return []
  return [fieldProblem('callbackUrl', 'must override a notification, and this environment has none')]
}

function tokenOf(request: TokenRequest, { settings: environment }: Partner): Token {
  const { generateDigitString, dummyStatus, ...rest } = request
  const overrides = Object.fromEntries(
    SETTING_NAMES.map((name) => [name, request[name as keyof TokenRequest]]).filter(
      ([, value]) => value !== undefined,
    ),
  )
  return {
    given: {
      clientId: rest.clientId,
      firstName: rest.firstName?.toUpperCase() ?? null,
      lastName: rest.lastName?.toUpperCase() ?? null,
      successUrl: rest.successUrl ?? null,
      errorUrl: rest.errorUrl ?? null,
      unverifiedUrl: rest.unverifiedUrl ?? null,
      callbackUrl: rest.callbackUrl ?? null,
      locale: rest.locale ?? environment.locale,
      showInstructions: rest.showInstructions ?? environment.showInstructions,
      expiryTime: rest.expiryTime ?? environment.expiryTimeSeconds,
      sessionLength: rest.sessionLength ?? environment.sessionLengthSeconds,
      country: rest.country ?? environment.country,
      documents: [...new Set(rest.documents ?? defaultDocuments(environment))],
      dateOfBirth: rest.dateOfBirth ?? null,
      dateOfExpiry: rest.dateOfExpiry ?? null,
      dateOfIssue: rest.dateOfIssue ?? null,
      nationality: rest.nationality ?? null,
      personalNumber: rest.personalNumber ?? null,
      documentNumber: rest.documentNumber ?? null,
      sex: rest.sex ?? null,
      address: rest.address ?? null,
      tokenType: rest.tokenType ?? 'IDENTIFICATION',
      externalRef: rest.externalRef ?? null,
      questionnaire: rest.questionnaire ?? null,
      utilityBill: rest.utilityBill ?? false,
      additionalSteps: rest.additionalSteps ?? null,
      additionalData: rest.additionalData ?? null,
      riskAssessmentProfile: rest.riskAssessmentProfile ?? null,
      theme: rest.theme ?? null,
    },
    settings: { ...environment.settings, ...overrides },
    wantsDigitString: generateDigitString ?? false,
    dummyStatus,
  }
}

function defaultDocuments({ defaultDocuments, allowedDocuments }: Partner['settings']) {
  const both = defaultDocuments.filter((type) => allowedDocuments.includes(type))
  return both.length > 0 ? both : allowedDocuments
}
