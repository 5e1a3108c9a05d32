import type { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'

/** The call that puts a verification on a list, ready to paste; without a key, the names of what to put in. */
export function blocklistCurl(publicUrl: string, key: string | undefined, source: BlocklistSource): string {
  return [
    `curl ${publicUrl.replace(/\/$/, '')}/kyc/identifications/$SCAN_REF/blocklists/${source}/ \\`,
    `  -u "${key ?? '$API_KEY'}:$API_SECRET" \\`,
    "  -H 'Content-Type: application/json' \\",
    `  -d '{"reason": "charged back twice"}'`,
  ].join('\n')
}
