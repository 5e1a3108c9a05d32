/**
 * How far a measure may be off because these persons were drawn and not others. Pairs that share a person hang together,
 * so persons are drawn again, not pairs: the vertex bootstrap of Snijders and Borgatti (1999), where a pair counts as often
 * as the product of its persons' draws.
 */
import { randomFrom } from '@bonafide/server/specimens/random.ts'
import { quantile } from '../process-usage.ts'

const ROUNDS = 200
const SEED = 1

/** Lower and upper end of the middle 95 %. */
export type Interval = [number, number]

/**
 * What `measure` says in each of 200 rounds. A round draws as many of the `persons` as there are, with replacement:
 * `drawn[i]` is how often person i came up. Same persons, same rounds.
 */
export function drawnAgain<T>(persons: number, measure: (drawn: Uint16Array) => T): T[] {
  const random = randomFrom(SEED)
  return Array.from({ length: ROUNDS }, () => {
    const drawn = new Uint16Array(persons)
    for (let i = 0; i < persons; i++) {
      const person = Math.floor(random() * persons)
      drawn[person] = (drawn[person] ?? 0) + 1
    }
    return measure(drawn)
  })
}

export const intervalOf = (values: readonly number[]): Interval => [
  quantile(values, 0.025),
  quantile(values, 0.975),
]
