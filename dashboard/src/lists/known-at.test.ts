import type { ListVersionView } from '@bonafide/contract/dashboard/lists.ts'
import { describe, expect, it } from 'vitest'
import { knownAt, nextLook, whyOld } from './known-at.ts'

const now = new Date('2026-11-28T12:00:00Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()
const imported = (hours: number): ListVersionView => ({
  id: 'v1',
  importedAt: ago(hours),
  published: null,
  entities: 10,
  names: 20,
  added: 10,
  changed: 0,
  removed: 0,
})
const list = { everyHours: 24, checkedAt: ago(1), problem: null, version: imported(100) }

describe('a list is known to be as published', () => {
  it.each([
    ['since the look that found nothing new', list, ago(1)],
    ['since its import, when the last look failed', { ...list, problem: 'no answer' }, ago(100)],
    ['since its import, when it is only uploaded', { ...list, everyHours: null, checkedAt: null }, ago(100)],
  ])('%s', (_, one, at) => expect(knownAt(one)).toBe(at))

  it('never, before it was imported', () => {
    expect(knownAt({ ...list, version: null })).toBeNull()
    expect(whyOld({ ...list, version: null }, now)).toBeNull()
  })
})

describe('a list is old', () => {
  const DAY = 24
  it.each([
    ['after twice its interval', { everyHours: 24, checkedAt: ago(49) }, 'twice its interval of 24 hours'],
    [
      'after 30 days, however seldom it is looked at',
      { everyHours: 1000, checkedAt: ago(31 * DAY) },
      '30 days',
    ],
    [
      'after 30 days, when nobody looks by himself',
      { everyHours: null, checkedAt: ago(31 * DAY) },
      '30 days',
    ],
  ])('%s', (_, part, why) => {
    expect(whyOld({ ...list, version: imported(60 * DAY), ...part }, now)).toContain(why)
  })

  it.each([
    ['within twice its interval', { everyHours: 24, checkedAt: ago(47) }],
    ['an own one within 30 days', { everyHours: null, checkedAt: ago(29 * DAY) }],
  ])('but not %s', (_, part) => {
    expect(whyOld({ ...list, version: imported(60 * DAY), ...part }, now)).toBeNull()
  })

  it('when its looks fail for long enough, however often they are tried', () => {
    expect(whyOld({ ...list, problem: 'no answer' }, now)).toContain('twice its interval')
  })
})

it.each([
  [null, 'when told'],
  [ago(2), 'due'],
  [now.toISOString(), 'due'],
  [ago(-0.5), 'in 30 min'],
  [ago(-5.5), 'in 5 h'],
  [ago(-50), 'in 2 d'],
])('the next look at %s is %s', (at, words) => expect(nextLook(at, now)).toBe(words))
