import { expect, it } from 'vitest'
import { summed } from './score.ts'
import { table } from './table.ts'

it('adds scores up, leaving out what none of them has, in the order of the last line', () => {
  const sum = summed([
    { barcodesDecoded: 1, images: 2 },
    { images: 3, silentlyWrong: 0 },
  ])
  expect(JSON.stringify(sum)).toBe('{"images":5,"silentlyWrong":0,"barcodesDecoded":1}')
})

it('shows a key that does not apply as a dash, and no column that nobody has', () => {
  const rows = [
    { name: 'docs', score: { images: 32, silentlyWrong: 0 } },
    { name: 'mrz-lines', score: { images: 786 } },
  ]
  expect(table(rows)).toBe(
    [
      '           images  silently wrong',
      'docs           32               0',
      'mrz-lines     786               -',
    ].join('\n'),
  )
})
