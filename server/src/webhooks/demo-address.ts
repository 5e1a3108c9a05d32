/** Where our own demo receiver is: the one private address that webhooks may always be sent to. */
import type { Config } from '../config.ts'

/** A notification may have this path as its URL; it then follows the server wherever it runs. */
export const DEMO_PATH = '/demo/webhooks'

type Place = Pick<Config, 'HOST' | 'PORT' | 'PUBLIC_URL' | 'ROLE'>

/** `url` as it can be dialled: a relative one means ourselves, over loopback unless this process has no server. */
export function absoluteUrl(url: string, config: Place): string {
  if (url !== DEMO_PATH) return url
  return `${config.ROLE === 'worker' ? config.PUBLIC_URL : `http://${localHost(config.HOST)}:${config.PORT}`}${DEMO_PATH}`
}

/** For `openHttpOutgoing`: 'host:port' of the demo receiver. */
export function alwaysAllowed(config: Place): string[] {
  return [hostAndPort(new URL(absoluteUrl(DEMO_PATH, config)))]
}

/** 'host:port' of a URL, its default port written out. */
export function hostAndPort({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`
}

/** A server on all interfaces is on loopback too; one bound to a single address is only there. */
function localHost(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
