/** Watching by the older calls (v2): the same monitorings. Keys in snake case and camel case where generations differ. */
import { AlertStatus } from '@bonafide/core/vocabulary.ts'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { AmlMonitoringBody } from '../webhooks.ts'
import { AmlUserType } from './aml-checks.ts'
import { country, date, flag, words } from './aml-fields.ts'

const text = z.string().nullable()
const post = { method: 'POST', auth: 'partner' } as const

/** A verification, or data; with `monitoringId` that monitoring watches them from now on. */
export const AddAmlUserRequest = z.object({
  scanRef: words(40).nullish(),
  name: words(200).nullish(),
  surname: words(200).nullish(),
  type: AmlUserType.nullish(),
  nationality: country.nullish(),
  dateOfBirth: date.nullish(),
  country: country.nullish(),
  monitoringId: words(40).nullish(),
  monitorAdverseMedia: flag.nullish(),
})
export type AddAmlUserRequest = z.infer<typeof AddAmlUserRequest>

export const addAmlUser = endpoint({
  ...post,
  path: '/api/v2/add-aml-user',
  summary: 'Watch a person or a company for a year',
  request: AddAmlUserRequest,
  response: z.object({ monitoringId: z.string(), monitoring_id: z.string() }),
})

const MonitoringRef = z.object({ monitoringId: words(40) })

export const getMonitoringCallback = endpoint({
  ...post,
  path: '/api/v2/get-monitoring-callback',
  summary: 'What the AML_MONITORING webhook of a monitoring would say now',
  request: MonitoringRef,
  response: AmlMonitoringBody.extend({ alert_status: AlertStatus }),
})

export const AmlUserRow = z.object({
  created: z.string(),
  monitoring_id: z.string(),
  type: AmlUserType,
  name: z.string(),
  date_of_birth: text,
  nationality: text,
  last_check_date: text,
  is_active: z.boolean(),
  expiration_time: z.string(),
  alert_status: AlertStatus,
  is_suspected: z.boolean(),
  whitelisted: z.boolean(),
})
export type AmlUserRow = z.infer<typeof AmlUserRow>

export const getAmlUsers = endpoint({
  method: 'GET',
  path: '/api/v2/get-aml-users',
  auth: 'partner',
  summary: 'Every monitoring, newest first',
  response: z.object({ users: z.array(AmlUserRow) }),
})

export const deleteMonitoringUser = endpoint({
  ...post,
  path: '/api/v2/delete-monitoring-user',
  summary: 'Forget a monitoring and what it found',
  request: MonitoringRef,
  response: z.object({}),
})

/** Whom a whitelist is about: a monitoring, a verification, or somebody by name. */
export const WhitelistSubject = z.object({
  monitoringId: words(40).nullish(),
  scanRef: words(40).nullish(),
  name: words(200).nullish(),
  surname: words(200).nullish(),
  dateOfBirth: date.nullish(),
  type: AmlUserType.nullish(),
})
export type WhitelistSubject = z.infer<typeof WhitelistSubject>

export const addWhitelist = endpoint({
  ...post,
  path: '/api/v2/add-whitelist',
  summary: 'Say which entries of which list somebody is not',
  request: WhitelistSubject.extend({
    /** Short name or title of a list → entries by `listNumber`. */
    whitelist: z.record(z.string(), z.array(words(255)), 'must be an object of lists of ids'),
    reason: words(1000).nullish(),
    /** Null: holds until it is taken back. */
    expiresAt: z.iso
      .datetime({ offset: true, error: 'must be an instant such as 2027-01-31T12:00:00Z' })
      .nullish(),
  }),
  response: z.object({}),
})

export const clearUserWhitelist = endpoint({
  ...post,
  path: '/api/v2/clear-user-whitelist',
  summary: 'Take back everything that somebody was said not to be',
  request: WhitelistSubject,
  response: z.object({}),
})
