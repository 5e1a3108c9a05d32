/** The words of an index that may be the word looked for, each compared once. */

import { nicknamesOf } from '../words/nicknames.ts'
import type { Likeness } from '../words/similarity.ts'
import { formOf } from '../words/word.ts'
import { areShapesNear, canonKey, listedKeys, shapeOf, soundKeys } from './blocks.ts'
import type { Half } from './half.ts'
import type { Sought } from './sought.ts'

/** Numbers of words with their likeness. */
export type SimilarWords = Map<number, Likeness>

/** Less alike words bring no name forward, though they count once a name is compared as a whole. */
const WORTH_LOOKING = 0.7

/** All words so alike that share a blocking key, slips and nicknames included. */
export function similarWords(half: Half, sought: Sought): SimilarWords {
  const found = wordsWith(half, sought, listedKeys(sought.word.word))
  const nicknames = nicknamesOf(sought.word.word.forms[0]?.text ?? '').map((name) =>
    canonKey(formOf(name).canon),
  )
  for (const id of half.wordsWithKeys(nicknames)) compare(half, sought, id, found)
  return found
}

/** Those of the same sound only: cheaper, for words that are looked up on the chance. */
export function soundAlikes(half: Half, sought: Sought): SimilarWords {
  return wordsWith(half, sought, soundKeys(sought.word.word))
}

function wordsWith(half: Half, sought: Sought, keys: ReadonlySet<number>): SimilarWords {
  const found: SimilarWords = new Map()
  const own = shapeOf(sought.word.word)
  for (const id of half.wordsWithKeys(keys))
    if (areShapesNear(own, half.shapeOf(id))) compare(half, sought, id, found)
  return found
}

function compare(half: Half, sought: Sought, id: number, found: SimilarWords): void {
  const alike = sought.likenessTo(half.wordOf(id).word)
  if (alike.similarity >= WORTH_LOOKING) found.set(id, alike)
}
