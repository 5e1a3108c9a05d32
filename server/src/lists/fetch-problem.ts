/** Why an address could not be fetched, as a sentence that says what to do. */

const BY_HAND = 'or download the file elsewhere and give its path'

/** The sentence; names the host and never the rest of the address, which may hold a token. */
export function fetchProblem(error: unknown, { hostname, host }: URL): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `the name ${hostname} could not be looked up: check the address and this machine's DNS, ${BY_HAND}`
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return `${host} cannot be reached from this machine: does a firewall hold it back? Allow it, ${BY_HAND}`
    case 'UND_ERR_HEADERS_TIMEOUT':
    case 'UND_ERR_BODY_TIMEOUT':
      return `${host} stopped answering: try again later, ${BY_HAND}`
    case 'UND_ERR_SOCKET':
    case 'ECONNRESET':
    case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
      return `${host} broke off before the end: try again later, ${BY_HAND}`
    default:
      return `${host} could not be fetched (${code}): check the address, ${BY_HAND}`
  }
}
