import { boxQuad } from '@bonafide/core/verification/quads.ts'
import { describe, expect, it } from 'vitest'
import type { Sighting } from './barcode-engine.ts'
import { settled } from './barcode-sightings.ts'

const at = (x: number) => boxQuad({ x, y: 0, width: 100, height: 40 })
const sighting = (over: Partial<Sighting>): Sighting => ({
  format: 'PDF417',
  text: 'A',
  quad: at(0),
  state: 'proven',
  ...over,
})
const unread = { text: '', state: 'undecoded' } as const

describe('settled', () => {
  it.each<[string, Partial<Sighting>[], string[]]>([
    ['believes a proven text', [{}], ['A']],
    ['does not believe a text whose error correction was used up', [{ state: 'doubtful' }], ['']],
    ['believes it when two looks agree', [{ state: 'doubtful' }, { state: 'doubtful' }], ['A']],
    ['not when they differ', [{ state: 'doubtful' }, { state: 'doubtful', text: 'B' }], ['']],
    ['knows a code that it could not decode', [unread], ['']],
    ['forgets the failed looks at a code that was read', [unread, {}, { ...unread, quad: at(20) }], ['A']],
    ['keeps two codes of one text in two places as one', [{}, { quad: at(500) }], ['A']],
    [
      'keeps two codes apart',
      [{}, { text: 'B', quad: at(500) }, { ...unread, quad: at(900) }],
      ['A', 'B', ''],
    ],
    ['keeps formats apart', [{}, { format: 'QRCode', text: 'B' }], ['A', 'B']],
  ])('%s', (_, seen, texts) => {
    expect(settled(seen.map(sighting)).map(({ text }) => text)).toEqual(texts)
  })
})
