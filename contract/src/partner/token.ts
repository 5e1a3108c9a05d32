/** POST /api/v2/token: the seed page, row by row. Limits live here and nowhere else; what an environment allows is core's. */

import { isDate } from '@bonafide/core/compare/dates.ts'
import { isAlpha2 } from '@bonafide/core/documents/countries.ts'
import { FraudService, SWITCHES, type Switch } from '@bonafide/core/verification/settings.ts'
import { DocumentType, TokenType } from '@bonafide/core/vocabulary.ts'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'

const text = (what = 'a string') => z.string(`must be ${what}`)
const ascii = (max: number, min = 1) =>
  text()
    .min(min, `must be at least ${min} character${min === 1 ? '' : 's'} long`)
    .max(max, `must be at most ${max} characters long`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the contract says ASCII, and that includes them.
    .regex(/^[\x00-\x7f]*$/, 'must contain ASCII characters only')

/** Seed page, rows `firstName` and `lastName`: 1..100 characters, no digits, none of the listed signs. */
const name = text()
  .min(1, 'must be at least 1 character long')
  .max(100, 'must be at most 100 characters long')
  .regex(/^\P{Nd}*$/u, 'must not contain digits')
  .regex(/^[^~!@#$%^*()_+={}[\]|:;",<>/?]*$/, 'must not contain any of ~!@#$%^*()_+={}[]|:;",<>/?')
  .refine((value) => value.trim() !== '', 'must not be blank')

/** Never a scheme that would run as script when the page goes there. */
const url = text()
  .min(5, 'must be at least 5 characters long')
  .max(2048, 'must be at most 2048 characters long')
  .refine((value) => !/^\s*(javascript|data|vbscript|blob|file):/i.test(value), 'must be a web address')

const date = text('a date, YYYY-MM-DD').refine(isDate, 'must be a date, YYYY-MM-DD')
const country = text().refine(
  (value) => isAlpha2(value.toUpperCase()),
  'must be a valid ISO 3166-1 alpha-2 code',
)
const flag = z.boolean('must be true or false')
const seconds = z.int('must be an integer')
const ratio = z.number('must be a number').min(0, 'must be between 0 and 1').max(1, 'must be between 0 and 1')
const jsonObject = z.record(z.string(), z.unknown(), 'must be a JSON object')

const switches = Object.fromEntries(Object.keys(SWITCHES).map((key) => [key, flag.optional()])) as {
  // Object.fromEntries forgets its keys; they are those of SWITCHES by construction.
  [S in Switch]: z.ZodOptional<z.ZodBoolean>
}

/** One entry a field; null counts as absent and is dropped before parsing, unknown fields are ignored. */
export const TokenRequest = z.object({
  clientId: ascii(100),
  firstName: name.optional(),
  lastName: name.optional(),
  successUrl: url.optional(),
  errorUrl: url.optional(),
  unverifiedUrl: url.optional(),
  callbackUrl: text().max(2048, 'must be at most 2048 characters long').optional(),
  locale: text().max(7, 'must be at most 7 characters long').optional(),
  showInstructions: flag.optional(),
  expiryTime: seconds
    .min(1, 'must be more than 0')
    .max(2_592_000, 'must not exceed 2592000 (30 days)')
    .optional(),
  sessionLength: seconds
    .min(60, 'must be between 60 and 3600')
    .max(3600, 'must be between 60 and 3600')
    .optional(),
  country: z
    .union([country, z.array(country).min(1)], { error: 'must be a valid ISO 3166-1 alpha-2 code' })
    .optional(),
  documents: z
    .array(
      z.enum(DocumentType.options, 'must be one of the supported document types'),
      'must be a list of document types',
    )
    .min(1, 'must name at least one document type')
    .optional(),
  dateOfBirth: date.optional(),
  dateOfExpiry: date.optional(),
  dateOfIssue: date.optional(),
  nationality: z
    .union([country, z.literal('ALL')], { error: 'must be a valid ISO 3166-1 alpha-2 code' })
    .optional(),
  personalNumber: ascii(50).optional(),
  documentNumber: ascii(50).optional(),
  sex: z.enum(['M', 'F'], "must be 'M' or 'F'").optional(),
  generateDigitString: flag.optional(),
  address: text().max(255, 'must be at most 255 characters long').optional(),
  tokenType: z.enum(TokenType.options, 'must be one of the token types').optional(),
  externalRef: ascii(40, 0).optional(),
  utilityBill: flag.optional(),
  additionalSteps: jsonObject.optional(),
  additionalData: jsonObject.optional(),
  questionnaire: text().min(1, 'must be at least 1 character long').optional(),
  questionnaireRequired: flag.optional(),
  riskAssessmentProfile: z.guid('must be the id of a risk assessment profile').optional(),
  theme: z.guid('must be the id of a theme').optional(),
  dummyStatus: z
    .enum(['APPROVED', 'DENIED', 'SUSPECTED', 'EXPIRED', 'ACTIVE'], 'must be a dummy status')
    .optional(),
  videoCallQuestions: z.array(text(), 'must be a list of strings').optional(),
  ...switches,
  fraudServices: z
    .array(
      z.enum(FraudService.options, 'must be one of the fraud services'),
      'must be a list of fraud services',
    )
    .optional(),
  registryCentersCountries: z.array(country, 'must be a list of countries').optional(),
  detectionTypes: z
    .array(z.enum(['FACE', 'EYES'], 'must be FACE or EYES'), 'must be a list of FACE, EYES')
    .optional(),
  levenshteinTextMatchRatio: ratio.optional(),
  levenshteinMrzMatchRatio: ratio.optional(),
  faceMatchingThresholdModifier: z
    .number('must be a number')
    .min(0.5, 'must be between 0.5 and 2')
    .max(2, 'must be between 0.5 and 2')
    .optional(),
  maxAttemptCount: z
    .int('must be an integer')
    .min(0, 'must be between 0 and 10')
    .max(10, 'must be between 0 and 10')
    .optional(),
  ageLimit: z
    .int('must be an integer')
    .min(0, 'must be between 0 and 150')
    .max(150, 'must be between 0 and 150')
    .optional(),
  ageMax: z
    .int('must be an integer')
    .min(0, 'must be between 0 and 150')
    .max(150, 'must be between 0 and 150')
    .optional(),
})
export type TokenRequest = z.infer<typeof TokenRequest>

const nullable = z.string().nullable()
const booleans = Object.fromEntries(Object.keys(SWITCHES).map((key) => [key, z.boolean()])) as {
  // as above
  [S in Switch]: z.ZodBoolean
}

/** Every request field with defaults filled in, plus what the token is. */
export const TokenCreated = z.object({
  message: z.string().max(100),
  authToken: z.string().max(40),
  redirectUrl: z.string(),
  scanRef: z.string().max(40),
  clientId: z.string(),
  personScanRef: z.string(),
  firstName: nullable,
  lastName: nullable,
  successUrl: nullable,
  errorUrl: nullable,
  unverifiedUrl: nullable,
  callbackUrl: nullable,
  locale: z.string(),
  showInstructions: z.boolean(),
  country: z.union([z.string(), z.array(z.string())]).nullable(),
  expiryTime: z.number(),
  sessionLength: z.number(),
  documents: z.array(DocumentType),
  allowedDocuments: z.record(z.string(), z.array(DocumentType)),
  dateOfBirth: nullable,
  dateOfExpiry: nullable,
  dateOfIssue: nullable,
  nationality: nullable,
  personalNumber: nullable,
  documentNumber: nullable,
  sex: nullable,
  digitString: z.string().length(8).nullable(),
  address: nullable,
  tokenType: TokenType,
  externalRef: nullable,
  questionnaire: nullable,
  utilityBill: z.boolean(),
  additionalSteps: jsonObject.nullable(),
  additionalData: jsonObject.nullable(),
  riskAssessmentProfile: nullable,
  theme: nullable,
  registryCentersCountries: z.array(z.string()).nullable(),
  fraudServices: z.array(FraudService),
  detectionTypes: z.array(z.enum(['FACE', 'EYES'])),
  levenshteinTextMatchRatio: z.number(),
  levenshteinMrzMatchRatio: z.number(),
  faceMatchingThresholdModifier: z.number(),
  maxAttemptCount: z.number(),
  ...booleans,
})
export type TokenCreated = z.infer<typeof TokenCreated>

export const createToken = endpoint({
  method: 'POST',
  path: '/api/v2/token',
  auth: 'partner',
  status: 201,
  summary: 'Create a verification session',
  request: TokenRequest,
  parsedBy: 'useCase',
  response: TokenCreated,
})
