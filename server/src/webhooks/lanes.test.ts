import { expect, it } from 'vitest'
import { openLanes } from './lanes.ts'

function world() {
  let now = 0
  const lanes = openLanes(() => now)
  return { lanes, pass: (milliseconds: number) => (now += milliseconds) }
}

it('never holds up a receiver that answers at once', () => {
  const { lanes } = world()
  const leaving = Array.from({ length: 100 }, () => lanes.enter('https://fast.example'))
  expect(leaving.every((leave) => leave !== null)).toBe(true)
})

it('gives an origin that hangs no more than two workers, and others theirs', () => {
  const { lanes, pass } = world()
  expect([lanes.enter('https://slow.example'), lanes.enter('https://slow.example')].includes(null)).toBe(
    false,
  )
  pass(1_000)
  expect(lanes.enter('https://slow.example')).toBeNull()
  expect(lanes.enter('https://other.example')).not.toBeNull()
})

it('remembers for a minute that an origin was slow', () => {
  const { lanes, pass } = world()
  const leave = lanes.enter('https://slow.example')
  pass(10_000)
  leave?.()
  lanes.enter('https://slow.example')
  lanes.enter('https://slow.example')
  expect(lanes.enter('https://slow.example')).toBeNull()
  const later = world()
  later.lanes.enter('https://slow.example')?.()
  later.pass(61_000)
  expect(later.lanes.enter('https://slow.example')).not.toBeNull()
})
