/** Addresses of lists without what opens them, for whoever may see a list but not use its account. */

const SECRETS = ['token', 'key', 'apikey', 'api_key', 'access_token', 'password']
const PARAMETER = new RegExp(`([?&](?:${SECRETS.join('|')})=)[^&#]*`, 'gi')
/** RFC 3986: what stands before the last @ of the authority. */
const USER = /^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i

/** `…` instead of tokens, keys and passwords of the query, and of user and password before the host. Paths stay as they are. */
export function hideTokens(source: string): string {
  return source.replace(USER, '$1…@').replaceAll(PARAMETER, '$1…')
}
