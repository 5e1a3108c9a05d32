import { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { expect, it } from 'vitest'
import { distinctWords, multipliedList, namesOf } from './speed-lists.ts'

const person = (id: string, ...names: string[]) =>
  ListedEntity.parse({ id, kind: 'PERSON', names: names.map((full) => ({ full, strength: 'alias' })) })
const list = [person('1', 'Anna Maria BERG', 'BERG, Anna'), person('2', 'Carl DORN')]

it('is the list itself and then made-up people of one to three names', () => {
  const multiplied = multipliedList(list, 5000)
  expect(multiplied.slice(0, 2)).toEqual(list)
  expect(namesOf(multiplied)).toBeGreaterThanOrEqual(5000)
  expect(namesOf(multiplied)).toBeLessThan(5003)
  expect(new Set(multiplied.slice(2).map(({ names }) => names.length))).toEqual(new Set([1, 2, 3]))
  expect(new Set(multiplied.map(({ id }) => id)).size).toBe(multiplied.length)
})

it('is the same list every time', () => expect(multipliedList(list, 500)).toEqual(multipliedList(list, 500)))

it('has words that the list does not have', () => {
  expect(distinctWords(list)).toBe(5)
  expect(distinctWords(multipliedList(list, 500))).toBeGreaterThan(20)
})
