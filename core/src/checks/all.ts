import { aadhaarSigned } from './aadhaar-signed.ts'
import { ageLimit } from './age-limit.ts'
import { amlNames } from './aml-names.ts'
import { barcodeRead } from './barcode-read.ts'
import { blocklists } from './blocklists.ts'
import type { Check, Evidence, Finding } from './check.ts'
import { countryMatch } from './country-match.ts'
import { crossMatch } from './cross-match.ts'
import { documentAllowed } from './document-allowed.ts'
import { documentExpired } from './document-expired.ts'
import { documentFound } from './document-found.ts'
import { documentPortrait } from './document-portrait.ts'
import { documentRead } from './document-read.ts'
import { documentSide } from './document-side.ts'
import { duplicates } from './duplicates.ts'
import { faceCount } from './face-count.ts'
import { faceMatch } from './face-match.ts'
import { liveness } from './liveness.ts'
import { mrzAgreesWithPrint } from './mrz-agrees-with-print.ts'
import { mrzValid } from './mrz-valid.ts'
import { servicesAsked } from './services-asked.ts'
import { spoofCues } from './spoof-cues.ts'

/** THE LIST, in the order a reviewer reads; of several refusals the first gives the result its name. */
export const allChecks: readonly (readonly [string, Check])[] = [
  ['document-found', documentFound],
  ['document-side', documentSide],
  ['document-allowed', documentAllowed],
  ['mrz-valid', mrzValid],
  ['barcode-read', barcodeRead],
  ['aadhaar-signed', aadhaarSigned],
  ['country-match', countryMatch],
  ['document-read', documentRead],
  ['document-expired', documentExpired],
  ['document-portrait', documentPortrait],
  ['mrz-agrees-with-print', mrzAgreesWithPrint],
  ['cross-match', crossMatch],
  ['age-limit', ageLimit],
  ['face-count', faceCount],
  ['liveness', liveness],
  ['spoof-cues', spoofCues],
  ['face-match', faceMatch],
  ['duplicates', duplicates],
  ['blocklists', blocklists],
  ['aml-names', amlNames],
  ['services-asked', servicesAsked],
]

/** Runs every check. A check that throws is a bug, and still never a pass: it becomes UNSEEN on the document. */
export function runChecks(evidence: Evidence): Finding[] {
  return allChecks.flatMap(([name, check]) => {
    try {
      return check(evidence).map((said) => ({ check: name, ...said }))
    } catch {
      return [
        {
          check: name,
          on: 'document' as const,
          outcome: 'UNSEEN' as const,
          because: `the check ${name} failed itself`,
        },
      ]
    }
  })
}
