import { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { expect, it } from 'vitest'
import { spread } from './measure-peers.ts'
import { bestByEntity, peerNames, plainName } from './peer.ts'

it.each([
  ["O'BRIEN-Żółć,  José", 'o brien zołc jose'],
  ['Владимир Путин', 'владимир путин'],
  ['--', ''],
])('prepares %s for everybody alike', (name, plain) => expect(plainName(name)).toBe(plain))

it('gives peers the names of one kind, the given name first where the list tells it', () => {
  const names = [{ full: 'BERG, Anna', given: 'Anna', family: 'BERG', strength: 'primary' }]
  const entities = [
    ListedEntity.parse({ id: '1', kind: 'PERSON', names }),
    ListedEntity.parse({ id: '2', kind: 'VESSEL', names: [{ full: 'Anna B.', strength: 'primary' }] }),
  ]
  expect(peerNames(entities, 'PERSON')).toEqual([{ id: '1', text: 'anna berg' }])
  expect(peerNames(entities, 'ORGANISATION')).toEqual([{ id: '2', text: 'anna b' }])
})

it('takes the best name of each entity', () => {
  const answers = [
    { id: 'a', score: 1 },
    { id: 'b', score: 2 },
    { id: 'a', score: 3 },
  ]
  expect(bestByEntity(answers, 10)).toEqual([
    { id: 'a', score: 3 },
    { id: 'b', score: 2 },
  ])
  expect(bestByEntity(answers, 1)).toHaveLength(1)
})

it('spreads a sample evenly', () => {
  expect(spread([0, 1, 2, 3, 4, 5, 6, 7], 4)).toEqual([0, 2, 4, 6])
  expect(spread([0, 1], 4)).toEqual([0, 1])
})
