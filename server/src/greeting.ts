/** What a start prints: where things are, how to sign in, and a curl that works as it stands. */
import type { Config } from './config.ts'
import type { Credentials } from './first-start.ts'

/** Plain text; secrets appear only when they were made or set at this start. */
export function greeting(
  { PUBLIC_URL, ROLE, DEMO }: Config,
  { apiKey, apiSecret, email, password }: Credentials,
): string {
  if (ROLE === 'worker') return 'Bonafide worker is ready.\n'
  const lines = [
    '',
    'Bonafide is ready.',
    '',
    `  API            ${PUBLIC_URL}/api/v2`,
    `  Verification   ${PUBLIC_URL}/?authToken=…`,
    `  Dashboard      ${PUBLIC_URL}/dashboard`,
    ...(DEMO ? [`  Webhooks       ${PUBLIC_URL}/demo/webhooks`] : []),
    '',
    `  Sign in        ${email}   ${password ?? '(the password was shown at the first start)'}`,
    ...(apiKey === null ? NO_KEY : keyLines(PUBLIC_URL, apiKey, apiSecret)),
    '',
    '',
  ]
  return lines.join('\n')
}

const NO_KEY = ['', 'An environment and its key: npm run cli -- environments add shop']

function keyLines(publicUrl: string, apiKey: string, apiSecret: string | null): string[] {
  return [
    `  API key        ${apiKey}`,
    `  API secret     ${apiSecret ?? '(shown at the first start; a new key: npm run cli -- keys add)'}`,
    '',
    'Create a session, then open the link in its answer:',
    '',
    `  curl -s -u '${apiKey}:${apiSecret ?? 'YOUR_API_SECRET'}' -H 'Content-Type: application/json' \\`,
    `    -d '{"clientId":"first-try"}' ${publicUrl}/api/v2/token`,
  ]
}
