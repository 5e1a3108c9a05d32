/** What the page says of a search: found, nothing, or not searched at all. */
import type { ScreeningView } from '@bonafide/contract/dashboard/screening.ts'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Answer } from './answer.tsx'
import { took } from './took.ts'

const nothing: ScreeningView = {
  subject: {
    kind: 'PERSON',
    names: [{ full: 'Jonas Petraitis' }],
    birthDate: null,
    sex: null,
    nationalities: [],
    numbers: [],
  },
  rules: {
    threshold: 85,
    datasets: [],
    sanctionBodies: [],
    pepTiers: [],
    birthDateMatching: 'EXACT',
    lists: [],
  },
  checkedAt: '2026-11-28T12:00:00.000Z',
  problem: null,
  lists: [{ list: 'own', title: 'Own customers', version: '2026-11-28' }],
  hits: [],
  more: 0,
  statuses: {
    overallStatus: 'NO_FLAGS',
    pepsStatus: 'NO_FLAGS',
    sanctionsStatus: 'NO_FLAGS',
    adverseMediaStatus: 'NOT_CHECKED',
  },
}

const shown = (screening: ScreeningView, isOutdated = false) =>
  renderToStaticMarkup(
    <Answer screening={screening} milliseconds={12.4} isOutdated={isOutdated} onLower={() => {}} />,
  )

describe('nothing found', () => {
  it('says above what, how fast and on which lists, and offers to look lower', () => {
    const text = shown(nothing)
    for (const part of ['Nothing at or above 85', '12 ms', 'Own customers', 'Search again from 80 on'])
      expect(text).toContain(part)
  })

  it('offers nothing below the lowest threshold', () => {
    const text = shown({ ...nothing, rules: { ...nothing.rules, threshold: 75 } })
    expect(text).toContain('This is the lowest threshold')
    expect(text).not.toContain('<button')
  })
})

it('says that an answer is not of what the form asks now', () => {
  expect(shown(nothing, true)).toContain('The form has changed')
  expect(shown(nothing)).not.toContain('The form has changed')
})

it('never reads as clear when nothing could be searched', () => {
  const text = shown({ ...nothing, lists: [], problem: 'There is no list.' })
  expect(text).toContain('There is no list. Nothing was searched, so nobody is cleared by this.')
  expect(text).not.toContain('Nothing at or above')
})

it.each([
  [0.44, '0.4 ms'],
  [9.94, '9.9 ms'],
  [37.4, '37 ms'],
])('%f → %s', (milliseconds, text) => expect(took(milliseconds)).toBe(text))
