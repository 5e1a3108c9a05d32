/** What a pool and its threads say to each other. */
import type { Step } from '@bonafide/core/vocabulary.ts'
import type { UnusableImage } from './vision.ts'

export type Work =
  | { kind: 'sanitize'; bytes: Uint8Array }
  | { kind: 'observe'; step: Step; jpeg: Uint8Array; deadline: number; today: string }

export type Job = Work & { id: number }

export type Reply =
  | { ready: true }
  | { id: number; value: unknown }
  | { id: number; error: { message: string; code: UnusableImage['code'] | null } }
