/** The partner's calls about a session that exists: old generation, POST with `{scanRef}`, camelCase, no trailing slash. */
import {
  DocumentResult,
  DocumentType,
  FaceResult,
  FraudTag,
  MismatchTag,
  OverallStatus,
} from '@bonafide/core/vocabulary.ts'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { IdentificationData } from '../webhooks.ts'

export const ScanRefBody = z.object({
  scanRef: z
    .string('must be a string')
    .min(1, 'must not be empty')
    .max(40, 'must be at most 40 characters long'),
})

export const StatusBody = z.object({
  status: OverallStatus,
  autoDocument: DocumentResult.nullable(),
  autoFace: FaceResult.nullable(),
  manualDocument: DocumentResult.nullable(),
  manualFace: FaceResult.nullable(),
  fraudTags: z.array(FraudTag),
  mismatchTags: z.array(MismatchTag),
  final: z.boolean(),
  scanRef: z.string(),
  clientId: z.string(),
})
export type StatusBody = z.infer<typeof StatusBody>

export const getStatus = endpoint({
  method: 'POST',
  path: '/api/v2/status',
  auth: 'partner',
  summary: 'Status of a verification',
  request: ScanRefBody,
  response: StatusBody,
})

export const DataBody = IdentificationData.extend({ scanRef: z.string(), clientId: z.string() })
export type DataBody = z.infer<typeof DataBody>

export const getData = endpoint({
  method: 'POST',
  path: '/api/v2/data',
  auth: 'partner',
  summary: 'Data read from the document',
  request: ScanRefBody,
  response: DataBody,
})

export const getFiles = endpoint({
  method: 'POST',
  path: '/api/v2/files',
  auth: 'partner',
  summary: 'Links to the photos, valid for one hour, no credentials needed',
  request: ScanRefBody,
  response: z.object({ scanRef: z.string(), clientId: z.string() }).catchall(z.string()),
})

export const deleteVerification = endpoint({
  method: 'POST',
  path: '/api/v2/delete',
  auth: 'partner',
  summary: 'Erase photos and data of a finished verification; refused while its token is valid',
  request: ScanRefBody,
  responseType: 'empty',
})

const image = z.string('must be a base64 string').min(1, 'must not be empty')

/** `token` is the newest page's name for `authToken`; its own sample body uses the older one (docs/compatibility.md). */
export const ProcessRequest = z.object({
  authToken: z.string('must be a string').optional(),
  token: z.string('must be a string').optional(),
  country: z.string('must be a valid ISO 3166-1 alpha-2 code'),
  documentType: z.enum(DocumentType.options, 'must be one of the supported document types').nullish(),
  images: z.record(z.string(), image, 'must be an object of base64 images'),
  skipAnalysis: z.boolean('must be true or false').nullish(),
})
export type ProcessRequest = z.infer<typeof ProcessRequest>

export const processImages = endpoint({
  method: 'POST',
  path: '/api/v2/process',
  auth: 'partner',
  summary: 'Direct upload: base64 photos of a session that nobody has opened; the result comes by webhook',
  request: ProcessRequest,
  responseType: 'empty',
})

export const redirect = endpoint({
  method: 'GET',
  path: '/api/v2/redirect',
  auth: 'anyone',
  summary: 'Send a browser to the verification page',
  query: z.object({ authToken: z.string('must be a string').min(1), lang: z.string().max(7).optional() }),
  responseType: 'redirect',
})
