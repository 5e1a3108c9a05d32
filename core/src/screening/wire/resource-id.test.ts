import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entryOfResource, resourceIdOf } from './resource-id.ts'

it.each([
  [{ list: 'ofac-sdn', id: '12345' }, 'ofac-sdn:12345'],
  [{ list: 'own', id: 'NK/a:b~c' }, 'own:NK~2Fa~3Ab~7Ec'],
  [{ list: 'own', id: 'Ж %' }, 'own:~D0~96~20~25'],
])('%j is %s', (entry, id) => {
  expect(resourceIdOf(entry)).toBe(id)
  expect(entryOfResource(id)).toEqual(entry)
})

it('is read back, and a path takes it as it is', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 })
  fc.assert(
    fc.property(text, text, (list, id) => {
      const resource = resourceIdOf({ list, id })
      expect(entryOfResource(resource)).toEqual({ list, id })
      expect(resource).toMatch(/^[\w.~-]+:[\w.~-]+$/)
      expect(decodeURIComponent(resource)).toBe(resource)
    }),
  )
})

it.each(['', 'own', ':1', 'own:', 'own:1:2', 'own:~2f', 'own:a b', 'own:~FF', 'own:Ж'])(
  'reads nothing out of %j',
  (text) => expect(entryOfResource(text)).toBeNull(),
)
