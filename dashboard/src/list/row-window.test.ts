import { describe, expect, it } from 'vitest'
import { rowWindow } from './row-window.ts'

describe('rowWindow', () => {
  it.each([
    ['at the top', 100, 50, 0, 50],
    ['of a long list', 100, 10_000, 0, 53],
    ['in the middle', -40_000, 10_000, 970, 1053],
    ['past the end', -900_000, 10_000, 9977, 10_000],
    ['empty', 0, 0, 0, 0],
  ])('%s', (_, top, count, from, to) => {
    expect(rowWindow(top, 900, 40, count)).toEqual({ from, to })
  })
})
