import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { after, LIFECYCLE, type LifecycleEvent } from './lifecycle.ts'
import type { StageName } from './verification.ts'

const stages = Object.keys(LIFECYCLE) as StageName[]
const events: LifecycleEvent[] = [
  'open',
  'capture',
  'submit',
  'process',
  'retry',
  'decide',
  'refer',
  'review',
  'expire',
  'cancel',
  'erase',
]

describe('lifecycle', () => {
  it.each([
    ['a session that nobody opened', 'ACTIVE', 'submit'],
    ['one that is being judged', 'PROCESSING', 'capture'],
    ['one that is decided', 'DECIDED', 'expire'],
    ['one whose link is live', 'ACTIVE', 'erase'],
    ['one that is used up', 'DECIDED', 'process'],
    ['one that is erased', 'ERASED', 'review'],
  ] as const)('does not let %s %s → %s', (_, stage, event) => {
    expect(after(stage, event)).toBeNull()
  })

  it('never leaves ERASED, and reaches a decision only through PROCESSING or a human', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (path) => {
        let stage: StageName = 'ACTIVE'
        let wasProcessed = false
        for (const event of path) {
          const next = after(stage, event)
          if (stage === 'ERASED') expect(next ?? 'ERASED').toBe('ERASED')
          if (next === 'PROCESSING') wasProcessed = true
          if (next === 'DECIDED') expect(wasProcessed).toBe(true)
          stage = next ?? stage
        }
      }),
    )
  })

  it('can be reached in every stage', () => {
    const reached = new Set<StageName>(['ACTIVE'])
    for (let size = 0; size !== reached.size; ) {
      size = reached.size
      for (const stage of [...reached]) for (const event of events) reached.add(after(stage, event) ?? stage)
    }
    expect([...reached].sort()).toEqual([...stages].sort())
  })

  it('is drawn as it is', () => {
    const drawing = readFileSync(new URL('./lifecycle.mermaid', import.meta.url), 'utf8')
    const arrows = new Set(
      [...drawing.matchAll(/^ {2}(\w+) --> (\w+):/gm)].map((arrow) => `${arrow[1]} ${arrow[2]}`),
    )
    const table = new Set(
      stages.flatMap((stage) => Object.values(LIFECYCLE[stage]).map((to) => `${stage} ${to}`)),
    )
    table.delete('ERASED ERASED')
    expect([...arrows].sort()).toEqual([...table].sort())
  })
})
