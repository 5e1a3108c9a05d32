import { describe, expect, it } from 'vitest'
import { paletteItems } from './palette-items.ts'

const SCAN_REF = '948fa8de-1f33-4f06-801a-ecb1973e1c20'

describe('paletteItems', () => {
  it('offers every command when nothing is typed', () => {
    expect(paletteItems('').map(({ does }) => does)).toEqual([
      'go',
      'create',
      'go',
      'go',
      'go',
      'go',
      'go',
      'go',
      'help',
      'signOut',
    ])
  })

  it('leads from a scanRef straight to its case', () => {
    expect(paletteItems(` ${SCAN_REF.toUpperCase()} `)).toMatchObject([{ does: 'case', value: SCAN_REF }])
  })

  it('searches first for the beginning of a scanRef', () => {
    expect(paletteItems('948fa8de-1f')[0]).toMatchObject({ does: 'search' })
  })

  it('puts fitting commands before the search', () => {
    expect(paletteItems('api').map(({ does }) => does)).toEqual(['go', 'search'])
  })
})
