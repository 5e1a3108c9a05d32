/** What the end user's page may know of its verification, and the calls it makes. Auth: `Authorization: Bearer <authToken>`. */

import { FaceAdvice } from '@bonafide/core/checks/face-advice.ts'
import { Quad } from '@bonafide/core/verification/observations.ts'
import { DocumentResult, DocumentType, FaceResult, Step } from '@bonafide/core/vocabulary.ts'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'

/** Something wrong with a photo, in the wire's own words; the page holds a plain sentence for each. */
export const PhotoProblem = z.union([DocumentResult, FaceResult])
export type PhotoProblem = z.infer<typeof PhotoProblem>

/** A photo as the server saw it. `problems` empty: nothing to complain of. The photo is stored either way. */
export const CaptureView = z.object({
  step: Step,
  problems: z.array(PhotoProblem),
  /** What would make a better selfie; null on documents, where nothing helps, and where the photo came earlier. */
  advice: FaceAdvice.nullable(),
  width: z.number().int(),
  height: z.number().int(),
  /** Corners of the document in the photo where found, for the preview. */
  quad: Quad.nullable(),
  /** Where in the photo the problems lie; empty where they have no place. */
  places: z.array(Quad),
})
export type CaptureView = z.infer<typeof CaptureView>

/**
 * ACTIVE: link not opened yet. STARTED: photos are being taken. PROCESSING: submitted, being judged.
 * REVIEWING: a person looks at it. FINISHED: see `outcome`. EXPIRED: time ran out. CANCELLED: given up by the user.
 */
export const SessionStage = z.enum([
  'ACTIVE',
  'STARTED',
  'PROCESSING',
  'REVIEWING',
  'FINISHED',
  'EXPIRED',
  'CANCELLED',
])
export type SessionStage = z.infer<typeof SessionStage>

/** How it ended, as far as the end user may know; never which rule or list spoke. */
export const SessionOutcome = z.enum(['SUCCESS', 'SUBMITTED', 'FAILED'])
export type SessionOutcome = z.infer<typeof SessionOutcome>

export const SessionView = z.object({
  stage: SessionStage,
  partnerName: z.string(),
  locale: z.string().nullable(),
  showInstructions: z.boolean(),
  /** Non-null: locked by the partner; more than one: the user picks among them. Alpha-2, upper case. */
  countries: z.array(z.string()).nullable(),
  /** Only these may be chosen; exactly one: the choice is skipped. */
  documentTypes: z.array(DocumentType),
  /** Which of `documentTypes` need a back side. */
  typesWithBack: z.array(DocumentType),
  needsFace: z.boolean(),
  chosen: z.object({ country: z.string(), documentType: DocumentType }).nullable(),
  /** The photos this attempt needs, in order; empty until something is chosen. */
  steps: z.array(Step),
  /** The photos of this attempt that the server holds. */
  captures: z.array(CaptureView),
  /** On a repeated attempt: the steps to redo, and why. */
  failed: z.array(z.object({ step: Step, problems: z.array(PhotoProblem) })),
  attempt: z.number().int(),
  attemptsLeft: z.number().int(),
  /** Seconds left until the session ends; null before it is opened. The clock is the server's. */
  secondsLeft: z.number().nullable(),
  outcome: SessionOutcome.nullable(),
  /** Where to send the user now; null: stay here. */
  redirectUrl: z.string().nullable(),
  /** Finished stages of processing, for the progress screen. */
  progress: z.array(z.enum(['received', 'read', 'compared', 'decided'])),
})
export type SessionView = z.infer<typeof SessionView>

export const sessionGet = endpoint({
  method: 'GET',
  path: '/api/session',
  auth: 'session',
  summary: 'State of the session; changes nothing',
  response: SessionView,
})

export const sessionOpen = endpoint({
  method: 'POST',
  path: '/api/session/open',
  auth: 'session',
  summary: 'Start the session (consent given); starts its clock, harmless when repeated',
  request: z.object({
    consent: z.literal(true),
    locale: z.string().max(7),
    /** The very words that were agreed to, as shown. */
    consentText: z.string().max(4000).regex(/\S/, 'must not be empty'),
    /** Of those words; left out: told apart by their hash. */
    consentVersion: z.string().trim().min(1).max(40).optional(),
  }),
  response: SessionView,
})

export const sessionChoose = endpoint({
  method: 'POST',
  path: '/api/session/document',
  auth: 'session',
  summary: 'Choose issuing country and document type; photos of another choice are dropped',
  request: z.object({ country: z.string().length(2), documentType: DocumentType }),
  response: SessionView,
})

export const sessionCapture = endpoint({
  method: 'POST',
  path: '/api/session/captures/:step',
  auth: 'session',
  summary: 'Upload one photo (raw JPEG, PNG or WebP body); it is checked at once and replaces an earlier one',
  params: z.object({ step: Step }),
  query: z.object({ source: z.enum(['CAMERA', 'UPLOAD']).default('UPLOAD') }),
  requestType: 'bytes',
  response: CaptureView,
})

export const sessionSubmit = endpoint({
  method: 'POST',
  path: '/api/session/submit',
  auth: 'session',
  summary: 'All photos are taken: judge them',
  response: SessionView,
})

export const sessionCancel = endpoint({
  method: 'POST',
  path: '/api/session/cancel',
  auth: 'session',
  summary: 'The end user gives up',
  response: SessionView,
})
