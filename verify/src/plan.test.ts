import { describe, expect, it } from 'vitest'
import { onlyChoice, partOf } from './plan.ts'
import type { Screen } from './screen.ts'
import { aSession } from './testing/builders.ts'

describe('partOf', () => {
  const locked = { countries: ['LT'], documentTypes: ['PASSPORT' as const] }
  it.each<[string, Screen, Parameters<typeof aSession>[0], string | null]>([
    ['choosing', { name: 'country' }, {}, '1 of 4'],
    ['the back', { name: 'camera', step: 'BACK' }, {}, '2 of 4'],
    ['the face', { name: 'check', step: 'FACE' }, {}, '3 of 4'],
    ['the work', { name: 'working' }, {}, '4 of 4'],
    ['no choice', { name: 'camera', step: 'FRONT' }, locked, '1 of 3'],
    ['no face', { name: 'working' }, { ...locked, needsFace: false }, '2 of 2'],
    ['welcome', { name: 'welcome' }, {}, null],
  ])('%s', (_, screen, over, expected) => {
    const part = partOf(screen, aSession(over))
    expect(part && `${part.number} of ${part.total}`).toBe(expected)
  })
})

describe('onlyChoice', () => {
  it('needs one country and one document', () => {
    expect(onlyChoice(aSession({ countries: ['LT'], documentTypes: ['PASSPORT'] }))).toEqual({
      country: 'LT',
      documentType: 'PASSPORT',
    })
    expect(onlyChoice(aSession({ countries: null, documentTypes: ['PASSPORT'] }))).toBeNull()
    expect(onlyChoice(aSession({ countries: ['LT'] }))).toBeNull()
  })
})
