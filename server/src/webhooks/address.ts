/** Which IP addresses a webhook may be sent to (OWASP API7:2023; OWASP SSRF prevention). */
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** What ALLOW_PRIVATE_CALLBACKS opens. Link-local stays shut: cloud metadata services live there. */
const PRIVATE_RANGES = ['loopback', 'private', 'uniqueLocal', 'carrierGradeNat']

/** IPv6 that holds an IPv4 address, and the 16-bit group where that begins: RFC 4291 2.5.5.2, RFC 6052, RFC 3056. */
const EMBEDDINGS = [
  { prefix: ipaddr.IPv6.parseCIDR('::ffff:0:0/96'), at: 6 },
  { prefix: ipaddr.IPv6.parseCIDR('64:ff9b::/96'), at: 6 },
  { prefix: ipaddr.IPv6.parseCIDR('2002::/16'), at: 1 },
]

/** The only IPv6 block that IANA has given out for the public internet. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/** What is wrong with dialling `address`: its kind ("a private") and what to do; null when nothing is. */
export function addressProblem(
  address: string,
  allowPrivate: boolean,
): { kind: string; advice: string } | null {
  const range = rangeOf(address)
  const isPrivate = PRIVATE_RANGES.includes(range)
  if (range === 'unicast' || (isPrivate && allowPrivate)) return null
  const advice = isPrivate ? 'set ALLOW_PRIVATE_CALLBACKS=true for development' : 'use a public address'
  return { kind: withArticle(range), advice }
}

function rangeOf(address: string): string {
  // Stricter than ipaddr.js, which reads "1.2" or "0x7f.1" as well: nothing but a plain address gets past this line.
  if (isIP(address) === 0) return 'malformed'
  const parsed = ipaddr.parse(address)
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.range()
  const embedding = EMBEDDINGS.find(({ prefix }) => parsed.match(prefix))
  if (embedding !== undefined) return embeddedIPv4(parsed, embedding.at).range()
  const range = parsed.range()
  return range === 'unicast' && !parsed.match(GLOBAL_UNICAST) ? 'reserved' : range
}

function embeddedIPv4(address: ipaddr.IPv6, at: number): ipaddr.IPv4 {
  return new ipaddr.IPv4(address.toByteArray().slice(at * 2, at * 2 + 4))
}

/** 'linkLocal' → 'a link-local'. */
function withArticle(range: string): string {
  const words = range.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`
}
