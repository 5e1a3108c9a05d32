import { expect, it } from 'vitest'
import { dateOfBirth, datesOfBirth } from './dates-of-birth.ts'

it.each<[string[], string[], string | null]>([
  [[], [], null],
  [['1960-01-02', '1944'], ['1960-01-02', '1944'], '1960-01-02'],
  [['1941/1943'], ['1941', '1942', '1943'], '1942'],
  [['1950-05/1951-02', '1951'], ['1950', '1951'], '1950'],
  [['1940/1960'], ['1940', '1960'], '1940'],
])('%j is %j', (dates, all, one) => {
  expect(datesOfBirth(dates)).toEqual(all)
  expect(dateOfBirth(dates)).toBe(one)
})
