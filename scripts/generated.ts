/** The documents that follow from code, by path. */
import { dashboardEndpoints } from '@bonafide/contract/dashboard/all.ts'
import type { Endpoint } from '@bonafide/contract/endpoint.ts'
import { openapi } from '@bonafide/contract/openapi.ts'
import { partnerEndpoints } from '@bonafide/contract/partner/all.ts'
import { sessionEndpoints } from '@bonafide/contract/session/all.ts'
import { printConfig } from '@bonafide/server/cli/print-config.ts'

/** path → text. */
export function generated(): Record<string, string> {
  const endpoints: readonly Endpoint[] = [...partnerEndpoints, ...sessionEndpoints, ...dashboardEndpoints]
  return {
    'docs/openapi.json': `${JSON.stringify(openapi(endpoints, '0.1.0'), null, 2)}\n`,
    'docs/configuration.md': `${printConfig({}, true)}\n`,
  }
}
