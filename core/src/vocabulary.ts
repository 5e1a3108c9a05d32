/**
 * Every word of the wire, once. The words are iDenfy's and are our domain language too (decision 0002);
 * sources: docs/compatibility.md and the seed page. A receiver must expect new tags at any time, we must not invent any.
 */
import { z } from 'zod'

/** What a verification amounts to, flattened from decision and suspicion by `overallStatus`. */
export const OverallStatus = z.enum([
  'ACTIVE',
  'REVIEWING',
  'APPROVED',
  'DENIED',
  'SUSPECTED',
  'EXPIRED',
  'EXPIRED-DELETED',
  'DELETED',
  'ARCHIVED',
])
export type OverallStatus = z.infer<typeof OverallStatus>

/** What may be concluded about the selfie (`autoFace`, `manualFace`). */
export const FaceResult = z.enum([
  'FACE_MATCH',
  'FACE_MISMATCH',
  'NO_FACE_FOUND',
  'TOO_MANY_FACES',
  'FACE_TOO_BLURRY',
  'FACE_GLARED',
  'FACE_UNCERTAIN',
  'FAKE_FACE',
  'FACE_NOT_ANALYSED',
  'FACE_NOT_CHECKED',
  'FACE_ERROR',
  'AUTO_UNVERIFIABLE',
])
export type FaceResult = z.infer<typeof FaceResult>

/** What may be concluded about the document (`autoDocument`, `manualDocument`). */
export const DocumentResult = z.enum([
  'DOC_VALIDATED',
  'DOC_INFO_MISMATCH',
  'DOC_NOT_FOUND',
  'DOC_NOT_FULLY_VISIBLE',
  'DOC_FACE_NOT_FOUND',
  'DOC_TOO_BLURRY',
  'DOC_GLARED',
  'DOC_FACE_GLARED',
  'MRZ_NOT_FOUND',
  'MRZ_OCR_READING_ERROR',
  'MRZ_INVALID',
  'BARCODE_NOT_FOUND',
  'DOC_EXPIRED',
  'DOC_NOT_SUPPORTED',
  'COUNTRY_NOT_SUPPORTED',
  'COUNTRY_MISMATCH',
  'DOC_TYPE_MISMATCH',
  'DOC_SUBTYPE_MISMATCH',
  'DOC_SIDE_MISMATCH',
  'DOC_DAMAGED',
  'DOC_FAKE',
  'DOC_PERSONAL_CODE_INVALID',
  'DOC_NOT_ALLOWED',
  'DOC_NAME_ERROR',
  'DOC_SURNAME_ERROR',
  'DOC_EXPIRY_ERROR',
  'DOC_DOB_ERROR',
  'DOC_PERSONAL_NUMBER_ERROR',
  'DOC_NUMBER_ERROR',
  'DOC_DATE_OF_ISSUE_ERROR',
  'DOC_SEX_ERROR',
  'DOC_NATIONALITY_ERROR',
  'DOC_NOT_ANALYSED',
  'DOC_ERROR',
  'AUTO_UNVERIFIABLE',
  'DOC_SPOOF_DETECTED',
  'EID_FAILED',
  'NFC_INIT_FAILED',
  'NFC_FAILED',
  'NFC_TIMEOUT',
])
export type DocumentResult = z.infer<typeof DocumentResult>

/** The document results a reviewer may choose (docs/compatibility.md, column "Reviewer"). */
export const ReviewDocumentResult = z.enum([
  'DOC_VALIDATED',
  'DOC_NOT_FULLY_VISIBLE',
  'MRZ_INVALID',
  'DOC_EXPIRED',
  'DOC_NOT_SUPPORTED',
  'DOC_DAMAGED',
  'DOC_FAKE',
  'DOC_PERSONAL_CODE_INVALID',
])
export type ReviewDocumentResult = z.infer<typeof ReviewDocumentResult>

/** The face results a reviewer may choose (docs/compatibility.md, column "Reviewer may set"). */
export const ReviewFaceResult = z.enum([
  'FACE_MATCH',
  'FACE_MISMATCH',
  'NO_FACE_FOUND',
  'TOO_MANY_FACES',
  'FACE_UNCERTAIN',
  'FAKE_FACE',
])
export type ReviewFaceResult = z.infer<typeof ReviewFaceResult>

/** Reasons for suspicion that concern the capture, the face or a screening. */
export const FraudTag = z.enum([
  'FACE_IN_BLACKLIST',
  'DOC_FACE_IN_BLACKLIST',
  'DATA_BLACKLISTED',
  'DATA_IN_BLACKLIST',
  'DUPLICATE_FACE',
  'DUPLICATE_DOC_FACE',
  'DUPLICATE_PERSONAL_DATA',
  'VIRTUAL_CAMERA',
  'ADDRESS_UNVERIFIED',
  'PORTRAIT_SUBSTITUTION',
  'FACE_SUSPECTED',
  'FACE_BLACKLISTED',
  'DOC_FACE_BLACKLISTED',
  'DOC_MOBILE_PHOTO',
  'DEV_TOOLS_OPENED',
  'DOC_PRINT_SPOOFED',
  'FAKE_PHOTO',
  'AML_SUSPECTION',
  'AML_FAILED',
  'LID_SUSPECTION',
  'LID_FAILED',
  'SANCTIONS_SUSPECTION',
  'SANCTIONS_FAILED',
  'CRIMINAL_SUSPECTED',
  'CRIMINAL_CHECK_FAILED',
  'RC_FAILED',
  'DL_FAILED',
  'AUTO_UNVERIFIABLE',
])
export type FraudTag = z.infer<typeof FraudTag>

/** The legacy list `suspicionReasons` repeats these fraud tags (docs/compatibility.md). */
export const SUSPICION_REASONS: readonly FraudTag[] = [
  'FACE_SUSPECTED',
  'FACE_BLACKLISTED',
  'DOC_FACE_BLACKLISTED',
  'DOC_MOBILE_PHOTO',
  'DEV_TOOLS_OPENED',
  'DOC_PRINT_SPOOFED',
  'FAKE_PHOTO',
  'AML_SUSPECTION',
  'AML_FAILED',
  'LID_SUSPECTION',
  'LID_FAILED',
  'SANCTIONS_SUSPECTION',
  'SANCTIONS_FAILED',
  'CRIMINAL_SUSPECTED',
  'CRIMINAL_CHECK_FAILED',
  'RC_FAILED',
  'DL_FAILED',
  'AUTO_UNVERIFIABLE',
]

/** Reasons for suspicion where supplied or required data differs from the document's. */
export const MismatchTag = z.enum([
  'NAME',
  'SURNAME',
  'DOCUMENT_NUMBER',
  'PERSONAL_CODE',
  'EXPIRY_DATE',
  'DATE_OF_BIRTH',
  'DATE_OF_ISSUE',
  'NATIONALITY',
  'SEX',
  'FULL_NAME',
  'DOC_INFO_MISMATCH',
  'UNDER_AGE',
  'OVER_AGE',
  'UNKNOWN_AGE',
  'UTILITY_ADDRESS',
  'UTILITY_NAME',
  'EXPIRED_UTILITY_BILL',
  'INVALID_ADDITIONAL_STEP',
  'ADDITIONAL_STEP_NOT_FOUND',
  'ADDITIONAL_STEP_INFORMATION_MISMATCH',
  'EXPIRED_ADDITIONAL_STEP_INFORMATION',
  'REGISTRY_CENTER_INFO_MISMATCH',
  'DRIVER_LICENSE_INFO_MISMATCH',
  'NOT_SUPPORTED_POA_DOCUMENT_TYPE',
  'NOT_SUPPORTED_POA_DOCUMENT_COUNTRY',
  'POA_COUNTRIES_MISMATCH',
  'POA_SCREENSHOT_DETECTED',
])
export type MismatchTag = z.infer<typeof MismatchTag>

/** The document types a token may ask for (seed page, row `documents`). */
export const DocumentType = z.enum([
  'ID_CARD',
  'PASSPORT',
  'RESIDENCE_PERMIT',
  'DRIVER_LICENSE',
  'AADHAAR',
  'PAN_CARD',
  'VISA',
  'BORDER_CROSSING',
  'ASYLUM',
  'NATIONAL_PASSPORT',
  'VOTER_CARD',
  'OLD_ID_CARD',
  'TRAVEL_CARD',
  'PHOTO_CARD',
  'MILITARY_CARD',
  'PROOF_OF_AGE_CARD',
  'DIPLOMATIC_ID',
])
export type DocumentType = z.infer<typeof DocumentType>

/** The photographs of a session; also the names of files on the wire. */
export const Step = z.enum(['FRONT', 'BACK', 'FACE'])
export type Step = z.infer<typeof Step>

export const TokenType = z.enum([
  'IDENTIFICATION',
  'DOCUMENT',
  'VIDEO_CALL',
  'VIDEO_CALL_PHOTOS',
  'VIDEO_CALL_IDENTIFICATION',
])
export type TokenType = z.infer<typeof TokenType>

/** Languages of the verification page that a token may name (seed page, row `locale`). */
export const Locale = z.enum([
  'lt',
  'en',
  'ru',
  'pl',
  'lv',
  'et',
  'ro',
  'it',
  'de',
  'fr',
  'sv',
  'es',
  'hu',
  'ja',
  'bg',
  'cs',
  'nl',
  'pt',
  'uk',
  'vi',
  'sk',
  'th',
  'hi',
  'id',
])
export type Locale = z.infer<typeof Locale>

export const Platform = z.enum(['PC', 'MOBILE', 'TABLET', 'MOBILE_APP', 'MOBILE_SDK', 'OTHER'])
export type Platform = z.infer<typeof Platform>

/** The document's `docSex`; the token uses M and F instead. */
export const DocumentSex = z.enum(['MALE', 'FEMALE', 'UNDEFINED'])
export type DocumentSex = z.infer<typeof DocumentSex>

/** `Idenfy-Event-Type` values that a verification can cause today. */
export const IdentificationEvent = z.enum([
  'IDENTIFICATION',
  'IDENTIFICATION_AUTO_FINISHED',
  'IDENTIFICATION_MANUAL_FINISHED',
  'IDENTIFICATION_EXPIRED',
  'IDENTIFICATION_CANCELLED',
])
export type IdentificationEvent = z.infer<typeof IdentificationEvent>

/** Every `Idenfy-Event-Type` that is sent today. */
export const WebhookEvent = z.enum([
  ...IdentificationEvent.options,
  'AML_MONITORING',
  'AML_MONITORING_EXPIRATION',
])
export type WebhookEvent = z.infer<typeof WebhookEvent>

/** What a screening of names amounts to (`pepsStatus`, `sanctionsStatus`, `overallStatus` of a v3 check). */
export const AmlStatus = z.enum(['NOT_CHECKED', 'NO_FLAGS', 'FLAGS_FOUND', 'TRUE_POSITIVE', 'FALSE_POSITIVE'])
export type AmlStatus = z.infer<typeof AmlStatus>

/** `status.overallStatus` of a v2 result; the four after the first two say why there is none. */
export const AmlOutcome = z.enum([
  'SUSPECTED',
  'NOT_SUSPECTED',
  'DATA_ERROR',
  'INTERNAL_ERROR',
  'SERVICE_NOT_FOUND',
  'CHECK_FAILED',
])
export type AmlOutcome = z.infer<typeof AmlOutcome>

/** What a v2 hit is suspected of. */
export const AmlSuspicion = z.enum(['PEPS', 'SANCTION', 'INTERPOL', 'ADVERSE_MEDIA', 'OTHER'])
export type AmlSuspicion = z.infer<typeof AmlSuspicion>

/** PENDING: not screened yet. ALERT: a hit that nobody has dismissed. */
export const MonitoringStatus = z.enum(['ACTIVE', 'ALERT', 'PENDING', 'STOPPED'])
export type MonitoringStatus = z.infer<typeof MonitoringStatus>

/** The older word for it (`alertStatus`); STATUS is documented and never sent. */
export const AlertStatus = z.enum(['ALERT', 'ACCEPTED', 'DECLINED', 'PENDING', 'STATUS'])
export type AlertStatus = z.infer<typeof AlertStatus>

/** Parts of a v3 check. */
export const AmlService = z.enum(['AML_CHECK', 'ADVERSE_MEDIA'])
export type AmlService = z.infer<typeof AmlService>
