/** Names like those of a list, as many as one likes: its words put together anew, some misspelt, and people nobody has met. */
import { randomFrom } from '@bonafide/server/specimens/random.ts'

/** So many given and family names are coined; some are common and most are rare. */
const COINED = 12_000
/** Share of names made of coined words. */
const COINED_SHARE = 0.1
/** Share of words with a slip in them. With it a million names have about as many different words as real lists of that size. */
const TYPOS = 0.06
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A function that makes up a name of two to four words, the same ones for the same words and seed. */
export function nameMaker(words: readonly string[], random: () => number): () => string {
  if (words.length === 0) throw new Error('there are no words to make names of')
  const any = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T // within the array
  const coined = Array.from({ length: COINED }, () => coinedOf(any(words), any(words)))
  // Cubed: a tenth of the names takes nearly half of the bearers.
  const ofPeople = () => coined[Math.floor(random() ** 3 * coined.length)] as string // within the array
  return () => {
    const count = 2 + Math.floor(random() * 3)
    if (random() < COINED_SHARE) return [ofPeople(), ofPeople()].join(' ')
    return Array.from({ length: count }, () => misspelt(any(words), random)).join(' ')
  }
}

/** The beginning of one word and the end of another. */
function coinedOf(first: string, second: string): string {
  return first.slice(0, Math.ceil(first.length / 2)) + second.slice(Math.floor(second.length / 2))
}

/** Seldom with a letter dropped, put in or changed. */
function misspelt(word: string, random: () => number): string {
  if (random() > TYPOS) return word
  const at = Math.floor(random() * word.length)
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? ''
  const slip = random()
  if (slip < 1 / 3) return word.slice(0, at) + word.slice(at + 1)
  return word.slice(0, at) + letter + word.slice(slip < 2 / 3 ? at : at + 1)
}

/** Generator with a fixed seed, so that every run measures the same list. */
export const seededRandom = () => randomFrom(SEED)

const SEED = 20_211_207
