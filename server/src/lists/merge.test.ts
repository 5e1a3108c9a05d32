import { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { describe, expect, it } from 'vitest'
import { merged } from './merge.ts'

const entity = (over: Partial<ListedEntity>) =>
  ListedEntity.parse({ id: '1', kind: 'PERSON', names: [{ full: 'Ann Lee', strength: 'primary' }], ...over })

describe('two entries of one id', () => {
  it('are found by what either says, once', () => {
    const one = entity({ birthDates: ['1970'], nationalities: ['LT'] })
    const other = entity({
      names: [
        { full: 'Ann Lee', strength: 'primary' },
        { full: 'Anna Li', strength: 'alias' },
      ],
      birthDates: ['1970', '1971'],
      reason: 'Fraud',
    })
    expect(merged(one, other)).toMatchObject({
      names: [{ full: 'Ann Lee' }, { full: 'Anna Li' }],
      birthDates: ['1970', '1971'],
      nationalities: ['LT'],
      reason: 'Fraud',
    })
  })

  it.each([
    ['sex that both say', { sex: 'MALE' }, { sex: 'MALE' }, { sex: 'MALE' }],
    ['sex that one says', { sex: null }, { sex: 'FEMALE' }, { sex: 'FEMALE' }],
    ['sex that they disagree about', { sex: 'MALE' }, { sex: 'FEMALE' }, { sex: null }],
    ['the more senior tier', { pepTier: 'PEP_TIER_2' }, { pepTier: 'PEP_TIER_1' }, { pepTier: 'PEP_TIER_1' }],
    ['one that is still listed', { endedOn: '2020-01-01' }, { endedOn: null }, { endedOn: null }],
    ['the later end', { endedOn: '2020-01-01' }, { endedOn: '2021-01-01' }, { endedOn: '2021-01-01' }],
  ] satisfies [string, Partial<ListedEntity>, Partial<ListedEntity>, Partial<ListedEntity>][])(
    'keep %s',
    (_, one, other, expected) => {
      expect(merged(entity(one), entity(other))).toMatchObject(expected)
    },
  )

  it('are refused when one is a person and the other is not', () => {
    expect(() => merged(entity({}), entity({ kind: 'VESSEL' }))).toThrow("the id '1' is PERSON")
  })
})
