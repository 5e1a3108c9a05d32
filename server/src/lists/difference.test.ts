import { describe, expect, it } from 'vitest'
import { differenceOf } from './difference.ts'

const lines = (entries: Record<string, string>) =>
  Object.entries(entries).map(([id, name]) => JSON.stringify({ id, name }))

describe('the difference of two versions', () => {
  it.each([
    ['nothing before', {}, { a: '1', b: '1' }, ['a', 'b'], [], []],
    ['nothing after', { a: '1' }, {}, [], [], ['a']],
    ['the same', { a: '1', b: '2' }, { a: '1', b: '2' }, [], [], []],
    ['one changed', { a: '1', b: '2' }, { a: '1', b: '3' }, [], ['b'], []],
    [
      'before, between and behind',
      { b: '1', d: '1' },
      { a: '1', b: '1', c: '1', e: '1' },
      ['a', 'c', 'e'],
      [],
      ['d'],
    ],
  ])('of %s', (_, before, after, added, changed, removed) => {
    expect(differenceOf(lines(before), lines(after))).toEqual({ added, changed, removed })
  })
})
