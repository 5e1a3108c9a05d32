import { likeliestText } from '@bonafide/core/mrz/row.ts'
import { describe, expect, it } from 'vitest'
import { readingsOf } from './ctc-lengths.ts'

const CHARACTERS = '<AB'

/** Each step as the probabilities of blank, '<', 'A', 'B'. */
const scores = (steps: number[][]) => ({
  data: Float32Array.from(steps.flat().map((probability) => Math.log(Math.max(1e-6, probability)))),
  steps: steps.length,
  classes: 4,
})

const rest = [1, 0, 0, 0]
const filler = [0, 1, 0, 0]
const letter = [0, 0, 1, 0]

/** `count` fillers, each with a step of rest behind it. */
const fillers = (count: number) => Array.from({ length: count }, () => [filler, rest]).flat()

const texts = (steps: number[][]) =>
  readingsOf(scores(steps), CHARACTERS).map(({ characters }) => likeliestText(characters))

describe('a row is read', () => {
  it('at its own length: repeats are one character unless a rest parts them', () => {
    expect(texts([letter, letter, rest, letter, filler])).toEqual(['AA<'])
  })

  it('at the standard length near to its own, where the recogniser came closest to another character', () => {
    const blurred = [0.6, 0.4, 0, 0]
    const [own, whole, ...others] = texts([letter, rest, ...fillers(28), blurred, rest])
    expect(own).toBe(`A${'<'.repeat(28)}`)
    expect(whole).toBe(`A${'<'.repeat(29)}`)
    expect(others).toEqual([])
  })

  it('with what it lacks put into a run of fillers rather than by doubling a letter', () => {
    const again = [0.97, 0, 0.03, 0]
    const steps = [letter, rest, again, rest, ...fillers(28), rest]
    expect(texts(steps)[1]).toBe(`A${'<'.repeat(29)}`)
  })

  it('only at its own length where that is a standard one', () => {
    expect(texts([letter, rest, ...fillers(29)])).toHaveLength(1)
  })

  it('with what else a character may be, and how well a length fits', () => {
    const unsure = [0.1, 0, 0.6, 0.3]
    const [own, whole] = readingsOf(scores([unsure, rest, ...fillers(28), [0.75, 0.25, 0, 0]]), CHARACTERS)
    expect(own?.characters[0]).toEqual({ A: expect.closeTo(0.6, 3), B: expect.closeTo(0.3, 3) })
    expect(whole?.characters.at(-1)).toEqual({ '<': expect.closeTo(0.25, 3) })
    expect(own?.fit).toBe(0)
    expect(whole?.fit).toBeCloseTo(Math.log(0.25 / 0.75), 4)
  })

  it('not at all where nothing is written', () => {
    expect(readingsOf(scores([rest, rest]), CHARACTERS)).toEqual([])
  })
})
