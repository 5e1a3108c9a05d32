/** Webhooks over HTTP, by undici: one deadline over everything, small answers, no redirects, no forbidden addresses. */
import { isIP } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { addressProblem } from './address.ts'
import { DEMO_PATH, hostAndPort } from './demo-address.ts'
import type { Outgoing } from './outgoing.ts'
import { postOnce } from './post-once.ts'
import { type Connector, type Resolve, systemResolve, vettedConnector } from './vetted-connector.ts'

const TIMEOUT_MS = 10_000 // docs/compatibility.md: 2xx within 10 s
const CONNECT_TIMEOUT_MS = 5_000
const MAX_HEADER_BYTES = 8_192
const CONNECTIONS_PER_ORIGIN = 4

type Options = {
  /** Plain http, loopback and private addresses are fine: development. */
  allowPrivate: boolean
  /** 'host:port' where our own demo receiver answers; exempt at its path and nowhere else. */
  alwaysAllow: readonly string[]
  connector?: Connector
  resolve?: Resolve
  timeoutMs?: number
}

/** Opens the door. It reads no proxy setting of the environment. */
export function openHttpOutgoing(options: Options): Outgoing {
  const {
    connector = buildConnector({ timeout: CONNECT_TIMEOUT_MS, allowH2: false }),
    timeoutMs = TIMEOUT_MS,
  } = options
  const vetted = agent(
    vettedConnector(connector, options.allowPrivate, options.resolve ?? systemResolve),
    timeoutMs,
  )
  // A pool of its own: its connections are not vetted, so no other URL may ever find one open.
  const own = agent(connector, timeoutMs)
  const isOwn = (url: URL) => url.pathname === DEMO_PATH && options.alwaysAllow.includes(hostAndPort(url))
  return {
    post: async (address, headers, body) => {
      const started = performance.now()
      const url = URL.parse(address)
      const problem = url !== null && isOwn(url) ? null : shapeProblem(url, options.allowPrivate)
      const sent =
        url === null || problem !== null
          ? { status: null, error: `refused: the URL ${problem}`, excerpt: null }
          : await postOnce(isOwn(url) ? own : vetted, url, { headers, body, timeoutMs })
      return { ...sent, durationMs: Math.round(performance.now() - started) }
    },
    close: async () => {
      await Promise.all([vetted.destroy(), own.destroy()])
    },
  }
}

/** Why `url` cannot be a callback URL, as the end of a sentence that begins 'must', or null. Resolves no names. */
export function isAllowedCallbackUrl(url: string, allowPrivate: boolean): string | null {
  const parsed = URL.parse(url)
  const problem = shapeProblem(parsed, allowPrivate)
  if (parsed === null || problem !== null) return problem
  const host = parsed.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
  const isLocalName = host === 'localhost' || host.endsWith('.localhost') // RFC 6761 6.3: always loopback
  const wrong = isLocalName
    ? addressProblem('127.0.0.1', allowPrivate)
    : isIP(host)
      ? addressProblem(host, allowPrivate)
      : null
  return wrong === null ? null : `must not point to ${host}, ${wrong.kind} address; ${wrong.advice}`
}

function shapeProblem(url: URL | null, allowPrivate: boolean): string | null {
  if (url === null || url.hostname === '')
    return 'must be an absolute URL such as https://example.org/webhooks'
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must start with https://'
  if (url.protocol === 'http:' && !allowPrivate) {
    return 'must start with https://; set ALLOW_PRIVATE_CALLBACKS=true to use http in development'
  }
  return url.username !== '' || url.password !== '' ? 'must not hold a user name or password' : null
}

function agent(connect: Connector, timeoutMs: number): Agent {
  const timeouts = {
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 10_000,
  }
  return new Agent({
    connect,
    connections: CONNECTIONS_PER_ORIGIN,
    maxHeaderSize: MAX_HEADER_BYTES,
    ...timeouts,
  })
}
