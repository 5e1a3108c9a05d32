/** Aadhaar codes among the codes of a photo: inflated and, for the signed ones, checked with UIDAI's certificates. */
import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { unzipSync } from 'node:zlib'
import {
  type AadhaarReading,
  type AadhaarSignature,
  parseAadhaarXml,
  parseSecureQr,
} from '@bonafide/core/documents/aadhaar.ts'
import { secureQrBytes, signedParts } from '@bonafide/core/documents/aadhaar-secure.ts'
import type { Barcode } from '@bonafide/core/verification/observations.ts'

/** A code inflates to some 3 kB; more than this is an attack on our memory. */
const INFLATED_MAX = 256 * 1024

/**
 * Public keys out of a PEM text that holds one or more certificates (UIDAI publishes a new one every few years; codes
 * signed with the older stay in use) or public keys. Throws where the text holds none or a damaged one.
 */
export function aadhaarKeys(pem: string): KeyObject[] {
  const blocks = pem.match(/-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g) ?? []
  if (blocks.length === 0) throw new Error('holds no PEM certificate')
  return blocks.map((block) => createPublicKey(block))
}

/** The first Aadhaar code; null: there is none. Without keys its signature stays `unverified`, which is never a pass. */
export function readAadhaar(codes: readonly Barcode[], keys: readonly KeyObject[]): AadhaarReading | null {
  for (const { text } of codes) {
    const reading = secureReading(text, keys) ?? parseAadhaarXml(text)
    if (reading !== null) return reading
  }
  return null
}

function secureReading(text: string, keys: readonly KeyObject[]): AadhaarReading | null {
  const bytes = inflated(secureQrBytes(text))
  return bytes === null ? null : parseSecureQr(bytes, signatureOf(bytes, keys))
}

function inflated(bytes: Uint8Array | null): Uint8Array | null {
  if (bytes === null) return null
  try {
    return unzipSync(bytes, { maxOutputLength: INFLATED_MAX })
  } catch {
    return null
  }
}

function signatureOf(bytes: Uint8Array, keys: readonly KeyObject[]): AadhaarSignature {
  const parts = signedParts(bytes)
  if (keys.length === 0) return 'unverified'
  if (parts === null) return 'invalid'
  return keys.some((key) => verify('RSA-SHA256', parts.signed, key, parts.signature)) ? 'valid' : 'invalid'
}
