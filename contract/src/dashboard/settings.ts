/** API keys and notifications of an environment. ADMIN only, but for reading notifications. */
import { WebhookEvent } from '@bonafide/core/vocabulary.ts'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { DeliveryView } from './verifications.ts'

const InEnvironment = z.object({ environment: z.string() })

export const ApiKeyView = z.object({
  id: z.string(),
  environmentId: z.string(),
  key: z.string(),
  label: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})
export type ApiKeyView = z.infer<typeof ApiKeyView>

export const listApiKeys = endpoint({
  method: 'GET',
  path: '/api/dashboard/api-keys',
  auth: 'reviewer',
  summary: 'API keys of an environment, secrets never included',
  query: InEnvironment,
  response: z.object({ rows: z.array(ApiKeyView) }),
})

export const createApiKey = endpoint({
  method: 'POST',
  path: '/api/dashboard/api-keys',
  auth: 'reviewer',
  summary: 'New key; the only answer that ever holds its secret',
  status: 201,
  request: z.object({ environment: z.string(), label: z.string().trim().min(1).max(60) }),
  response: z.object({ row: ApiKeyView, secret: z.string() }),
})

export const revokeApiKey = endpoint({
  method: 'DELETE',
  path: '/api/dashboard/api-keys/:id',
  auth: 'reviewer',
  summary: 'Revoke a key at once and for good',
  params: z.object({ id: z.string() }),
  responseType: 'empty',
})

export const NotificationView = z.object({
  id: z.string(),
  environmentId: z.string(),
  name: z.string(),
  event: WebhookEvent,
  url: z.string(),
  signingKey: z.string(),
  active: z.boolean(),
  createdAt: z.string(),
})
export type NotificationView = z.infer<typeof NotificationView>

/** `signingKey` absent or empty: one is generated. */
export const NotificationInput = z.object({
  environment: z.string(),
  name: z.string().trim().min(1).max(60),
  event: WebhookEvent,
  url: z.string().max(2048),
  signingKey: z.string().max(200).optional(),
  active: z.boolean().default(true),
})
export type NotificationInput = z.infer<typeof NotificationInput>

export const listNotifications = endpoint({
  method: 'GET',
  path: '/api/dashboard/notifications',
  auth: 'reviewer',
  summary: 'Notifications of an environment and the deliveries sent last (at most 50)',
  query: InEnvironment,
  response: z.object({
    rows: z.array(NotificationView),
    recent: z.array(DeliveryView.extend({ scanRef: z.string().nullable() })),
  }),
})

export const createNotification = endpoint({
  method: 'POST',
  path: '/api/dashboard/notifications',
  auth: 'reviewer',
  summary: 'New notification: one event to one URL',
  status: 201,
  request: NotificationInput,
  response: NotificationView,
})

export const updateNotification = endpoint({
  method: 'PUT',
  path: '/api/dashboard/notifications/:id',
  auth: 'reviewer',
  summary: 'Change a notification',
  params: z.object({ id: z.string() }),
  request: NotificationInput,
  response: NotificationView,
})

export const deleteNotification = endpoint({
  method: 'DELETE',
  path: '/api/dashboard/notifications/:id',
  auth: 'reviewer',
  summary: 'Remove a notification; its past deliveries stay on record',
  params: z.object({ id: z.string() }),
  responseType: 'empty',
})

export const testNotification = endpoint({
  method: 'POST',
  path: '/api/dashboard/notifications/:id/test',
  auth: 'reviewer',
  summary: 'Send a sample body to its URL now and tell what came back',
  params: z.object({ id: z.string() }),
  response: DeliveryView,
})

export const resendDelivery = endpoint({
  method: 'POST',
  path: '/api/dashboard/deliveries/:id/resend',
  auth: 'reviewer',
  summary: 'Send the same bytes again now',
  params: z.object({ id: z.string() }),
  response: DeliveryView,
})
