import { describe, expect, it } from 'vitest'
import { scoreAttacks } from './score-attacks.ts'

const photo = (isLive: boolean, liveness: number | null, cues: string[] | null = []) => ({
  isLive,
  liveness,
  cues,
  hasFace: liveness !== null,
})
const live = (...scores: (number | null)[]) => scores.map((score) => photo(true, score))
const attacks = (...scores: (number | null)[]) => scores.map((score) => photo(false, score))

describe('scoreAttacks', () => {
  it('is faultless where they lie apart', () => {
    expect(scoreAttacks([...live(0.9, 0.8), ...attacks(0.1, 0.2)])).toMatchObject({
      live: 2,
      attacks: 2,
      auc: 1,
      bpcerAtApcer5: 0,
      apcer: 0,
      bpcer: 0,
    })
  })

  it('lets through one attack of twenty, and no second one, for the BPCER at 5 %', () => {
    const prints = Array.from({ length: 18 }, () => 0.1)
    const score = scoreAttacks([...live(0.95, 0.7, 0.5, 0.3), ...attacks(0.9, 0.6, ...prints)])
    expect(score).toMatchObject({ lineAtApcer5: 0.6, bpcerAtApcer5: 0.5 })
  })

  it('tells at the limits of the product what passes and what is refused outright', () => {
    const score = scoreAttacks([...live(0.9, 0.5, 0.3, 0.1), ...attacks(0.6, 0.4)])
    expect(score).toMatchObject({ apcer: 0.5, bpcer: 0.5, bpcerRefused: 0.25 })
  })

  it('never takes a photo without a face for live', () => {
    const score = scoreAttacks([...live(null, 0.9), ...attacks(null, 0.1)])
    expect(score).toMatchObject({ facesNotFound: 2, apcer: 0, bpcer: 0.5, bpcerAtApcer5: 0.5 })
  })

  it('tells what cues suspect, of both kinds', () => {
    const score = scoreAttacks([
      photo(true, 0.9, ['MOIRE']),
      photo(true, 0.9),
      photo(false, 0.9, ['MOIRE', 'FRAME']),
      photo(false, 0.9),
    ])
    expect(score).toMatchObject({
      liveSuspected: 0.5,
      attacksSuspected: 0.5,
      cues: { MOIRE: { live: 1, attacks: 1 }, FRAME: { live: 0, attacks: 1 } },
      apcer: 1,
      apcerWithCues: 0.5,
      bpcerWithCues: 0.5,
    })
  })

  it('tells on how many photos cues were looked for', () => {
    const score = scoreAttacks([photo(true, 0.9, null), photo(false, 0.1, [])])
    expect(score).toMatchObject({ cuesLookedFor: 1, liveSuspected: 0, attacksSuspected: 0 })
  })

  it('tells nothing apart where one kind is missing', () => {
    expect(scoreAttacks(live(0.9))).toMatchObject({ live: 1, attacks: 0, auc: null, bpcerAtApcer5: null })
  })
})
