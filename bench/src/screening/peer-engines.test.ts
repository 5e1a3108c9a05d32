import { expect, it } from 'vitest'
import { fusePeer } from './peer-fuse.ts'
import { minisearchPeer } from './peer-minisearch.ts'
import { scorerPeers } from './peer-scorers.ts'

const names = [
  { id: '1', text: 'mariam oduya bell' },
  { id: '2', text: 'grigor kalinowicz' },
  { id: '2', text: 'habakuk zzyzx' },
]

it.each([...scorerPeers, minisearchPeer, fusePeer])(
  '$name finds a misspelt name first, once',
  async ({ open }) => {
    const index = await open(names)
    const answers = await index.search('grigor kalinovicz')
    expect(answers[0]).toEqual({ id: '2', score: expect.any(Number) })
    expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length)
  },
)

it.each(scorerPeers)('$name scores pairs in points of 100, letters of any script', async ({ score }) => {
  expect(
    await score([
      ['иван петров', 'иван петров'],
      ['anna', 'иван'],
    ]),
  ).toEqual([100, 0])
})
