/** User agent → the wire's `platform`: a rough word for humans, nothing is decided by it. */
import type { Platform } from '@bonafide/core/vocabulary.ts'

/** PC, MOBILE or TABLET; OTHER when the header is empty. */
export function platformOf(userAgent: string): Platform {
  if (userAgent === '') return 'OTHER'
  if (/iPad|Tablet|Android(?!.*Mobile)/i.test(userAgent)) return 'TABLET'
  return /Mobi|iPhone|Android/i.test(userAgent) ? 'MOBILE' : 'PC'
}
