/** Screening of names, for reviewers: hits with their reasons, what humans said of them, a search page, exceptions. */
import { Dataset, PepTier } from '@bonafide/core/screening/entity.ts'
import { Hit } from '@bonafide/core/screening/hit.ts'
import { BirthDateMatching, ScreeningRules, Subject } from '@bonafide/core/screening/subject.ts'
import { AmlStatus, AmlSuspicion, MonitoringStatus } from '@bonafide/core/vocabulary.ts'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'

/** What a human said of one hit. Instants ISO 8601. */
export const VerdictView = z.object({
  verdict: z.enum(['TRUE_POSITIVE', 'FALSE_POSITIVE']),
  author: z.string(),
  reason: z.string().nullable(),
  at: z.string(),
})
export type VerdictView = z.infer<typeof VerdictView>

/** "This subject is not that entry", until it ends (null: until taken back). */
export const WhitelistView = z.object({
  id: z.string(),
  subjectName: z.string(),
  list: z.string(),
  entityId: z.string(),
  entityName: z.string(),
  author: z.string(),
  reason: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
})
export type WhitelistView = z.infer<typeof WhitelistView>

export const HitView = Hit.extend({
  resourceId: z.string(),
  suspicion: AmlSuspicion,
  verdict: VerdictView.nullable(),
  whitelisting: WhitelistView.nullable(),
})
export type HitView = z.infer<typeof HitView>

/** `problem`: why nothing could be searched, and what to do; then there are no hits and nothing is clear. */
export const ScreeningView = z.object({
  subject: Subject.nullable(),
  rules: ScreeningRules,
  checkedAt: z.string().nullable(),
  problem: z.string().nullable(),
  lists: z.array(z.object({ list: z.string(), title: z.string(), version: z.string() })),
  hits: z.array(HitView),
  more: z.number().int(),
  statuses: z.object({
    overallStatus: AmlStatus,
    pepsStatus: AmlStatus,
    sanctionsStatus: AmlStatus,
    adverseMediaStatus: AmlStatus,
  }),
})
export type ScreeningView = z.infer<typeof ScreeningView>

const Owner = z.object({ kind: z.enum(['VERIFICATION', 'MONITORING']), id: z.string() })

export const getCaseScreening = endpoint({
  method: 'GET',
  path: '/api/dashboard/verifications/:scanRef/screening',
  auth: 'reviewer',
  summary: 'What the screening of a case found; null: it was not asked for',
  params: z.object({ scanRef: z.string() }),
  response: z.object({
    screening: ScreeningView.nullable(),
    monitoring: z.object({ id: z.string(), status: MonitoringStatus }).nullable(),
    canJudge: z.boolean(),
  }),
})

/** `verdict` null takes it back. `whitelist` with FALSE_POSITIVE: this subject is never again reported for that entry. */
export const HitVerdict = z.object({
  owner: Owner,
  list: z.string(),
  entityId: z.string(),
  verdict: z.enum(['TRUE_POSITIVE', 'FALSE_POSITIVE']).nullable(),
  reason: z.string().max(1000).nullable().default(null),
  whitelist: z.object({ expiresAt: z.iso.datetime().nullable() }).nullable().default(null),
})
export type HitVerdict = z.infer<typeof HitVerdict>

export const judgeHit = endpoint({
  method: 'POST',
  path: '/api/dashboard/screening/verdicts',
  auth: 'reviewer',
  status: 204,
  summary: 'Say what one hit is: true, false, or open again; false ones may be whitelisted',
  request: HitVerdict,
  responseType: 'empty',
})

export const listWhitelist = endpoint({
  method: 'GET',
  path: '/api/dashboard/screening/whitelist',
  auth: 'reviewer',
  summary: 'Exceptions of an environment, newest first',
  query: z.object({ environment: z.string(), after: z.string().optional() }),
  response: z.object({ rows: z.array(WhitelistView), next: z.string().nullable() }),
})

export const removeWhitelisting = endpoint({
  method: 'DELETE',
  path: '/api/dashboard/screening/whitelist/:id',
  auth: 'reviewer',
  status: 204,
  summary: 'Take an exception back: the hit counts again',
  params: z.object({ id: z.string() }),
  responseType: 'empty',
})

/** One name to try. */
export const NameSearch = z.object({
  environment: z.string(),
  kind: z.enum(['PERSON', 'ORGANISATION']),
  name: z.string().min(1).max(200),
  given: z.string().max(200).optional(),
  family: z.string().max(200).optional(),
  birthDate: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
    .nullable()
    .default(null),
  sex: z.enum(['MALE', 'FEMALE']).nullable().default(null),
  nationality: z.string().length(2).nullable().default(null),
  number: z.string().max(64).nullable().default(null),
  threshold: z.number().int().min(1).max(100).optional(),
  datasets: z.array(Dataset).optional(),
  pepTiers: z.array(PepTier).optional(),
  birthDateMatching: BirthDateMatching.optional(),
  lists: z.array(z.string()).optional(),
})
export type NameSearch = z.infer<typeof NameSearch>

export const searchNames = endpoint({
  method: 'POST',
  path: '/api/dashboard/screening/search',
  auth: 'reviewer',
  summary: 'Try a name against the lists; nothing is kept',
  request: NameSearch,
  response: z.object({ screening: ScreeningView, milliseconds: z.number() }),
})
