import { expect, it } from 'vitest'
import { dayBefore, dayFor } from './day.ts'

it.each([
  ['2012-04-15', '2012-04-14'],
  ['2024-03-01', '2024-02-29'],
  ['2025-01-01', '2024-12-31'],
])('the day before %s is %s', (day, before) => expect(dayBefore(day)).toBe(before))

it('reads and judges a specimen on the day before it expired', () => {
  const lines = [
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
    'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  ]
  expect(dayFor(lines)).toBe('2012-04-14')
})
