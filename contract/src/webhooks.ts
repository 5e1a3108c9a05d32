/** event → payload. One superset body for all IDENTIFICATION events (docs/compatibility.md): every key always there. */
import {
  AlertStatus,
  AmlStatus,
  DocumentResult,
  DocumentSex,
  DocumentType,
  FaceResult,
  FraudTag,
  MismatchTag,
  MonitoringStatus,
  OverallStatus,
  Platform,
  type WebhookEvent,
} from '@bonafide/core/vocabulary.ts'
import { z } from 'zod'
import { AmlCheckBlock, AmlResult } from './partner/aml-results.ts'

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
  amlResultClass: AmlStatus.nullable(),
  pepsStatus: AmlStatus.nullable(),
  sanctionsStatus: AmlStatus.nullable(),
  adverseMediaStatus: AmlStatus.nullable(),
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
  AML: z.array(AmlResult),
  amlCheck: AmlCheckBlock.nullable(),
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

/** News of a watched person or company: v2 results and the v3 block side by side. `expiration` and instants are ISO 8601. */
export const AmlMonitoringBody = z.object({
  monitoringId: z.string(),
  name: text,
  surname: text,
  nationality: text,
  dob: text,
  isActive: z.boolean(),
  expiration: text,
  scanRefList: z.array(z.string()),
  alertStatus: AlertStatus,
  status: MonitoringStatus,
  pepsStatus: AmlStatus,
  sanctionsStatus: AmlStatus,
  adverseMediaStatus: AmlStatus,
  results: z.array(AmlResult),
  amlCheck: AmlCheckBlock.nullable(),
})
export type AmlMonitoringBody = z.infer<typeof AmlMonitoringBody>

/** How many monitorings end within the next 30 days: those that will be extended by themselves, and those that will not. */
export const AmlMonitoringExpirationBody = z.object({
  usersToExtend: z.number().int(),
  usersToExpire: z.number().int(),
})
export type AmlMonitoringExpirationBody = z.infer<typeof AmlMonitoringExpirationBody>

/** Which payload each event carries. */
export const webhooks = {
  IDENTIFICATION: IdentificationBody,
  IDENTIFICATION_AUTO_FINISHED: IdentificationBody,
  IDENTIFICATION_MANUAL_FINISHED: IdentificationBody,
  IDENTIFICATION_EXPIRED: IdentificationBody,
  IDENTIFICATION_CANCELLED: IdentificationBody,
  AML_MONITORING: AmlMonitoringBody,
  AML_MONITORING_EXPIRATION: AmlMonitoringExpirationBody,
} as const satisfies Record<WebhookEvent, z.ZodType>
