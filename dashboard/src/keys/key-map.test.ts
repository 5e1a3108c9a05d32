import { describe, expect, it } from 'vitest'
import { actionOf, keyMap, keyText, type Place } from './key-map.ts'

const stroke = (key: string, part: Partial<Parameters<typeof actionOf>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isTyping: false,
  ...part,
})

describe('actionOf', () => {
  it.each<[string, string, Place, string | null]>([
    ['j walks the list', 'j', 'list', 'next'],
    ['k walks it back', 'k', 'list', 'previous'],
    ['/ goes to the search', '/', 'list', 'search'],
    ['a approves in a case', 'a', 'case', 'approve'],
    ['A too', 'A', 'case', 'approve'],
    ['d denies', 'd', 'case', 'deny'],
    ['a means nothing in the list', 'a', 'list', null],
    ['m shows and hides the marks', 'm', 'case', 'marks'],
    ['m does so in a large photo, too', 'm', 'photo', 'marks'],
    ['a decides nothing from a large photo', 'a', 'photo', null],
    ['n adds to a blocklist', 'n', 'blocklist', 'create'],
    ['x means nothing', 'x', 'case', null],
  ])('%s', (_, key, place, expected) => {
    expect(actionOf(stroke(key), [place])).toBe(expected)
  })

  it('leaves letters alone while someone types', () => {
    expect(actionOf(stroke('a', { isTyping: true }), ['case'])).toBeNull()
  })

  it.each([{ ctrlKey: true }, { metaKey: true }])(
    'opens the palette with %o, also while typing',
    (command) => {
      expect(actionOf(stroke('k', { ...command, isTyping: true }), ['anywhere'])).toBe('palette')
    },
  )

  it('never decides on a command key: Ctrl A selects all', () => {
    expect(actionOf(stroke('a', { ctrlKey: true }), ['case'])).toBeNull()
  })
})

describe('keyMap', () => {
  it('gives a key one meaning at each place', () => {
    const used = keyMap.map(({ place, ...entry }) => `${place} ${keyText(entry)}`)
    expect(new Set(used).size).toBe(used.length)
  })
})
