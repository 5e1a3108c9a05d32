/** The call that creates the first session, ready to paste; without a key, the names of what to put in. */
export function firstCurl(publicUrl: string, key: string | undefined): string {
  return [
    `curl ${publicUrl.replace(/\/$/, '')}/api/v2/token \\`,
    `  -u "${key ?? '$API_KEY'}:$API_SECRET" \\`,
    "  -H 'Content-Type: application/json' \\",
    `  -d '{"clientId": "first-client", "firstName": "Jonas", "lastName": "Petraitis"}'`,
  ].join('\n')
}
