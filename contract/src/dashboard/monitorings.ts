/** Who is watched: newest first, with what was last found. */
import { AmlStatus, MonitoringStatus } from '@bonafide/core/vocabulary.ts'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { ScreeningView } from './screening.ts'

export const MonitoringRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['PERSON', 'COMPANY']),
  country: z.string().nullable(),
  status: MonitoringStatus,
  overallStatus: AmlStatus,
  isSubscribed: z.boolean(),
  tags: z.array(z.string()),
  scanRef: z.string().nullable(),
  clientId: z.string().nullable(),
  checkedAt: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
  openHits: z.number().int(),
})
export type MonitoringRow = z.infer<typeof MonitoringRow>

export const listMonitorings = endpoint({
  method: 'GET',
  path: '/api/dashboard/monitorings',
  auth: 'reviewer',
  summary: 'Watched persons and companies of an environment',
  query: z.object({
    environment: z.string(),
    status: MonitoringStatus.optional(),
    name: z.string().optional(),
    page: z.coerce.number().int().min(1).default(1),
  }),
  response: z.object({ rows: z.array(MonitoringRow), count: z.number().int(), pages: z.number().int() }),
})

export const getMonitoring = endpoint({
  method: 'GET',
  path: '/api/dashboard/monitorings/:id',
  auth: 'reviewer',
  summary: 'One monitoring with its hits',
  params: z.object({ id: z.string() }),
  response: z.object({
    monitoring: MonitoringRow.extend({ comment: z.string().nullable() }),
    screening: ScreeningView,
    canJudge: z.boolean(),
  }),
})

export const startOrStopMonitoring = endpoint({
  method: 'POST',
  path: '/api/dashboard/monitorings/:id/:action',
  auth: 'reviewer',
  summary: 'Begin again (for another year) or stop',
  params: z.object({ id: z.string(), action: z.enum(['start', 'stop']) }),
  request: z.object({ comment: z.string().max(10_000).nullable().default(null) }),
  response: MonitoringRow,
})
