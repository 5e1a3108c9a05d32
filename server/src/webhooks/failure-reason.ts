/** What went wrong with a request, as a sentence that tells the receiver's operator what to do. */
import { Refused } from './vetted-connector.ts'

/** Node's codes of a certificate that is not accepted (nodejs.org/api/tls.html, X509 certificate error codes). */
const CERTIFICATE_CODE = /CERT|SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY)|HOSTNAME_MISMATCH|INVALID_CA/

/** The sentence; an unknown failure is told by its own message. */
export function reasonOf(error: unknown, url: URL, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof Refused) return error.message
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  const known = reasons(url.hostname, url.host, timeoutMs)[code]
  if (known !== undefined) return known
  if (CERTIFICATE_CODE.test(code)) {
    return `the certificate of ${url.host} is not accepted (${code}): it must be valid for this name and signed by a public authority`
  }
  return `${error.message || 'failed'} (${code})`
}

function reasons(name: string, host: string, timeoutMs: number): Record<string, string> {
  const late = `no complete answer within ${timeoutMs / 1000} s: answer first, then do the work`
  const broken = `${host} closed the connection before it answered`
  return {
    TimeoutError: late,
    UND_ERR_HEADERS_TIMEOUT: late,
    UND_ERR_BODY_TIMEOUT: late,
    UND_ERR_CONNECT_TIMEOUT: `no connection to ${host}: is a firewall dropping it?`,
    ETIMEDOUT: `no connection to ${host}: is a firewall dropping it?`,
    ECONNREFUSED: `${host} refused the connection: is the receiver running?`,
    ECONNRESET: broken,
    UND_ERR_SOCKET: broken,
    ENOTFOUND: `the name ${name} does not exist: check the URL`,
    EAI_AGAIN: `the name ${name} could not be looked up: is DNS working?`,
    EHOSTUNREACH: `${host} cannot be reached from this server`,
    ENETUNREACH: `${host} cannot be reached from this server`,
    UND_ERR_HEADERS_OVERFLOW: `${host} sent more than 8 kB of headers`,
  }
}
