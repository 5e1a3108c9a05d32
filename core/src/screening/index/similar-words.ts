/** The words of an index that may be the word looked for, each compared once. */

import { nicknamesOf } from '../words/nicknames.ts'
import { ALIKE_MIN, type Likeness } from '../words/similarity.ts'
import { formOf } from '../words/word.ts'
import { areShapesNear, canonKey, listedKeys, shapeOf } from './blocks.ts'
import type { Half } from './half.ts'
import type { Sought } from './sought.ts'

/** Numbers of words with their likeness. */
export type SimilarWords = Map<number, Likeness>

/** All words at least ALIKE_MIN alike that share a blocking key. */
export function similarWords(half: Half, sought: Sought): SimilarWords {
  const target = sought.word
  const found: SimilarWords = new Map()
  const seen = new Set<number>()
  const compare = (id: number) => {
    const alike = sought.likenessTo(half.wordOf(id).word)
    if (alike.similarity >= ALIKE_MIN) found.set(id, alike)
  }
  const own = shapeOf(target.word)
  const keys = new Set<number>()
  listedKeys(target.word, keys)
  for (const key of keys)
    half.wordsWithKey(key, (id) => {
      if (seen.has(id)) return
      seen.add(id)
      if (areShapesNear(own, half.shapeOf(id))) compare(id)
    })
  for (const nickname of nicknamesOf(target.word.forms[0]?.text ?? ''))
    half.wordsWithKey(canonKey(formOf(nickname).canon), (id) => found.has(id) || compare(id))
  return found
}
