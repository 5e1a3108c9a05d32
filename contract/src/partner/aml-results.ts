/** What a screening answers, in the shapes of both generations: v2 `AML[]`, and the v3 hits. Null: the list does not say. */
import { Dataset, PepTier } from '@bonafide/core/screening/entity.ts'
import { AmlOutcome, AmlStatus, AmlSuspicion } from '@bonafide/core/vocabulary.ts'
import { z } from 'zod'

const text = z.string().nullable()

/** Whether it was looked, and what for. `overallStatus` beyond SUSPECTED and NOT_SUSPECTED: nothing is known. */
export const AmlResultStatus = z.object({
  serviceSuspected: z.boolean(),
  checkSuccessful: z.boolean(),
  serviceFound: z.boolean(),
  serviceUsed: z.boolean(),
  overallStatus: AmlOutcome,
})
export type AmlResultStatus = z.infer<typeof AmlResultStatus>

/** One hit. `listNumber`: the entry's id on its list. `reason`: how the names belong together, in a sentence. Dates ISO 8601. */
export const AmlData = z.object({
  name: text,
  surname: text,
  nationality: text,
  dob: text,
  suspicion: AmlSuspicion,
  reason: z.string(),
  listNumber: z.string(),
  listName: z.string(),
  score: z.number().int(),
  lastUpdate: text,
  exitDate: text,
  isPerson: z.boolean(),
  isActive: z.boolean(),
  linkedDocument: text,
  pepLevel: z.number().int().nullable(),
  category: text,
  otherInformation: text,
  checkDate: text,
  whitelisted: z.boolean(),
})
export type AmlData = z.infer<typeof AmlData>

const ServiceName = z.enum(['AML_NAMES_CHECK', 'COMPANY_CHECK', 'AML_NEWS', 'LID'])

/** One service's result. `errorMessage` says what to do where `checkSuccessful` is false. */
export const AmlResult = z.object({
  status: AmlResultStatus,
  data: z.array(AmlData),
  serviceName: ServiceName,
  serviceGroupType: z.enum(['AML', 'LID', 'COMPANY']),
  uid: z.string(),
  errorMessage: text,
})
export type AmlResult = z.infer<typeof AmlResult>

/** One hit of a v3 check; of a company the three personal fields are null. */
export const AmlHit = z.object({
  version: z.number().int(),
  resourceId: z.string(),
  score: z.number().int(),
  match: z.string(),
  name: z.string(),
  addresses: z.array(z.object({ geography: text, city: text })),
  nationalities: z.array(z.string()).nullable(),
  datesOfBirth: z.array(z.string()).nullable(),
  gender: text,
  countries: z.array(z.string()),
  profileImage: z.null(),
  datasets: z.array(Dataset),
  currentSanBodyIds: z.array(z.number().int()),
  formerSanBodyIds: z.array(z.number().int()),
  pepTier: PepTier.nullable(),
})
export type AmlHit = z.infer<typeof AmlHit>

/** `amlCheck` of a webhook. `statusSetBy`: who gave the last verdict, as far as known. */
export const AmlCheckBlock = z.object({
  id: z.string(),
  overallStatus: AmlStatus,
  statusSetBy: z.object({ id: text, name: text, surname: text, email: text }).nullable(),
  statusSetAt: text,
  adverseMedia: z.null(),
  amlCheck: z.array(AmlHit).nullable(),
})
export type AmlCheckBlock = z.infer<typeof AmlCheckBlock>
