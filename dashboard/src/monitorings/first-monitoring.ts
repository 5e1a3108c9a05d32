/** The call that begins a monitoring, ready to paste; without a key, the names of what to put in. */
export function firstMonitoring(publicUrl: string, key: string | undefined): string {
  return [
    `curl ${publicUrl.replace(/\/$/, '')}/aml/monitorings \\`,
    `  -u "${key ?? '$API_KEY'}:$API_SECRET" \\`,
    "  -H 'Content-Type: application/json' \\",
    `  -d '{"isSubscribed": true, "amlCheck": {`,
    `       "userType": "PERSON", "clientId": "first-client",`,
    `       "input": {"fullName": "Jonas Petraitis", "dateOfBirth": "1980-02-03"}}}'`,
  ].join('\n')
}
