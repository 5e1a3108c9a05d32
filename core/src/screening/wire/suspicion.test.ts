import { describe, expect, it } from 'vitest'
import { aHit } from '../../testing/hits.ts'
import { suspicionOf } from './suspicion.ts'

describe('what a hit is suspected of', () => {
  it.each([
    ['SANCTION', { entity: { datasets: ['SAN_CURRENT', 'PEP_CURRENT'] as const } }],
    ['SANCTION', { entity: { datasets: ['SAN_FORMER'] as const } }],
    ['PEPS', { entity: { datasets: ['PEP_LINKED', 'RRE'] as const } }],
    ['INTERPOL', { entity: { datasets: ['RRE'] as const }, listTitle: 'INTERPOL red notices' }],
    ['OTHER', { entity: { datasets: ['RRE'] as const }, listTitle: 'Wanted in Utopia' }],
    ['OTHER', { entity: { datasets: ['INS'] as const }, list: 'interpol' }],
    ['OTHER', { entity: { datasets: [] as const } }],
  ])('%s', (word, { entity, ...over }) => {
    expect(suspicionOf(aHit({ ...over, entity: { datasets: [...entity.datasets] } }))).toBe(word)
  })
})
