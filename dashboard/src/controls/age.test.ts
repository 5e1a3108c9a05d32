import { describe, expect, it } from 'vitest'
import { age, instant } from './age.ts'

const now = new Date('2026-03-10T12:00:00Z')

describe('age', () => {
  it.each([
    ['2026-03-10T11:59:40Z', 'now'],
    ['2026-03-10T12:00:30Z', 'now'],
    ['2026-03-10T11:59:00Z', '1 min'],
    ['2026-03-10T11:00:01Z', '59 min'],
    ['2026-03-10T11:00:00Z', '1 h'],
    ['2026-03-09T12:00:01Z', '23 h'],
    ['2026-03-09T12:00:00Z', '1 d'],
    ['2026-03-03T12:00:01Z', '6 d'],
    ['2026-03-03T12:00:00Z', '3 Mar'],
    ['2025-12-20T12:00:00Z', '20 Dec 2025'],
    ['no date', '–'],
  ])('%s → %s', (at, expected) => {
    expect(age(at, now)).toBe(expected)
  })
})

describe('instant', () => {
  it('names the month, so that no one takes it for the day', () => {
    expect(instant('2026-03-04T12:30:00Z')).toMatch(/^\d Mar 2026, \d\d:\d\d:00$/)
  })

  it('shows what it cannot read', () => {
    expect(instant('soon')).toBe('soon')
  })
})
