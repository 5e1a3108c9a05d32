import { expect, it } from 'vitest'
import { hasPortrait } from './front-cases.ts'

it.each([
  ['a passport', 'PASSPORT', 'front', true],
  ['a closed one', 'PASSPORT', 'cover', false],
  ['the front of a card', 'ID_CARD', 'front', true],
  ['its back', 'ID_CARD', 'back', false],
  ['both on one picture', 'RESIDENCE_PERMIT', 'front+back', true],
  ['a visa', 'VISA', 'front', true],
  ['a licence of which nobody says which side', 'DRIVER_LICENSE', null, true],
  ['a bill', 'UTILITY_BILL', 'front', false],
  ['another paper', 'OTHER', 'front', false],
])('whether %s bears a portrait', (_, docType, sides, expected) => {
  expect(hasPortrait({ docType, sides })).toBe(expected)
})
