/** POST /api/v2/token: a verification begins. */
import { randomInt, randomUUID } from 'node:crypto'
import type { TokenCreated } from '@bonafide/contract/partner/token.ts'
import type { Deps } from '../deps.ts'
import type { Partner } from '../http/auth.ts'
import { randomText } from '../storage/random-text.ts'
import { hasNotification } from '../webhooks/store.ts'
import { dummyResult } from './dummy.ts'
import { insertAll, type Verification } from './store.ts'
import { readToken, type Token } from './token.ts'

export type Insert = (verification: Verification) => Promise<void>
type CreateDeps = Pick<Deps, 'config' | 'db' | 'masterKey' | 'now' | 'queue'>

/** The use case: every problem of the body in one refusal, or a stored verification and iDenfy's answer. */
export async function create(
  deps: CreateDeps,
  insert: Insert,
  partner: Partner,
  raw: unknown,
): Promise<TokenCreated> {
  const token = readToken(raw, partner, {
    allowPrivateCallbacks: deps.config.ALLOW_PRIVATE_CALLBACKS,
    hasNotification: asksCallback(raw) && (await hasNotification(deps.db, partner.environmentId)),
  })
  const verification = await insertNew(deps, insert, partner, token)
  if (token.dummyStatus !== undefined) await dummyResult(deps, verification, token.dummyStatus)
  return answerOf(deps, partner, verification, token)
}

function asksCallback(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'callbackUrl' in raw && raw.callbackUrl !== null
}

/** Eight digits can meet a number that is taken; then another is drawn. */
async function insertNew(
  deps: CreateDeps,
  insert: Insert,
  partner: Partner,
  token: Token,
): Promise<Verification> {
  for (let tries = 0; ; tries++) {
    const verification = begin(deps, partner, token)
    try {
      await insert(verification)
      return verification
    } catch (error) {
      if (verification.digitString === null || tries === 5) throw error
    }
  }
}

function begin(
  { now }: CreateDeps,
  partner: Partner,
  { given, settings, wantsDigitString }: Token,
): Verification {
  const scanRef = randomUUID()
  const createdAt = now()
  return {
    scanRef,
    environmentId: partner.environmentId,
    authToken: randomText(40),
    digitString: wantsDigitString ? String(randomInt(10_000_000, 100_000_000)) : null,
    dataKey: null,
    stage: { name: 'ACTIVE', expiresAt: new Date(createdAt.getTime() + given.expiryTime * 1000) },
    given,
    settings,
    chosen: null,
    client: null,
    observations: null,
    judgement: null,
    review: null,
    listed: [],
    version: 1,
    createdAt,
    openedAt: null,
    finishedAt: null,
  }
}

/** Where the end user goes. */
export function linkOf(publicUrl: string, { authToken }: Pick<Verification, 'authToken'>): string {
  return `${publicUrl}/?authToken=${authToken}`
}

function answerOf(
  { config }: CreateDeps,
  { settings: environment }: Partner,
  verification: Verification,
  token: Token,
): TokenCreated {
  const { given, settings } = verification
  const { ageLimit, ageMax, questionnaireRequired, nfcOptional, ...echoed } = settings
  const what = token.dummyStatus === undefined ? 'Token' : 'Dummy token and verification'
  return {
    message: `${what} created successfully`,
    authToken: verification.authToken,
    redirectUrl: `${config.PUBLIC_URL}/api/v2/redirect?authToken=${verification.authToken}`,
    scanRef: verification.scanRef,
    clientId: given.clientId,
    personScanRef: given.clientId,
    firstName: given.firstName,
    lastName: given.lastName,
    successUrl: given.successUrl,
    errorUrl: given.errorUrl,
    unverifiedUrl: given.unverifiedUrl,
    callbackUrl: given.callbackUrl,
    locale: given.locale,
    showInstructions: given.showInstructions,
    country: given.country,
    expiryTime: given.expiryTime,
    sessionLength: given.sessionLength,
    documents: given.documents,
    allowedDocuments: { ALL: environment.allowedDocuments },
    dateOfBirth: given.dateOfBirth,
    dateOfExpiry: given.dateOfExpiry,
    dateOfIssue: given.dateOfIssue,
    nationality: given.nationality,
    personalNumber: given.personalNumber,
    documentNumber: given.documentNumber,
    sex: given.sex,
    digitString: verification.digitString,
    address: given.address,
    tokenType: given.tokenType,
    externalRef: given.externalRef,
    questionnaire: given.questionnaire,
    utilityBill: given.utilityBill,
    additionalSteps: given.additionalSteps,
    additionalData: given.additionalData,
    riskAssessmentProfile: given.riskAssessmentProfile,
    theme: given.theme,
    nfcOptional,
    ...echoed,
  }
}

/** The insert that `create` gets: grouped, see db/batch.ts. */
export const insertVerifications = (db: Deps['db']) => (verifications: readonly Verification[]) =>
  insertAll(db, verifications)
