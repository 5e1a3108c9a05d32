/** A word of the subject during one search: what it was compared with is not compared again. */
import type { NameWord } from '../words/name-words.ts'
import { type Likeness, likeness } from '../words/similarity.ts'
import type { Word } from '../words/word.ts'

export type Sought = { readonly word: NameWord; likenessTo(listed: Word): Likeness }

/** Words of an index that have the same number share their `Word`, by which they are remembered. */
export function sought(word: NameWord): Sought {
  const known = new Map<Word, Likeness>()
  return {
    word,
    likenessTo(listed) {
      const before = known.get(listed)
      if (before !== undefined) return before
      const made = likeness(word.word, listed)
      known.set(listed, made)
      return made
    },
  }
}
