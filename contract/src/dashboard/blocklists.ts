/** The blocklists of an environment: looked at by everybody, changed by REVIEWER and ADMIN. Instants are ISO 8601 in UTC. */
import { isDate } from '@bonafide/core/compare/dates.ts'
import { isAlpha2 } from '@bonafide/core/documents/countries.ts'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { BlocklistReason, BlocklistSource } from '../partner/blocklists.ts'

const nullable = z.string().nullable()

/** Dates YYYY-MM-DD, countries alpha-2. */
export const ListedPerson = z.object({
  firstName: nullable,
  lastName: nullable,
  birthDate: nullable,
  documentNumber: nullable,
  personalNumber: nullable,
  issuingCountry: nullable,
  nationality: nullable,
})
export type ListedPerson = z.infer<typeof ListedPerson>

export const BlocklistRow = z.object({
  id: z.string(),
  environmentId: z.string(),
  source: BlocklistSource,
  /** The session it was made of; null: added from a photo or by hand. */
  scanRef: z.string().nullable(),
  /** Same-origin path of the face; needs the cookie. Null for data. */
  faceUrl: z.string().nullable(),
  /** Null for faces. */
  person: ListedPerson.nullable(),
  reason: z.string().nullable(),
  /** Who added it: `partner` for the API, else the reviewer's e-mail. */
  author: z.string(),
  createdAt: z.string(),
  /** Null: stays until it is removed. */
  expiresAt: z.string().nullable(),
})
export type BlocklistRow = z.infer<typeof BlocklistRow>

const EntryParam = z.object({ id: z.guid('must be the id of an entry') })

/** When an entry ends by itself. Null takes the end away; absent leaves it as it is. */
const expiresAt = z.iso.datetime('must be an instant such as 2027-01-31T12:00:00Z').nullish()
const about = { reason: BlocklistReason, expiresAt }

export const listBlocklist = endpoint({
  method: 'GET',
  path: '/api/dashboard/blocklists',
  auth: 'reviewer',
  summary: 'Entries of one blocklist, newest first',
  query: z.object({
    environment: z.string(),
    source: BlocklistSource,
    /** `nextCursor` of the page before. */
    cursor: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ rows: z.array(BlocklistRow), nextCursor: z.string().nullable() }),
})

export const getBlocklistFace = endpoint({
  method: 'GET',
  path: '/api/dashboard/blocklists/:id/face',
  auth: 'reviewer',
  summary: 'The face of an entry (JPEG)',
  params: EntryParam,
  responseType: 'bytes',
})

export const addSessionToBlocklist = endpoint({
  method: 'POST',
  path: '/api/dashboard/blocklists/sessions',
  auth: 'reviewer',
  status: 201,
  summary: 'Put face or data of a session on a blocklist of its environment',
  request: z.object({
    /** Given: the session must be of this environment. */
    environment: z.string().optional(),
    scanRef: z.string().trim().max(40),
    source: BlocklistSource,
    ...about,
  }),
  response: BlocklistRow,
})

/** In the body and not in the address: a reason may name somebody, and addresses end up in the logs of proxies. */
export const addPhotoToBlocklist = endpoint({
  method: 'POST',
  path: '/api/dashboard/blocklists/photos',
  auth: 'reviewer',
  status: 201,
  summary: 'Put the face on a photo (base64 of a JPEG, PNG or WebP) on a blocklist',
  request: z.object({
    environment: z.string(),
    source: z.enum(['SELFIE', 'DOCUMENT'], 'must be SELFIE or DOCUMENT'),
    photo: z.string('must be a base64 string').min(1, 'must not be empty'),
    ...about,
  }),
  response: BlocklistRow,
})

const name = z.string().trim().min(1).max(100).nullish()
const number = z.string().trim().min(1).max(50).nullish()

export const PersonInput = z.object({
  firstName: name,
  lastName: name,
  birthDate: z.string().refine(isDate, 'must be a date, YYYY-MM-DD').nullish(),
  documentNumber: number,
  personalNumber: number,
  /** That issued the document or the number. */
  country: z
    .string()
    .trim()
    .toUpperCase()
    .refine(isAlpha2, 'must be a valid ISO 3166-1 alpha-2 code')
    .nullish(),
})
export type PersonInput = z.input<typeof PersonInput>

export const addPersonToBlocklist = endpoint({
  method: 'POST',
  path: '/api/dashboard/blocklists/persons',
  auth: 'reviewer',
  status: 201,
  summary: 'Put data on the blocklist by hand: a number with its country, or name and date of birth',
  request: z.object({ environment: z.string(), person: PersonInput, ...about }),
  response: BlocklistRow,
})

export const removeBlocklistEntry = endpoint({
  method: 'DELETE',
  path: '/api/dashboard/blocklists/:id',
  auth: 'reviewer',
  summary: 'Take an entry off its blocklist, for good',
  params: EntryParam,
  responseType: 'empty',
})
