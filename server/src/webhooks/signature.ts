/** The webhook signature: lower-case hex HMAC-SHA256 over the exact bytes of the body (docs/compatibility.md). */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** The 64 characters of `Idenfy-Signature`. */
export function sign(key: string, body: Uint8Array): string {
  return createHmac('sha256', key).update(body).digest('hex')
}

/** Whether `signature` is that of `body`; takes the same time wherever the first difference lies. */
export function verify(key: string, body: Uint8Array, signature: string): boolean {
  const expected = Buffer.from(sign(key, body))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
