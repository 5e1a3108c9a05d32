/** Verification → the wire's `status`, `data` and webhook body (docs/compatibility.md). */
import type { DataBody, StatusBody } from '@bonafide/contract/partner/results.ts'
import type {
  IdentificationBody,
  IdentificationData,
  IdentificationStatus,
} from '@bonafide/contract/webhooks.ts'
import { isApproved } from '@bonafide/core/decision/decision.ts'
import type { FaceSearch } from '@bonafide/core/faces/search.ts'
import type { FieldName } from '@bonafide/core/verification/field-value.ts'
import type { Reading } from '@bonafide/core/verification/observations.ts'
import { SUSPICION_REASONS } from '@bonafide/core/vocabulary.ts'
import { type Judged, UNJUDGED } from '../screening/verdicts.ts'
import { amlCheckOf, amlResultsOf, amlStatusesOf, lidResultsOf } from './aml-results.ts'
import { decisionOf, overallOf } from './overall.ts'
import type { Verification } from './store.ts'

/** True when nothing more will come unless a human steps in of their own accord. */
export function isFinal({ stage }: Pick<Verification, 'stage'>): boolean {
  return ['DECIDED', 'EXPIRED', 'CANCELLED', 'ERASED'].includes(stage.name)
}

/** `status` of the webhook. Automatic and manual results stand side by side; tags are those that count now. `judged`: what humans said of its hits. */
export function statusOf(verification: Verification, judged: Judged): IdentificationStatus {
  const decision = decisionOf(verification)
  const { judgement, review, given } = verification
  const fraudTags = decision?.fraudTags ?? []
  const aml = amlStatusesOf(verification, judged)
  return {
    overall: overallOf(verification),
    suspicionReasons: fraudTags.filter((tag) => SUSPICION_REASONS.includes(tag)),
    denyReasons: denyReasons(verification),
    fraudTags,
    mismatchTags: decision?.mismatchTags ?? [],
    autoFace: judgement?.decision.face ?? null,
    manualFace: review === null ? null : (review.face ?? decision?.face ?? null),
    autoDocument: judgement?.decision.document ?? null,
    manualDocument: review?.document ?? null,
    additionalSteps: given.utilityBill || given.additionalSteps !== null ? 'NOT_FOUND' : null,
    amlResultClass: aml.overallStatus,
    pepsStatus: aml.pepsStatus,
    sanctionsStatus: aml.sanctionsStatus,
    adverseMediaStatus: aml.adverseMediaStatus,
  }
}

/** The results that caused a denial, in the wire's words. */
export function denyReasons(verification: Verification): string[] {
  const decision = decisionOf(verification)
  if (verification.stage.name !== 'DECIDED' || decision === null || isApproved(decision)) return []
  const { document, face } = decision
  const isFine = (result: string) => ['DOC_VALIDATED', 'FACE_MATCH', 'FACE_NOT_CHECKED'].includes(result)
  return [document, face].filter((result) => !isFine(result))
}

/** `data`: what was read from the document, upper-case Latin, ISO dates; null where nothing was. */
export function dataOf({ judgement, chosen, given, observations }: Verification): IdentificationData {
  const value = (name: FieldName) => judgement?.document.fields[name]?.value ?? null
  const names = [value('firstName'), value('lastName')].filter((part) => part !== null)
  return {
    docFirstName: value('firstName'),
    docLastName: value('lastName'),
    docNumber: value('documentNumber'),
    docPersonalCode: value('personalCode'),
    docExpiry: value('expiryDate'),
    docDob: value('birthDate'),
    docDateOfIssue: value('issueDate'),
    docType: judgement === null ? null : (chosen?.documentType ?? null),
    docSex: judgement?.document.sex ?? null,
    docNationality: value('nationality'),
    docIssuingCountry: value('issuingCountry'),
    birthPlace: null,
    authority: null,
    address: value('address'),
    docTemporaryAddress: null,
    mothersMaidenName: null,
    docBirthName: null,
    docPatronymic: null,
    driverLicenseCategory: null,
    manuallyDataChanged: false,
    fullName: names.length > 0 ? names.join(' ') : null,
    selectedCountry: chosen?.country ?? null,
    ...ORIGINAL_SCRIPT,
    ageEstimate: null,
    clientIpProxyRiskLevel: null,
    duplicateFaces: foundIn(observations?.seenBefore?.duplicateFaces),
    duplicateDocFaces: foundIn(observations?.seenBefore?.duplicateDocFaces),
    additionalData: given.additionalData,
    manualAddress: null,
    manualAddressMatch: false,
  }
}

/** References of the hits, most alike first; null: none, not asked for, or not searched (which has a tag). */
function foundIn(search: Reading<FaceSearch> | null | undefined): string[] | null {
  if (!search || 'unseen' in search || search.seen.hits.length === 0) return null
  return search.seen.hits.map(({ ref }) => ref)
}

/** The printed zone in its own script is not read yet (docs/compatibility.md). */
const ORIGINAL_SCRIPT = {
  orgFirstName: null,
  orgLastName: null,
  orgNationality: null,
  orgBirthPlace: null,
  orgAuthority: null,
  orgAddress: null,
  orgTemporaryAddress: null,
  orgMothersMaidenName: null,
  orgBirthName: null,
  orgPatronymic: null,
}

const epoch = (at: Date) => Math.floor(at.getTime() / 1000)

/** The body of every IDENTIFICATION event: each documented key, always. */
export function webhookBody(
  verification: Verification,
  judged: Judged,
  fileUrls: Record<string, string>,
  now: Date,
): IdentificationBody {
  const { given, client } = verification
  return {
    final: isFinal(verification),
    platform: client?.platform ?? 'OTHER',
    status: statusOf(verification, judged),
    data: dataOf(verification),
    fileUrls,
    additionalStepPdfUrls: {},
    AML: amlResultsOf(verification, judged),
    amlCheck: amlCheckOf(verification, judged),
    LID: lidResultsOf(verification),
    CRIMINAL_CHECK: null,
    scanRef: verification.scanRef,
    externalRef: given.externalRef,
    clientId: given.clientId,
    companyId: null,
    beneficiaryId: null,
    startTime: epoch(verification.openedAt ?? verification.createdAt),
    finishTime: epoch(verification.finishedAt ?? now),
    clientIp: client?.ip ?? null,
    clientIpCountry: null,
    clientLocation: null,
    gdcMatch: null,
    manualAddress: null,
    manualAddressMatch: false,
    registryCenterCheck: null,
    addressVerification: null,
    questionnaireAnswers: null,
    riskAssessment: null,
    bankVerification: null,
    emailVerification: null,
    phoneVerification: null,
    driverLicenseCheck: null,
    bankCardVerification: null,
    additionalSteps: {},
  }
}

/** The exact bytes to sign: compact, no newline at the end, which some receivers would leave out of the signature. */
export function webhookBytes(body: IdentificationBody): Buffer {
  return Buffer.from(JSON.stringify(body), 'utf8')
}

/** Answer of /api/v2/status. */
export function statusBody(verification: Verification): StatusBody {
  const { overall, autoDocument, autoFace, manualDocument, manualFace, fraudTags, mismatchTags } = statusOf(
    verification,
    UNJUDGED,
  )
  return {
    status: overall,
    autoDocument,
    autoFace,
    manualDocument,
    manualFace,
    fraudTags,
    mismatchTags,
    final: isFinal(verification),
    scanRef: verification.scanRef,
    clientId: verification.given.clientId,
  }
}

/** Answer of /api/v2/data: flat. */
export function dataBody(verification: Verification): DataBody {
  return { ...dataOf(verification), scanRef: verification.scanRef, clientId: verification.given.clientId }
}
