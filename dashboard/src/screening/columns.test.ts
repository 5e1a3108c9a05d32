/** Where words of two names stand. */
import type { WordPair } from '@bonafide/core/screening/hit.ts'
import { anExplanation } from '@bonafide/core/testing/hits.ts'
import { describe, expect, it } from 'vitest'
import { columnsOf, isReordered } from './columns.ts'

const pair = (subject: number[], listed: number[]): WordPair => ({
  subject,
  listed,
  kind: 'EQUAL',
  similarity: 1,
})
const columns = (subject: string, listed: string, pairs: WordPair[]) =>
  columnsOf(
    anExplanation({
      subjectWords: subject.split(' '),
      listedWords: listed.split(' ').filter(Boolean),
      pairs,
    }),
  )
const drawn = (...names: Parameters<typeof columns>) =>
  columns(...names).map(({ subject, listed }) =>
    [subject, listed].map((words) => words.map(({ word }) => word).join(' ')).join('/'),
  )

describe('words of two names', () => {
  it.each<[string, string, string, WordPair[], string[]]>([
    [
      'stand above each other',
      'Ali Reza',
      'Ali Reza',
      [pair([0], [0]), pair([1], [1])],
      ['Ali/Ali', 'Reza/Reza'],
    ],
    [
      'keep the order of the subject',
      'Ali Reza',
      'Reza Ali',
      [pair([1], [0]), pair([0], [1])],
      ['Ali/Ali', 'Reza/Reza'],
    ],
    [
      'share a column where one side joins them',
      'Abdul Rahman',
      'Abdulrahman',
      [pair([1, 0], [0])],
      ['Abdul Rahman/Abdulrahman'],
    ],
    [
      'stand alone on the side of the subject',
      'Ali Reza Nur',
      'Ali Nur',
      [pair([0], [0]), pair([2], [1])],
      ['Ali/Ali', 'Reza/', 'Nur/Nur'],
    ],
    [
      'stand alone after the listed word before them',
      'Ali Nur',
      'Ali bin Omar Nur',
      [pair([0], [0]), pair([1], [3])],
      ['Ali/Ali', '/bin', '/Omar', 'Nur/Nur'],
    ],
    ['stand alone in front', 'Ali', 'Haji Ali', [pair([0], [1])], ['/Haji', 'Ali/Ali']],
    [
      'follow their neighbour also where the order differs',
      'Ali Nur',
      'Nur bin Ali',
      [pair([0], [2]), pair([1], [0])],
      ['Ali/Ali', 'Nur/Nur', '/bin'],
    ],
    ['all stand alone where nothing pairs', 'Ali', 'Nur', [], ['/Nur', 'Ali/']],
    ['are left out where the position names no word', 'Ali', 'Ali', [pair([0], [0, 7])], ['Ali/Ali']],
  ])('%s', (_, subject, listed, pairs, expected) => {
    expect(drawn(subject, listed, pairs)).toEqual(expected)
  })

  it.each([
    ['as written', [pair([0], [0]), pair([1], [1])], false],
    ['turned round', [pair([0], [1]), pair([1], [0])], true],
  ])('knows whether the listed name reads %s', (_, pairs, expected) => {
    expect(isReordered(columns('Ali Nur', 'Ali Nur', pairs))).toBe(expected)
  })
})
