/** Greedy decoding of a CTC recogniser's output. */
import type { Alphabet } from './alphabets.ts'

/** A line as read; `confidence` is the mean probability of its characters, 0..1 (0 for an empty line). */
export type Read = { text: string; confidence: number }

/**
 * Best class of each step, repeats merged, blanks dropped. `scores` is [steps, classes] row by row. A reduced alphabet
 * looks at its own classes only, so a Chinese look-alike cannot take the place of a letter.
 */
export function greedy(scores: Float32Array, steps: number, alphabet: Alphabet): Read {
  const classes = scores.length / steps
  let text = ''
  let sum = 0
  let count = 0
  let previous = ''
  for (let step = 0; step < steps; step++) {
    const [character, score] = bestOf(scores, step * classes, classes, alphabet)
    if (character !== '' && character !== previous) {
      text += character
      sum += score
      count++
    }
    previous = character
  }
  return { text, confidence: count === 0 ? 0 : sum / count }
}

/** The likeliest character of a step ('' = blank) and its probability. */
function bestOf(
  scores: Float32Array,
  from: number,
  classes: number,
  { characters, only }: Alphabet,
): [string, number] {
  let best = 0
  let bestScore = scores[from] ?? 0
  const count = only?.length ?? classes
  for (let i = 0; i < count; i++) {
    const at = only === null ? i : (only[i] ?? 0)
    const score = scores[from + at] ?? 0
    if (score <= bestScore) continue
    best = at
    bestScore = score
  }
  return [characters[best] ?? '', bestScore]
}
