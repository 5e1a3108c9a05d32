/** Watching persons and companies (v3): a year of screening whenever a list changes. Instants are ISO 8601 in UTC. */
import { MonitoringStatus } from '@bonafide/core/vocabulary.ts'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import {
  AmlCheck,
  AmlUserType,
  CompanyFilter,
  CompanyInput,
  PersonFilter,
  PersonInput,
} from './aml-checks.ts'
import { country, flag, tags, words } from './aml-fields.ts'

const clientId = words(100)

export const AmlMonitoringRequest = z.object({
  isSubscribed: flag,
  tags: tags.nullish(),
  amlCheck: z.discriminatedUnion(
    'userType',
    [
      z.object({
        userType: z.literal('PERSON'),
        clientId,
        input: PersonInput,
        filter: PersonFilter.nullish(),
      }),
      z.object({
        userType: z.literal('COMPANY'),
        clientId,
        input: CompanyInput,
        filter: CompanyFilter.nullish(),
      }),
    ],
    'must be PERSON or COMPANY',
  ),
})
export type AmlMonitoringRequest = z.infer<typeof AmlMonitoringRequest>

export const AmlMonitoring = z.object({
  id: z.string(),
  isSubscribed: z.boolean(),
  status: MonitoringStatus,
  expiration: z.string(),
  created: z.string(),
  comment: z.string().nullable(),
  amlCheck: AmlCheck,
  tags: z.array(z.string()),
})
export type AmlMonitoring = z.infer<typeof AmlMonitoring>

export const AmlMonitoringRow = z.object({
  id: z.string(),
  name: z.string(),
  status: MonitoringStatus,
  userType: AmlUserType,
  isSubscribed: z.boolean(),
  checkedAt: z.string().nullable(),
  expiration: z.string(),
  tags: z.array(z.string()),
  created: z.string(),
})
export type AmlMonitoringRow = z.infer<typeof AmlMonitoringRow>

/** A query field given several times, or once with commas. */
const several = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (value) =>
      value === undefined
        ? undefined
        : (Array.isArray(value) ? value : [value]).flatMap((part) => String(part).split(',')),
    z.array(one).optional(),
  )
const instants = several(
  z.iso.datetime({ offset: true, error: 'must be an instant such as 2027-01-31T12:00:00Z' }),
)

/** `created` and `expiration`: one instant is the earliest, two are earliest and latest. `tags`: any of them. */
export const AmlMonitoringsQuery = z.object({
  country: country.optional(),
  created: instants,
  expiration: instants,
  isExpired: z.enum(['true', 'false'], 'must be true or false').optional(),
  name: z.string().max(100, 'must be at most 100 characters long').optional(),
  orderBy: z
    .enum(
      ['created', '-created', 'expiration', '-expiration'],
      'must be created or expiration, - in front to turn it',
    )
    .default('-created'),
  page: z.coerce
    .number('must be a number')
    .int('must be whole')
    .min(1, 'must be at least 1')
    .max(100_000)
    .default(1),
  perPage: z.coerce
    .number('must be a number')
    .int('must be whole')
    .min(1, 'must be between 1 and 100')
    .max(100, 'must be between 1 and 100')
    .default(20),
  status: several(z.enum(MonitoringStatus.options, 'must be ACTIVE, ALERT, PENDING or STOPPED')),
  tags: several(z.string()),
  userType: AmlUserType.optional(),
})
export type AmlMonitoringsQuery = z.infer<typeof AmlMonitoringsQuery>

const One = z.object({ id: z.string() })

export const listAmlMonitorings = endpoint({
  method: 'GET',
  path: '/aml/monitorings',
  auth: 'partner',
  summary: 'One page of monitorings',
  query: AmlMonitoringsQuery,
  response: z.object({
    count: z.number().int(),
    next: z.string().nullable(),
    previous: z.string().nullable(),
    results: z.array(AmlMonitoringRow),
  }),
})

export const createAmlMonitoring = endpoint({
  method: 'POST',
  path: '/aml/monitorings',
  auth: 'partner',
  status: 201,
  summary: 'Screen a person or a company now, and again whenever a list changes, for a year',
  request: AmlMonitoringRequest,
  response: AmlMonitoring,
})

export const getAmlMonitoring = endpoint({
  method: 'GET',
  path: '/aml/monitorings/:id',
  auth: 'partner',
  summary: 'One monitoring with what was last found',
  params: One,
  response: AmlMonitoring,
})

export const changeAmlMonitoring = endpoint({
  method: 'PATCH',
  path: '/aml/monitorings/:id',
  auth: 'partner',
  summary: 'Subscribe to the webhook or not, set tags',
  params: One,
  request: z.object({ isSubscribed: flag.optional(), tags: tags.optional() }),
  response: AmlMonitoring,
})

export const deleteAmlMonitoring = endpoint({
  method: 'DELETE',
  path: '/aml/monitorings/:id',
  auth: 'partner',
  status: 204,
  summary: 'Forget a monitoring and what it found',
  params: One,
  responseType: 'empty',
})

const turn = {
  method: 'POST',
  auth: 'partner',
  params: One,
  request: z.object({ comment: words(10_000).nullish() }),
  response: AmlMonitoring,
} as const

export const startAmlMonitoring = endpoint({
  ...turn,
  path: '/aml/monitorings/:id/start',
  summary: 'Screen again, and watch for a year from now',
})

export const stopAmlMonitoring = endpoint({
  ...turn,
  path: '/aml/monitorings/:id/stop',
  summary: 'Watch no more; what was found stays',
})

export const dismissAmlHit = endpoint({
  method: 'DELETE',
  path: '/aml/monitorings/:id/profiles/:profileId',
  auth: 'partner',
  status: 204,
  summary: 'Say that a hit is not the one watched (FALSE_POSITIVE)',
  params: One.extend({ profileId: z.string() }),
  responseType: 'empty',
})
