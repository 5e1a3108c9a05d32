/** What use cases may lean on. Ask for a part: `Pick<Deps, 'db' | 'now'>`. Only compose.ts makes one. */
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Db } from './db/connect.ts'
import type { Gallery } from './faces/gallery.ts'
import type { Queue } from './jobs/queue.ts'
import type { Screener } from './lists/screener.ts'
import type { Blobs } from './storage/blobs.ts'
import type { Vision } from './vision/vision.ts'
import type { Outgoing } from './webhooks/outgoing.ts'

export type Deps = {
  config: Config
  db: Db
  queue: Queue
  blobs: Blobs
  vision: Vision
  /** Faces seen before, searched. */
  gallery: Gallery
  /** Names on lists, searched. */
  screener: Screener
  /** Sends webhooks; refuses addresses that are not public unless allowed. */
  outgoing: Outgoing
  /** Wraps data keys and signing keys. */
  masterKey: Buffer
  now: () => Date
  log: Logger
}
