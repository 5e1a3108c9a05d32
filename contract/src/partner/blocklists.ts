/** Putting what a session showed on a blocklist of the environment, and taking it off: newer generation, under /kyc. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'

/** Which list, and what of the session goes on it: the face of the selfie, the portrait of the document, its data. */
export const BlocklistSource = z.enum(
  ['SELFIE', 'DOCUMENT', 'DOCUMENT_INFO'],
  'must be one of SELFIE, DOCUMENT, DOCUMENT_INFO',
)
export type BlocklistSource = z.infer<typeof BlocklistSource>

/** Why something is on a list. Null takes the reason away; absent leaves it as it is. */
export const BlocklistReason = z
  .string('must be a string')
  .max(255, 'must be at most 255 characters long')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL cannot keep this one in a text.
  .regex(/^[^\u0000]*$/, 'must not contain the character U+0000')
  .nullish()

/** Answer for SELFIE and DOCUMENT; `id` is the scanRef of the blocked photo, `faceImageUrl` works for one hour. */
export const BlockedFace = z.object({
  id: z.string(),
  reason: z.string().nullable(),
  created: z.string(),
  faceImageUrl: z.string().nullable(),
})

/** Answer for DOCUMENT_INFO; `id` is the entry's own, null is what the document does not say. */
export const BlockedData = z.object({
  id: z.string(),
  fullName: z.string().nullable(),
  dateOfBirth: z.string().nullable(),
  personalNumber: z.string().nullable(),
  documentNumber: z.string().nullable(),
  nationality: z.string().nullable(),
  reason: z.string().nullable(),
  created: z.string(),
})

export const BlockedEntry = z.union([BlockedFace, BlockedData])
export type BlockedEntry = z.infer<typeof BlockedEntry>

const PartOfSession = z.object({ scanRef: z.string(), source: BlocklistSource })
const path = '/kyc/identifications/:scanRef/blocklists/:source'

export const addToBlocklist = endpoint({
  method: 'POST',
  path,
  auth: 'partner',
  status: 201,
  summary: 'Put face or data of a session on a blocklist; again: the same entry with the new reason',
  params: PartOfSession,
  request: z.object({ reason: BlocklistReason }),
  response: BlockedEntry,
})

export const removeFromBlocklist = endpoint({
  method: 'DELETE',
  path,
  auth: 'partner',
  status: 204,
  summary: 'Take face or data of a session off a blocklist',
  params: PartOfSession,
  responseType: 'empty',
})
