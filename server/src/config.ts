/** Every setting of the process, once: printed by `npm run cli -- config`, described in docs/configuration.md. */
import { z } from 'zod'

const yesNo = (standard: 'true' | 'false') =>
  z
    .enum(['true', 'false'])
    .default(standard)
    .transform((value) => value === 'true')
const empty = z.literal('').transform(() => undefined)
const optional = <T extends z.ZodType>(schema: T) => z.union([empty, schema]).optional()

export const ConfigSchema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(8080).describe('TCP port of the server'),
  HOST: z.string().default('0.0.0.0').describe('Address to listen on'),
  PUBLIC_URL: optional(z.url()).describe(
    'How browsers and partners reach this server; links are made with it. Default: http://localhost:PORT',
  ),
  DATA_DIR: z.string().default('./data').describe('Folder of the embedded database, photos and master key'),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })).describe(
    'PostgreSQL 15 or newer; absent: the embedded database in DATA_DIR (one process only)',
  ),
  MASTER_KEY: optional(z.base64().length(44)).describe(
    '32 bytes in base64 that wrap the keys of all photos. Absent: made once and kept in DATA_DIR/master.key',
  ),
  DEMO: yesNo('true').describe('Keep a demo environment with a key, a notification and /demo/webhooks'),
  DEMO_API_KEY: optional(z.string().min(8)).describe(
    'API key of the demo environment; absent: made and shown once',
  ),
  DEMO_API_SECRET: optional(z.string().min(8)).describe('Its secret; absent: made and shown once'),
  ADMIN_EMAIL: optional(z.email()).describe('First dashboard user; absent: admin@example.org'),
  ADMIN_PASSWORD: optional(z.string().min(8)).describe('Their password; absent: made and shown once'),
  ALLOW_PRIVATE_CALLBACKS: yesNo('false').describe(
    'true: callback and webhook URLs may be http and loopback or private. For development only',
  ),
  ROLE: z
    .enum(['all', 'http', 'worker'])
    .default('all')
    .describe('all: server and workers in one process. http, worker: split, needs DATABASE_URL'),
  VISION_WORKERS: z.coerce
    .number()
    .int()
    .min(0)
    .max(64)
    .default(0)
    .describe('Model processes; 0: one a core, at most 4'),
  AADHAAR_CERTIFICATES: optional(z.string()).describe(
    'PEM file of the certificates that UIDAI signs Aadhaar QR codes with; absent: their signature stays unverified',
  ),
  FACE_MODEL: z
    .string()
    .default('faceplugin')
    .describe(
      'What compares faces: faceplugin (most accurate), dlib (weights in the public domain), or the path of an ONNX file (docs/models.md)',
    ),
  FACE_CURVES: optional(z.string()).describe(
    'File that `npm run cli -- faces calibrate` wrote: what similarities mean. Absent: the curves that come with the server',
  ),
  SCREENING_THREADS: z.coerce
    .number()
    .int()
    .min(1)
    .max(8)
    .default(1)
    .describe('Threads that search names; the lists are in memory once, however many there are'),
  TRUST_PROXY: yesNo('false').describe('true: take the client address from X-Forwarded-For (behind a proxy)'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('Log detail'),
})

/** Settings as the program uses them; URLs without a trailing slash. */
export type Config = Omit<z.infer<typeof ConfigSchema>, 'PUBLIC_URL'> & { PUBLIC_URL: string }

/** Names whose values are never printed. */
export const SECRET_SETTINGS: readonly string[] = [
  'MASTER_KEY',
  'DEMO_API_SECRET',
  'ADMIN_PASSWORD',
  'DATABASE_URL',
]

/** Reads the environment. Throws one Error that names every wrong variable and what it should be. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = ConfigSchema.safeParse(env)
  if (!parsed.success) throw new Error(`Wrong settings:\n${z.prettifyError(parsed.error)}`)
  const config = parsed.data
  if (config.ROLE !== 'all' && config.DATABASE_URL === undefined) {
    throw new Error(
      `Wrong settings:\nROLE=${config.ROLE} needs DATABASE_URL: the embedded database belongs to one process.`,
    )
  }
  return {
    ...config,
    PUBLIC_URL: (config.PUBLIC_URL ?? `http://localhost:${config.PORT}`).replace(/\/+$/, ''),
  }
}
