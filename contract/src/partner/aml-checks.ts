/** Screening by the newer calls (v3): a check is kept, and its hits can be looked at one by one. */
import { Dataset, PepTier } from '@bonafide/core/screening/entity.ts'
import { BirthDateMatching } from '@bonafide/core/screening/subject.ts'
import { AmlService, AmlStatus, MonitoringStatus } from '@bonafide/core/vocabulary.ts'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { country, date, words } from './aml-fields.ts'
import { AmlProfile } from './aml-profiles.ts'
import { AmlHit } from './aml-results.ts'

export const AmlUserType = z.enum(['PERSON', 'COMPANY'], 'must be PERSON or COMPANY')
export type AmlUserType = z.infer<typeof AmlUserType>

export const PersonInput = z.object({
  fullName: words(200),
  nationality: country.nullish(),
  dateOfBirth: date.nullish(),
  sex: z.enum(['MALE', 'FEMALE'], 'must be MALE or FEMALE').nullish(),
})

export const CompanyInput = z.object({ companyName: words(200), country: country.nullish() })

const PERSON_DATASETS = Dataset.exclude(['SOE_CURRENT', 'SOE_FORMER', 'GRI'])
const COMPANY_DATASETS = Dataset.exclude(['PEP_CURRENT', 'PEP_FORMER', 'DD', 'GRI'])

const companyFilter = {
  threshold: z
    .int('must be an integer')
    .min(75, 'must be between 75 and 100')
    .max(100, 'must be between 75 and 100')
    .nullish(),
  sanctionBodies: z
    .array(z.int('must be an integer').min(1, 'must be between 1 and 80').max(80, 'must be between 1 and 80'))
    .nullish(),
}

/** What is null or absent is as the environment has it (85 and nothing narrowed, unless it was changed). */
export const PersonFilter = z.object({
  ...companyFilter,
  datasets: z.array(z.enum(PERSON_DATASETS.options, 'must be a data set of persons')).nullish(),
  dateOfBirthMatching: z.enum(BirthDateMatching.options, 'must be one of the ways to match').nullish(),
  pepTiers: z.array(z.enum(PepTier.options, 'must be one of the tiers')).nullish(),
})

export const CompanyFilter = z.object({
  ...companyFilter,
  datasets: z.array(z.enum(COMPANY_DATASETS.options, 'must be a data set of companies')).nullish(),
})

const clientId = words(100)
const services = z
  .array(z.enum(AmlService.options, 'must be AML_CHECK or ADVERSE_MEDIA'))
  .min(1, 'must name at least one service')
  .nullish()

/** Who to look for, and by which rules. */
export const AmlCheckRequest = z.discriminatedUnion(
  'userType',
  [
    z.object({
      userType: z.literal('PERSON'),
      clientId,
      services,
      input: PersonInput,
      filter: PersonFilter,
    }),
    z.object({
      userType: z.literal('COMPANY'),
      clientId,
      services,
      input: CompanyInput,
      filter: CompanyFilter,
    }),
  ],
  'must be PERSON or COMPANY',
)
export type AmlCheckRequest = z.infer<typeof AmlCheckRequest>

const text = z.string().nullable()

/** As far as an input says: of a company the last three of a person are not there, and the other way round. */
export const AmlInput = z.object({
  fullName: z.string().optional(),
  nationality: text.optional(),
  dateOfBirth: text.optional(),
  sex: z.enum(['MALE', 'FEMALE']).nullable().optional(),
  companyName: z.string().optional(),
  country: text.optional(),
})
export type AmlInput = z.infer<typeof AmlInput>

export const AmlFilter = z.object({
  threshold: z.number().int(),
  datasets: z.array(Dataset),
  sanctionBodies: z.array(z.number().int()).nullable(),
  dateOfBirthMatching: BirthDateMatching,
  pepTiers: z.array(PepTier).nullable(),
})
export type AmlFilter = z.infer<typeof AmlFilter>

export const MonitoringSummary = z.object({
  id: z.string(),
  status: MonitoringStatus,
  isSubscribed: z.boolean(),
  expiration: z.string(),
  tags: z.array(z.string()),
  created: z.string(),
})

/** `amlCheck` and `checkedAt` null, `overallStatus` NOT_CHECKED: it could not be looked, which is never "clear". */
export const AmlCheck = z.object({
  id: z.string(),
  clientId: text,
  checkedAt: text,
  created: z.string(),
  userType: AmlUserType,
  input: AmlInput,
  filter: AmlFilter,
  amlCheck: z.array(AmlHit).nullable(),
  adverseMedia: z.null(),
  overallStatus: AmlStatus,
  monitoring: MonitoringSummary.nullable(),
})
export type AmlCheck = z.infer<typeof AmlCheck>

export const createAmlCheck = endpoint({
  method: 'POST',
  path: '/aml/checks',
  auth: 'partner',
  status: 201,
  summary: 'Screen a person or a company, and keep what was found',
  request: AmlCheckRequest,
  response: AmlCheck,
})

export const getAmlProfile = endpoint({
  method: 'GET',
  path: '/aml/checks/:id/profiles/:profileId',
  auth: 'partner',
  summary: 'The entry behind one hit of a check, as its list has it now',
  params: z.object({ id: z.string(), profileId: z.string() }),
  response: AmlProfile,
})
