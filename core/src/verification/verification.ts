/** What a verification is: its identity and its stage, a union in which each stage holds just what it knows. */
import { z } from 'zod'
import { DocumentResult, DocumentType, FaceResult, Step, TokenType } from '../vocabulary.ts'

const PhotoProblem = z.union([DocumentResult, FaceResult])

/** Photos to take again, and why; empty on the first attempt. */
export const FailedStep = z.object({ step: Step, problems: z.array(PhotoProblem) })
export type FailedStep = z.infer<typeof FailedStep>

/**
 * ACTIVE: the link may be opened. STARTED: photos are being taken. PROCESSING: submitted. REVIEWING: a human decides.
 * DECIDED: done. EXPIRED, CANCELLED: ended without a full set of photos. ERASED: data removed, the reference stays.
 */
export const Stage = z.discriminatedUnion('name', [
  z.object({ name: z.literal('ACTIVE'), expiresAt: z.coerce.date() }),
  z.object({
    name: z.literal('STARTED'),
    deadline: z.coerce.date(),
    attempt: z.number().int(),
    failed: z.array(FailedStep),
  }),
  z.object({
    name: z.literal('PROCESSING'),
    submittedAt: z.coerce.date(),
    deadline: z.coerce.date().nullable(),
    attempt: z.number().int(),
  }),
  z.object({ name: z.literal('REVIEWING'), attempt: z.number().int() }),
  z.object({ name: z.literal('DECIDED'), attempt: z.number().int() }),
  z.object({ name: z.literal('EXPIRED') }),
  z.object({ name: z.literal('CANCELLED') }),
  z.object({ name: z.literal('ERASED') }),
])
export type Stage = z.infer<typeof Stage>
export type StageName = Stage['name']

/** What the partner said of the client: the token's fields that judging and the wire need, null where not given. */
export const Given = z.object({
  clientId: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  successUrl: z.string().nullable(),
  errorUrl: z.string().nullable(),
  unverifiedUrl: z.string().nullable(),
  callbackUrl: z.string().nullable(),
  locale: z.string(),
  showInstructions: z.boolean(),
  expiryTime: z.number(),
  sessionLength: z.number(),
  country: z.union([z.string(), z.array(z.string())]).nullable(),
  documents: z.array(DocumentType),
  dateOfBirth: z.string().nullable(),
  dateOfExpiry: z.string().nullable(),
  dateOfIssue: z.string().nullable(),
  nationality: z.string().nullable(),
  personalNumber: z.string().nullable(),
  documentNumber: z.string().nullable(),
  sex: z.enum(['M', 'F']).nullable(),
  address: z.string().nullable(),
  tokenType: TokenType,
  externalRef: z.string().nullable(),
  questionnaire: z.string().nullable(),
  utilityBill: z.boolean(),
  additionalSteps: z.record(z.string(), z.unknown()).nullable(),
  additionalData: z.record(z.string(), z.unknown()).nullable(),
  riskAssessmentProfile: z.string().nullable(),
  theme: z.string().nullable(),
})
export type Given = z.infer<typeof Given>

/** Issuing country (alpha-2, upper case) and type, as the end user or the caller of /process chose them. */
export const Chosen = z.object({ country: z.string(), documentType: DocumentType })
export type Chosen = z.infer<typeof Chosen>

/** The countries a token allows, upper case; null: any. */
export function allowedCountries({ country }: Pick<Given, 'country'>): string[] | null {
  if (country === null) return null
  return (Array.isArray(country) ? country : [country]).map((code) => code.toUpperCase())
}
