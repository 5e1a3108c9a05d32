import { describe, expect, it } from 'vitest'
import type { OutgoingResult } from './outgoing.ts'
import { nextStep, retryAfterMs, WAITS_MS } from './schedule.ts'

const NOON = new Date('2026-03-01T12:00:00.000Z')
const HOUR = 3_600_000
const middle = () => 0.5

const answered = (status: number | null, retryAfter: string | null = null): OutgoingResult => ({
  status,
  error: null,
  durationMs: 1,
  excerpt: null,
  retryAfter,
})
const after = (attemptCount: number, now = NOON) => ({ attemptCount, createdAt: NOON, now })

describe('nextStep', () => {
  it.each([200, 201, 202, 204, 299])('is done at %i', (status) => {
    expect(nextStep(answered(status), after(1), middle)).toEqual({ state: 'DELIVERED' })
  })

  it.each([null, 100, 301, 302, 307, 400, 401, 404, 408, 429, 500, 502, 503])(
    'tries again after %s',
    (status) => {
      expect(nextStep(answered(status), after(1), middle).state).toBe('PENDING')
    },
  )

  it('gives up at once when the receiver is gone (410)', () => {
    expect(nextStep(answered(410), after(1), middle)).toEqual({ state: 'FAILED' })
  })

  it.each(WAITS_MS.map((wait, index) => [index + 1, wait]))(
    'waits after attempt %i about %i ms',
    (count, wait) => {
      const at = (random: number) => {
        const next = nextStep(answered(500), after(count), () => random)
        return next.state === 'PENDING' ? next.at.getTime() - NOON.getTime() : Number.NaN
      }
      expect(at(0.5)).toBeCloseTo(wait, 3)
      expect(at(0)).toBeCloseTo(wait * 0.8, 3)
      expect(at(1)).toBeCloseTo(wait * 1.2, 3)
    },
  )

  it('repeats three times half a second apart, as the manual says, before it backs off', () => {
    expect(WAITS_MS.slice(0, 4)).toEqual([500, 500, 500, 5_000])
  })

  it.each([0, 0.5, 0.999])('tries for a day and not longer, whatever the dice (%d)', (random) => {
    let now = NOON
    for (let count = 1; count < 100; count++) {
      const next = nextStep(answered(500), after(count, now), () => random)
      if (next.state !== 'PENDING') break
      now = next.at
    }
    const hours = (now.getTime() - NOON.getTime()) / HOUR
    expect(hours).toBeGreaterThan(22)
    expect(hours).toBeLessThanOrEqual(24)
  })

  it('waits as long as Retry-After asks', () => {
    expect(nextStep(answered(429, '120'), after(1), middle)).toEqual({
      state: 'PENDING',
      at: new Date(NOON.getTime() + 120_000),
    })
  })

  it('does not let Retry-After shorten a wait', () => {
    expect(nextStep(answered(503, '1'), after(4), middle)).toEqual({
      state: 'PENDING',
      at: new Date(NOON.getTime() + 5_000),
    })
  })

  it('cuts Retry-After to 24 hours after the beginning, and ends there', () => {
    const end = new Date(NOON.getTime() + 24 * HOUR)
    expect(nextStep(answered(503, '9999999999999'), after(1), middle)).toEqual({ state: 'PENDING', at: end })
    expect(nextStep(answered(503, '60'), after(2, end), middle)).toEqual({ state: 'FAILED' })
  })
})

describe('retryAfterMs', () => {
  it.each([
    [null, 0],
    ['', 0],
    ['0', 0],
    ['60', 60_000],
    [' 60 ', 60_000],
    ['Sun, 01 Mar 2026 12:01:00 GMT', 60_000],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['-5', 0],
    ['1.5', 0],
    ['soon', 0],
    ['2027', 2_027_000],
  ])('reads %j as %i ms', (header, expected) => {
    expect(retryAfterMs(header, NOON)).toBe(expected)
  })
})
