/** Screening by the older call: one person or company, the answer at once, nothing kept. */
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { country, date, flag, words } from './aml-fields.ts'
import { AmlResult } from './aml-results.ts'

export const FraudCheckService = z.enum(['AML', 'LID', 'COMPANY'], 'must be one of AML, LID, COMPANY')
export type FraudCheckService = z.infer<typeof FraudCheckService>

/** What each service needs of it depends on mode and service; null counts as absent. */
export const FraudCheckItem = z.object({
  scanRef: words(40).nullish(),
  name: words(200).nullish(),
  surname: words(200).nullish(),
  nationality: country.nullish(),
  dateOfBirth: date.nullish(),
  /** Score from which a hit is reported. */
  probability: z
    .int('must be an integer')
    .min(1, 'must be between 1 and 100')
    .max(100, 'must be between 1 and 100')
    .nullish(),
  nameCheck: flag.nullish(),
  negativeNews: flag.nullish(),
  companyName: words(200).nullish(),
  country: country.nullish(),
  type: words(40).nullish(),
  number: words(50).nullish(),
})
export type FraudCheckItem = z.infer<typeof FraudCheckItem>

/** DATA: the item says who; IDENTIFICATION: a verification does. */
export const FraudCheckRequest = z.object({
  mode: z.enum(['DATA', 'IDENTIFICATION'], 'must be DATA or IDENTIFICATION'),
  services: z
    .array(FraudCheckService, 'must be a list of AML, LID, COMPANY')
    .min(1, 'must name at least one service'),
  data: z.array(FraudCheckItem, 'must be a list of one object'),
})
export type FraudCheckRequest = z.infer<typeof FraudCheckRequest>

/** Only keys of services that were asked for. */
export const FraudCheckBody = z.object({
  AML: z.array(AmlResult).optional(),
  LID: z.array(AmlResult).optional(),
  COMPANY: z.array(AmlResult).optional(),
})
export type FraudCheckBody = z.infer<typeof FraudCheckBody>

const call = {
  method: 'POST',
  auth: 'partner',
  request: FraudCheckRequest,
  parsedBy: 'useCase',
  response: FraudCheckBody,
} as const

export const fraudCheck = endpoint({
  ...call,
  path: '/fraud/check',
  summary: 'Screen one person, company or verification against the lists of names',
})

export const amlCheckV2 = endpoint({
  ...call,
  path: '/aml/check',
  summary: 'The same as /fraud/check, under its newer path',
})
