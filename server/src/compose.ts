/** The composition root: the only file that knows every adapter. */
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type Logger, pino } from 'pino'
import { installFaceLinks } from './blocklists/face-link.ts'
import { blocklistRoutes } from './blocklists/routes.ts'
import type { Config } from './config.ts'
import { type Connection, connect } from './db/connect.ts'
import { migrate } from './db/migrate.ts'
import { keepTidy } from './db/tidy.ts'
import type { Deps } from './deps.ts'
import { openGallery } from './faces/gallery.ts'
import { httpServer } from './http/server.ts'
import { openQueue } from './jobs/queue.ts'
import { listAges } from './lists/ages.ts'
import { listJobs } from './lists/jobs.ts'
import { openLists } from './lists/lists.ts'
import { listRoutes } from './lists/routes.ts'
import { listsFolder } from './lists/version-files.ts'
import { keyChecker } from './partners/api-keys.ts'
import { reviewerRoutes } from './reviewers/routes.ts'
import { reviewerOf } from './reviewers/sign-in.ts'
import { screeningJobs } from './screening/jobs.ts'
import { screeningRoutes } from './screening/routes.ts'
import { openWatched } from './screening/watched.ts'
import { openDisk } from './storage/disk.ts'
import { masterKey } from './storage/master-key.ts'
import { startSweep } from './sweep.ts'
import { installFiles } from './verifications/files.ts'
import { verificationJobs } from './verifications/jobs.ts'
import { recoverStuck } from './verifications/recover.ts'
import { verificationRoutes } from './verifications/routes.ts'
import { sessionOf } from './verifications/session-caller.ts'
import { aadhaarCertificates } from './vision/aadhaar-certificates.ts'
import { ownCurves } from './vision/face-curves.ts'
import { faceModel } from './vision/face-model.ts'
import { openVision } from './vision/vision-pool.ts'
import { recoverDue } from './webhooks/deliver.ts'
import { installDemo } from './webhooks/demo.ts'
import { alwaysAllowed } from './webhooks/demo-address.ts'
import { openHttpOutgoing } from './webhooks/http-outgoing.ts'
import { webhookJobs } from './webhooks/jobs.ts'
import { webhookRoutes } from './webhooks/routes.ts'

export type App = {
  deps: Deps
  /** Null for ROLE=worker. */
  http: FastifyInstance | null
  /** Starts jobs and sweep; nothing for ROLE=http. */
  work: () => Promise<void>
  /** Drains: no new requests or jobs, the running ones end, then the database closes. */
  close: () => Promise<void>
}

export type Overrides = Partial<Pick<Deps, 'vision' | 'outgoing' | 'now' | 'log' | 'blobs'>> & {
  connection?: Connection
}

async function realVision(config: Config) {
  return openVision({
    workers: config.VISION_WORKERS,
    aadhaarPem: await aadhaarCertificates(config.AADHAAR_CERTIFICATES),
    faceModel: await faceModel(config.FACE_MODEL),
    curves: await ownCurves(config.FACE_CURVES),
  })
}

/** Opens everything; migrates first. */
export async function compose(config: Config, over: Overrides = {}): Promise<App> {
  const log = over.log ?? makeLog(config)
  const connection =
    over.connection ?? (await connect({ url: config.DATABASE_URL ?? null, folder: config.DATA_DIR }))
  await migrate(connection.db)
  const stored = {
    db: connection.db,
    masterKey: masterKey(config.MASTER_KEY, config.DATA_DIR),
    now: over.now ?? (() => new Date()),
  }
  const deps: Deps = {
    ...stored,
    config,
    log,
    queue: await openQueue(connection, log),
    blobs: over.blobs ?? (await openDisk(join(config.DATA_DIR, 'blobs'))),
    vision: over.vision ?? (await realVision(config)),
    outgoing:
      over.outgoing ??
      openHttpOutgoing({ allowPrivate: config.ALLOW_PRIVATE_CALLBACKS, alwaysAllow: alwaysAllowed(config) }),
    gallery: openGallery(stored),
    screener: openLists({ ...stored, log, folder: listsFolder(config), threads: config.SCREENING_THREADS }),
  }
  const http = config.ROLE === 'worker' ? null : await makeHttp(deps)
  const endings: (() => Promise<void> | void)[] = []
  return {
    deps,
    http,
    work: async () => {
      if (config.ROLE !== 'http') await startWork(deps, connection, endings)
    },
    close: () => drain(deps, connection, http, endings),
  }
}

async function makeHttp(deps: Deps): Promise<FastifyInstance> {
  const { config, log } = deps
  const keys = keyChecker(deps)
  return httpServer({
    config,
    log,
    routes: [
      ...verificationRoutes(deps),
      ...blocklistRoutes(deps),
      ...reviewerRoutes(deps, keys),
      ...webhookRoutes(deps),
      ...screeningRoutes(deps),
      ...listRoutes(deps),
    ],
    callers: {
      partner: keys.check,
      session: (request) => sessionOf(deps, request),
      reviewer: (request) => reviewerOf(deps, request),
      anyone: async () => null,
    },
    extras: [
      (server) => installFiles(server, deps),
      (server) => installFaceLinks(server, deps),
      ...(config.DEMO ? [(server: FastifyInstance) => void installDemo(server, deps)] : []),
    ],
    ready: () => listAges(deps.db, deps.now()),
  })
}

async function startWork(
  deps: Deps,
  connection: Connection,
  endings: (() => Promise<void> | void)[],
): Promise<void> {
  const watched = openWatched(deps)
  endings.push(() => watched.close())
  const handlers = {
    ...verificationJobs(deps),
    ...webhookJobs(deps),
    ...listJobs(deps),
    ...screeningJobs(deps, watched),
  }
  await deps.queue.work(handlers, {
    concurrency: {
      'verification.process': 2,
      'webhook.deliver': 8,
      'lists.update': 1,
      'aml.rescreen': 1,
      'aml.screen': 2,
    },
  })
  // The embedded database has one process, this one: what was running before it is not running now.
  if (connection.engine.kind === 'pglite') await recoverAll(deps)
  endings.push(startSweep(deps), keepTidy(connection, deps.log))
}

async function recoverAll(deps: Deps): Promise<void> {
  await recoverStuck(deps, 0)
  await recoverDue(deps, 0)
}

async function drain(
  deps: Deps,
  connection: Connection,
  http: FastifyInstance | null,
  endings: (() => Promise<void> | void)[],
): Promise<void> {
  await http?.close()
  for (const end of endings) await end()
  await deps.queue.stop()
  await deps.outgoing.close()
  await deps.vision.close()
  await deps.gallery.close()
  await deps.screener.close()
  await connection.close()
}

function makeLog(config: Config): Logger {
  return pino({
    level: config.LOG_LEVEL,
    redact: {
      paths: ['req.headers', '*.authToken', '*.password', '*.secret', '*.body'],
      censor: '[redacted]',
    },
  })
}
