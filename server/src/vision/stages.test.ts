import { describe, expect, it } from 'vitest'
import { attempt, need, startStages } from './stages.ts'

describe('stages', () => {
  it('keep one reader that fails from the others, and say why', async () => {
    const broken = await attempt(() => Promise.reject(new Error('the model is gone')))
    expect(broken).toEqual({ unseen: 'the model is gone' })
    expect(await attempt(() => 7)).toEqual({ seen: 7 })
    expect(await attempt(() => need(broken))).toEqual({ unseen: 'the model is gone' })
  })

  it('are timed by name, added up when run twice', async () => {
    const stages = startStages(Number.POSITIVE_INFINITY)
    await stages.run('mrz', async () => {})
    await stages.run('mrz', async () => {})
    expect(Object.keys(stages.ms)).toEqual(['mrz'])
  })

  it('do not begin after the deadline', async () => {
    const late = startStages(Date.now() - 1)
    expect(await attempt(() => late.run('mrz', async () => 1))).toEqual({
      unseen: 'no time was left for mrz',
    })
  })
})
