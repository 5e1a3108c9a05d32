import type { SessionView } from '@bonafide/contract/session/session.ts'
import { describe, expect, it } from 'vitest'
import { endMessage, safeTarget } from './ending.ts'
import { aSession } from './testing/builders.ts'

describe('endMessage', () => {
  it.each<[string, Partial<SessionView>, boolean, string | null]>([
    ['goes on', { stage: 'STARTED' }, false, null],
    ['is being judged', { stage: 'PROCESSING' }, false, null],
    ['confirmed', { stage: 'FINISHED', outcome: 'SUCCESS' }, false, 'APPROVED INACTIVE'],
    ['not confirmed', { stage: 'FINISHED', outcome: 'FAILED' }, false, 'FAILED INACTIVE'],
    ['received', { stage: 'FINISHED', outcome: 'SUBMITTED' }, false, 'UNVERIFIED WAITING'],
    ['a person looks', { stage: 'REVIEWING' }, false, 'UNVERIFIED WAITING'],
    ['that person approves', { stage: 'FINISHED', outcome: 'SUCCESS' }, true, 'APPROVED APPROVED'],
    ['that person denies', { stage: 'FINISHED', outcome: 'FAILED' }, true, 'FAILED FAILED'],
    ['time is up', { stage: 'EXPIRED' }, false, 'UNVERIFIED INACTIVE'],
    ['given up', { stage: 'CANCELLED' }, false, 'UNVERIFIED INACTIVE'],
  ])('%s', (_, over, wasWaiting, expected) => {
    const message = endMessage(aSession(over), wasWaiting)
    expect(message && `${message.status} ${message.manualStatus}`).toBe(expected)
  })
})

describe('safeTarget', () => {
  it.each<[string | null, boolean]>([
    ['https://shop.example/done?ok=1', true],
    ['myapp://verified', true],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['/relative', false],
    [null, false],
  ])('%s', (url, isSafe) => {
    expect(safeTarget(url)).toBe(isSafe ? url : null)
  })
})
