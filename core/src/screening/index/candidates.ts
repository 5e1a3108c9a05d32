/** Which names of an index may match, before any is compared as a whole: words in common, weighed by how rare they are. */
import { joinedWord } from '../joins.ts'
import { type NameWord, PARTICLE_WEIGHT } from '../words/name-words.ts'
import type { Likeness } from '../words/similarity.ts'
import { textKey } from './blocks.ts'
import type { Half } from './half.ts'
import { type SimilarWords, similarWords, soundAlikes } from './similar-words.ts'
import { type Sought, sought } from './sought.ts'
import { likeliest, type Scratch, tally } from './tally.ts'

/** Words of the subject, alone or two joined or half of one, with those of the index that may be meant. */
export type Group = { weight: number; similar: SimilarWords; postings: number; isWord: boolean }

/** Halves of a word must each have so many letters. */
const HALF_MIN = 3

/** The `most` likeliest names. */
export function candidates(half: Half, subject: readonly Sought[], scratch: Scratch, most: number): number[] {
  const words = subject.map(({ word }) => word)
  // Particles tell nearly nothing and stand in a tenth of all names: they are looked up only where there is nothing else.
  const isPassedOver = (word: NameWord) => isInitial(word) || (isMinor(word) && !words.every(isMinor))
  const similar = subject.map((one) => (isPassedOver(one.word) ? new Map() : similarWords(half, one)))
  const groups = [
    ...words.map((word, at) => ({
      ...groupOf(half, word.weight, similar[at] as SimilarWords),
      isWord: true,
    })),
    ...joined(half, words, (at) => isMinor(words[at] as NameWord) || isFound(similar[at])),
    ...halves(half, words, similar),
  ].filter(({ similar }) => similar.size > 0)
  return likeliest(half, scratch, tally(half, groups, scratch), most)
}

const isMinor = ({ weight }: NameWord) => weight <= PARTICLE_WEIGHT
const isInitial = ({ word }: NameWord) => word.forms.every(({ text }) => text.length === 1)

function groupOf(half: Half, weight: number, similar: SimilarWords): Group {
  let postings = 0
  for (const id of similar.keys()) postings += half.countOf(id)
  return { weight, similar, postings, isWord: false }
}

/** Neighbours as one word: "Abdul Rahman" for a list's "Abdulrahman"; three where a particle is among them. */
function joined(half: Half, words: readonly NameWord[], isKnown: (at: number) => boolean): Group[] {
  const groups: Group[] = []
  for (let from = 0; from < words.length - 1; from++)
    for (let to = from + 2; to <= Math.min(words.length, from + 3); to++) {
      const run = words.slice(from, to)
      // A particle at the end belongs to the word after it.
      if (run.some(isInitial) || isMinor(words[to - 1] as NameWord)) continue
      if (run.length > 2 && !run.some(isMinor)) continue
      const [first] = run as [NameWord]
      const weight = run.reduce((sum, word) => sum + word.weight, 0)
      const one = sought({ ...first, word: joinedWord(words, from, to) })
      // Words that the list has as they are may still be written as one: then slips are not looked for as well.
      const look = run.every((_, at) => isKnown(from + at)) ? soundAlikes : similarWords
      groups.push(groupOf(half, weight, look(half, one)))
    }
  return groups
}

/** One word as two: "Laredodonjuan" for a list's "Laredo Donjuan". Both halves must be words of the list, letter by letter. */
function halves(half: Half, words: readonly NameWord[], similar: readonly SimilarWords[]): Group[] {
  return words.flatMap((word, at) => {
    const text = word.word.forms[0]?.text ?? ''
    const groups: Group[] = []
    if (isFound(similar[at])) return groups
    for (let cut = HALF_MIN - 1; cut <= text.length - HALF_MIN; cut++) {
      const first = exactly(half, text.slice(0, cut))
      if (first.size === 0) continue
      const second = exactly(half, text.slice(cut))
      if (second.size === 0) continue
      groups.push(groupOf(half, word.weight / 2, first), groupOf(half, word.weight / 2, second))
    }
    return groups
  })
}

function exactly(half: Half, text: string): SimilarWords {
  const same = half.wordsWithKeys([textKey(text)]).filter((id) => half.wordOf(id).text === text)
  return new Map(same.map((id) => [id, HALF]))
}

const HALF: Likeness = { similarity: 0.96, kind: 'JOINED' }

/** A word with a sure partner in the index is not two words. */
function isFound(similar: SimilarWords | undefined): boolean {
  if (similar === undefined) return false
  for (const { similarity } of similar.values()) if (similarity >= 0.96) return true
  return false
}
