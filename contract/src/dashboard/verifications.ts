/** The reviewer's list and case. Instants are ISO 8601 strings in UTC; dates are YYYY-MM-DD. */

import { Quad, reading } from '@bonafide/core/verification/observations.ts'
import {
  DocumentResult,
  FaceResult,
  FraudTag,
  MismatchTag,
  OverallStatus,
  ReviewDocumentResult,
  ReviewFaceResult,
  Step,
} from '@bonafide/core/vocabulary.ts'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import {
  ConsentView,
  FaceComparison,
  FaceMeasures,
  LivenessView,
  SearchView,
  SeenBeforeHit,
} from './faces.ts'

export const VerificationRow = z.object({
  scanRef: z.string(),
  environmentId: z.string(),
  clientId: z.string(),
  /** Name from the document where read, else the given name; null when neither is known. */
  name: z.string().nullable(),
  status: OverallStatus,
  /** The second axis: at least one tag stands, whatever the status says. */
  suspected: z.boolean(),
  documentType: z.string().nullable(),
  country: z.string().nullable(),
  tags: z.array(z.string()),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
})
export type VerificationRow = z.infer<typeof VerificationRow>

export const listVerifications = endpoint({
  method: 'GET',
  path: '/api/dashboard/verifications',
  auth: 'reviewer',
  summary:
    'Verifications, newest first; `search` matches name, clientId, scanRef, externalRef and document number',
  query: z.object({
    environment: z.string().optional(),
    search: z.string().max(100).optional(),
    status: OverallStatus.optional(),
    /** `nextCursor` of the page before. */
    cursor: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    rows: z.array(VerificationRow),
    nextCursor: z.string().nullable(),
    counts: z.record(z.string(), z.number()),
  }),
})

/** One place where a field was read. */
export const FieldEvidence = z.object({
  source: z.enum(['mrz', 'barcode', 'printed']),
  step: Step,
  /** Null: the place is not known. */
  quad: Quad.nullable(),
  /** The characters as recognised, before any repair; a printed line as a whole. */
  read: z.string(),
  /** How far it can be relied on: proved, proved after a repair, not proved, not to be used. Null: print proves nothing. */
  state: z.enum(['valid', 'repaired', 'guessed', 'unreadable']).nullable(),
  /** How sure the recogniser was, 0..1; null: it does not say. */
  confidence: z.number().nullable(),
  /** What was repaired and what confirms it, which characters are in doubt, how well the print agrees. */
  note: z.string().nullable(),
})
export type FieldEvidence = z.infer<typeof FieldEvidence>

/** One line of the comparison table; every value as text, null where that source has none. */
export const FieldRow = z.object({
  field: z.string(),
  label: z.string(),
  given: z.string().nullable(),
  printed: z.string().nullable(),
  mrz: z.string().nullable(),
  barcode: z.string().nullable(),
  /** MATCH: sources agree; MISMATCH: they do not; UNREADABLE: expected but not read; ONLY: a single source. */
  verdict: z.enum(['MATCH', 'MISMATCH', 'UNREADABLE', 'ONLY']),
  /** Everywhere it was read, to draw on the photos; machine-readable parts first. */
  evidence: z.array(FieldEvidence),
})
export type FieldRow = z.infer<typeof FieldRow>

export const FindingView = z.object({
  check: z.string(),
  on: z.enum(['document', 'face', 'session']),
  /** PASS: the check ran and is satisfied. */
  outcome: z.enum(['PASS', 'FAIL', 'SUSPECT', 'UNSEEN']),
  code: z.string().nullable(),
  because: z.string(),
  score: z.object({ value: z.number(), threshold: z.number(), min: z.number(), max: z.number() }).nullable(),
})
export type FindingView = z.infer<typeof FindingView>

export const DeliveryAttempt = z.object({
  at: z.string(),
  status: z.number().nullable(),
  error: z.string().nullable(),
  durationMs: z.number(),
  responseExcerpt: z.string().nullable(),
})
export const DeliveryView = z.object({
  id: z.string(),
  event: z.string(),
  url: z.string(),
  state: z.enum(['PENDING', 'DELIVERED', 'FAILED']),
  createdAt: z.string(),
  nextAttemptAt: z.string().nullable(),
  attempts: z.array(DeliveryAttempt),
})
export type DeliveryView = z.infer<typeof DeliveryView>

export const PhotoView = z.object({
  step: Step,
  /** Same-origin path; needs the cookie. */
  url: z.string(),
  width: z.number(),
  height: z.number(),
  source: z.enum(['CAMERA', 'UPLOAD', 'API']),
  documentQuad: Quad.nullable(),
  /** The lines of the MRZ, and the barcodes, as they were found. */
  mrzQuads: z.array(Quad),
  barcodeQuads: z.array(Quad),
  faceBox: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
  /** Of the face in `faceBox`; null without one. */
  faceMeasures: FaceMeasures.nullable(),
})
export type PhotoView = z.infer<typeof PhotoView>

export const VerificationDetail = z.object({
  scanRef: z.string(),
  environmentId: z.string(),
  clientId: z.string(),
  externalRef: z.string().nullable(),
  stage: z.string(),
  status: OverallStatus,
  suspected: z.boolean(),
  final: z.boolean(),
  /** Present while the link can still be used. */
  link: z.string().nullable(),
  autoDocument: DocumentResult.nullable(),
  autoFace: FaceResult.nullable(),
  manualDocument: DocumentResult.nullable(),
  manualFace: FaceResult.nullable(),
  denyReasons: z.array(z.string()),
  fraudTags: z.array(FraudTag),
  mismatchTags: z.array(MismatchTag),
  photos: z.array(PhotoView),
  /** Null: no selfie was asked for, or nothing was judged yet. */
  faceMatch: reading(FaceComparison).nullable(),
  /** Null: not asked for, or nothing to look at. */
  liveness: LivenessView.nullable(),
  /** The searches that were asked for, and what they brought up. */
  searches: z.array(SearchView),
  seenBefore: z.array(SeenBeforeHit),
  fields: z.array(FieldRow),
  findings: z.array(FindingView),
  deliveries: z.array(DeliveryView),
  timeline: z.array(
    z.object({ at: z.string(), actor: z.string(), event: z.string(), detail: z.string().nullable() }),
  ),
  /** Facts of the session: platform, IP, attempt, model versions, token settings … as label and text. */
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  /** Null: nobody was asked (photos sent by the partner), not opened yet, or erased. */
  consent: ConsentView.nullable(),
  /** The bytes of the latest webhook body, null before there is one. */
  webhookBody: z.string().nullable(),
  /** Whether the signed-in user may decide now. */
  canDecide: z.boolean(),
  /** Changes with every change of the case; sent back with a decision so that two reviewers cannot overwrite each other. */
  version: z.number(),
  createdAt: z.string(),
})
export type VerificationDetail = z.infer<typeof VerificationDetail>

const ScanRefParam = z.object({ scanRef: z.string().max(40) })

export const getVerification = endpoint({
  method: 'GET',
  path: '/api/dashboard/verifications/:scanRef',
  auth: 'reviewer',
  summary: 'One case with everything known about it',
  params: ScanRefParam,
  response: VerificationDetail,
})

export const getPhoto = endpoint({
  method: 'GET',
  path: '/api/dashboard/verifications/:scanRef/photos/:step',
  auth: 'reviewer',
  summary: 'A photo of the case (JPEG)',
  params: ScanRefParam.extend({ step: Step }),
  responseType: 'bytes',
})

/** Approve: `document` DOC_VALIDATED and `face` FACE_MATCH (null for DOCUMENT tokens). Deny: any other value of either. */
export const ReviewVerdict = z.object({
  document: ReviewDocumentResult,
  face: ReviewFaceResult.nullable(),
  /** Tags to drop as false positives; others stay and keep the verification suspected. */
  clearTags: z.array(z.string()).default([]),
  comment: z.string().max(1000).default(''),
  version: z.number(),
})
export type ReviewVerdict = z.infer<typeof ReviewVerdict>

export const reviewVerification = endpoint({
  method: 'POST',
  path: '/api/dashboard/verifications/:scanRef/review',
  auth: 'reviewer',
  summary: 'Decide the case as a human; sends IDENTIFICATION_MANUAL_FINISHED',
  params: ScanRefParam,
  request: ReviewVerdict,
  response: VerificationDetail,
})

export const createSession = endpoint({
  method: 'POST',
  path: '/api/dashboard/verifications',
  auth: 'reviewer',
  summary: 'Create a session by hand; `token` is the body of POST /api/v2/token',
  status: 201,
  request: z.object({ environment: z.string(), token: z.record(z.string(), z.unknown()) }),
  response: z.object({ scanRef: z.string(), url: z.string() }),
})
