/** event → payload. One superset body for all IDENTIFICATION events (docs/compatibility.md): every key always there. */
import {
  DocumentResult,
  DocumentSex,
  DocumentType,
  FaceResult,
  FraudTag,
  MismatchTag,
  OverallStatus,
  Platform,
  type WebhookEvent,
} from '@bonafide/core/vocabulary.ts'
import { z } from 'zod'

const text = z.string().nullable()
const nothing = z.null()

/** `data` of the webhook and, flat, the answer of /api/v2/data. Dates YYYY-MM-DD, names upper-case Latin. */
export const IdentificationData = z.object({
  docFirstName: text,
  docLastName: text,
  docNumber: text,
  docPersonalCode: text,
  docExpiry: text,
  docDob: text,
  docDateOfIssue: text,
  docType: DocumentType.nullable(),
  docSex: DocumentSex.nullable(),
  docNationality: text,
  docIssuingCountry: text,
  birthPlace: text,
  authority: text,
  address: text,
  docTemporaryAddress: text,
  mothersMaidenName: text,
  docBirthName: text,
  docPatronymic: text,
  driverLicenseCategory: text,
  manuallyDataChanged: z.boolean(),
  fullName: text,
  selectedCountry: text,
  orgFirstName: text,
  orgLastName: text,
  orgNationality: text,
  orgBirthPlace: text,
  orgAuthority: text,
  orgAddress: text,
  orgTemporaryAddress: text,
  orgMothersMaidenName: text,
  orgBirthName: text,
  orgPatronymic: text,
  ageEstimate: text,
  clientIpProxyRiskLevel: text,
  duplicateFaces: z.array(z.string()).nullable(),
  duplicateDocFaces: z.array(z.string()).nullable(),
  additionalData: z.record(z.string(), z.unknown()).nullable(),
  manualAddress: text,
  manualAddressMatch: z.boolean(),
})
export type IdentificationData = z.infer<typeof IdentificationData>

/** `suspicionReasons` and `denyReasons` are gone from the newest spec; older receivers need them. */
export const IdentificationStatus = z.object({
  overall: OverallStatus,
  suspicionReasons: z.array(FraudTag),
  denyReasons: z.array(z.string()),
  fraudTags: z.array(FraudTag),
  mismatchTags: z.array(MismatchTag),
  autoFace: FaceResult.nullable(),
  manualFace: FaceResult.nullable(),
  autoDocument: DocumentResult.nullable(),
  manualDocument: DocumentResult.nullable(),
  additionalSteps: z.enum(['VALID', 'INVALID', 'NOT_FOUND']).nullable(),
  amlResultClass: nothing,
  pepsStatus: nothing,
  sanctionsStatus: nothing,
  adverseMediaStatus: nothing,
})
export type IdentificationStatus = z.infer<typeof IdentificationStatus>

/** Maps of strings never hold null: strict clients decode them as string maps. Instants are epoch seconds. */
export const IdentificationBody = z.object({
  final: z.boolean(),
  platform: Platform,
  status: IdentificationStatus,
  data: IdentificationData,
  fileUrls: z.record(z.string(), z.string()),
  additionalStepPdfUrls: z.record(z.string(), z.string()),
  AML: z.array(z.unknown()),
  amlCheck: nothing,
  LID: z.array(z.unknown()),
  CRIMINAL_CHECK: nothing,
  scanRef: z.string(),
  externalRef: text,
  clientId: z.string(),
  companyId: text,
  beneficiaryId: text,
  startTime: z.number().int(),
  finishTime: z.number().int(),
  clientIp: text,
  clientIpCountry: text,
  clientLocation: text,
  gdcMatch: z.boolean().nullable(),
  manualAddress: text,
  manualAddressMatch: z.boolean(),
  registryCenterCheck: nothing,
  addressVerification: nothing,
  questionnaireAnswers: nothing,
  riskAssessment: nothing,
  bankVerification: nothing,
  emailVerification: nothing,
  phoneVerification: nothing,
  driverLicenseCheck: nothing,
  bankCardVerification: nothing,
  additionalSteps: z.record(z.string(), z.string()),
})
export type IdentificationBody = z.infer<typeof IdentificationBody>

/** Which payload each event carries. */
export const webhooks: Readonly<Record<WebhookEvent, typeof IdentificationBody>> = {
  IDENTIFICATION: IdentificationBody,
  IDENTIFICATION_AUTO_FINISHED: IdentificationBody,
  IDENTIFICATION_MANUAL_FINISHED: IdentificationBody,
  IDENTIFICATION_EXPIRED: IdentificationBody,
  IDENTIFICATION_CANCELLED: IdentificationBody,
}
