/** From what many looks saw to the codes that are there: which texts are believed, and which sightings are of one code. */
import type { Barcode, Box, Quad } from '@bonafide/core/verification/observations.ts'
import type { Sighting } from './barcode-engine.ts'
import { boundsOf } from './geometry.ts'

/** Two sightings that share this much of the smaller one's box are of one code. */
const SAME_PLACE = 0.5

/** A proven text, or the same doubtful text twice: two looks do not err alike. */
function isBelieved(one: Sighting, seen: readonly Sighting[]): boolean {
  if (one.state === 'undecoded') return false
  return one.state === 'proven' || seen.some((other) => other !== one && other.text === one.text)
}

/** Every code once; one whose text nobody could prove has the text ''. */
export function settled(seen: readonly Sighting[]): Barcode[] {
  const believed = seen.filter((one) => isBelieved(one, seen))
  const unread = seen.filter((one) => !believed.includes(one))
  const codes: Barcode[] = []
  for (const one of [...believed, ...unread]) {
    const text = believed.includes(one) ? one.text : ''
    if (!codes.some((code) => isSame(code, one))) codes.push({ format: one.format, text, quad: one.quad })
  }
  return codes
}

function isSame(code: Barcode, { format, text, quad }: Sighting): boolean {
  if (code.format !== format) return false
  return (code.text !== '' && code.text === text) || inOnePlace(code.quad, quad)
}

/** Whether two places are one; null is everywhere. */
export function inOnePlace(a: Quad | null, b: Quad | null): boolean {
  return a === null || b === null || sharedBy(boundsOf(a), boundsOf(b)) > SAME_PLACE
}

/** Share of the smaller box that lies in the other. */
function sharedBy(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  const smaller = Math.max(1, Math.min(a.width * a.height, b.width * b.height))
  return (Math.max(0, width) * Math.max(0, height)) / smaller
}
