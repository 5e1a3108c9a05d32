import { expect, it } from 'vitest'
import { centreFace } from './centre-face.ts'

const PHOTO = { width: 250, height: 250 }
const small = { box: { x: 100, y: 110, width: 50, height: 50 } }
const large = { box: { x: 160, y: 20, width: 90, height: 110 } }

it('takes the one in the middle, however large its neighbour is', () => {
  expect(centreFace([large, small], PHOTO)).toBe(small)
  expect(centreFace([large], PHOTO)).toBe(large)
  expect(centreFace([], PHOTO)).toBeNull()
})
