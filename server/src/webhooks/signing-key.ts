/** Signing keys: how they are made, and how they rest in the database. */
import { randomText } from '../storage/random-text.ts'
import { open, seal } from '../storage/seal.ts'

const LENGTH = 40 // 62^40 is about 2^238, close to the 256 bits that HMAC-SHA256 can use
const CONTEXT = 'notification' // a delivery keeps a copy of its notification's sealed key, so both share one context

/** 40 random letters and digits: pasteable everywhere. */
export function newSigningKey(): string {
  return randomText(LENGTH)
}

/** The key as stored. */
export function sealSigningKey(masterKey: Uint8Array, signingKey: string): Buffer {
  return seal(masterKey, Buffer.from(signingKey), CONTEXT)
}

/** The key as used; null when it was sealed with another master key, which only saving it anew can cure. */
export function openSigningKey(masterKey: Uint8Array, sealed: Uint8Array): string | null {
  try {
    return open(masterKey, sealed, CONTEXT).toString()
  } catch {
    return null
  }
}
