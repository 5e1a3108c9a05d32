/** Signing in and out: the cookie, and a brake for guessers. */
import type { Me } from '@bonafide/contract/dashboard/sign-in.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import type { Reviewer } from '../http/auth.ts'
import { listEnvironments } from '../partners/environments.ts'
import { endSession, findSession, SESSION_SECONDS, startSession } from './users.ts'

const COOKIE = 'bonafide_session'
const TRIES_MAX = 10
const TRIES_WINDOW_MS = 15 * 60_000

type SignInDeps = Pick<Deps, 'db' | 'now' | 'config'>

/** Remembers failures per e-mail and address; kept in memory, which is enough to make guessing slow. */
export type Brake = { check: (key: string) => void; failed: (key: string) => void }

export function openBrake(now: () => Date): Brake {
  const failures = new Map<string, number[]>()
  const recent = (key: string) =>
    (failures.get(key) ?? []).filter((at) => at > now().getTime() - TRIES_WINDOW_MS)
  return {
    check: (key) => {
      if (recent(key).length >= TRIES_MAX)
        throw refuse('TOO_MANY_REQUESTS', 'Too many wrong passwords. Wait 15 minutes.')
    },
    failed: (key) => {
      if (failures.size > 10_000) failures.clear()
      failures.set(key, [...recent(key), now().getTime()])
    },
  }
}

/** Sets the cookie and answers who this is. Refuses UNAUTHORIZED, and TOO_MANY_REQUESTS after ten wrong tries. */
export async function signInUser(
  deps: SignInDeps,
  brake: Brake,
  { email, password }: { email: string; password: string },
  ip: string,
  reply: FastifyReply,
): Promise<Me> {
  const keys = [`${email.toLowerCase()}|${ip}`]
  for (const key of keys) brake.check(key)
  const session = await startSession(deps, email, password)
  if (session === null) {
    for (const key of keys) brake.failed(key)
    throw refuse('UNAUTHORIZED', 'E-mail or password is wrong.')
  }
  reply.header('set-cookie', cookie(deps, session.token, SESSION_SECONDS))
  return whoIs(deps, session.reviewer)
}

export async function signOutUser(
  deps: SignInDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  await endSession(deps.db, tokenOf(request) ?? '')
  reply.header('set-cookie', cookie(deps, '', 0))
}

export async function whoIs({ db, config }: SignInDeps, { email, role }: Reviewer): Promise<Me> {
  return { email, role, environments: await listEnvironments(db), publicUrl: config.PUBLIC_URL }
}

/** The signed-in user. A changing call must carry our header, which no foreign page can send (CSRF). */
export async function reviewerOf(deps: Pick<Deps, 'db' | 'now'>, request: FastifyRequest): Promise<Reviewer> {
  if (request.method !== 'GET' && request.headers['x-bonafide'] === undefined)
    throw refuse('PERMISSIONS_ERROR', 'The header X-Bonafide is missing.')
  const token = tokenOf(request)
  const reviewer = token === null ? null : await findSession(deps, token)
  if (reviewer === null) throw refuse('UNAUTHORIZED', 'Sign in first.')
  return reviewer
}

function tokenOf(request: FastifyRequest): string | null {
  const match = new RegExp(`(?:^|;\\s*)${COOKIE}=([A-Za-z0-9_-]+)`).exec(request.headers.cookie ?? '')
  return match?.[1] ?? null
}

function cookie({ config }: SignInDeps, value: string, seconds: number): string {
  const secure = config.PUBLIC_URL.startsWith('https:') ? '; Secure' : ''
  return `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`
}
