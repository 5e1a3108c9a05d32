import { expect, it } from 'vitest'
import { birthDateOf, expiryDateOf } from './two-digit-years.ts'

it.each([
  ['260615', '2026-06-15', null, '2026-06-15'],
  ['260616', '2026-06-15', null, '1926-06-16'],
  ['111231', '2026-06-15', null, '2011-12-31'],
  ['111231', '2026-06-15', '2010-01-01', '1911-12-31'],
  ['000229', '2026-06-15', null, '2000-02-29'],
  ['990230', '2026-06-15', null, null],
  ['72<<<<', '2026-06-15', null, null],
])('a birth on %s, seen on %s (expiry %s), was on %s', (text, today, expiry, expected) => {
  expect(birthDateOf(text, today, expiry)).toBe(expected)
})

it.each([
  ['260614', '2026-06-14'],
  ['751231', '2075-12-31'],
  ['760615', '2076-06-15'],
  ['760616', '1976-06-16'],
  ['961210', '1996-12-10'],
  ['991332', null],
])('an expiry on %s, seen in June 2026, is on %s', (text, expected) => {
  expect(expiryDateOf(text, '2026-06-15')).toBe(expected)
})
