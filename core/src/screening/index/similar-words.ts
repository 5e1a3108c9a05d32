/** The words of an index that may be the word looked for, each compared once. */
import { nicknamesOf } from '../words/nicknames.ts'
import type { Likeness } from '../words/similarity.ts'
import { formOf } from '../words/word.ts'
import { areShapesNear, canonKey, shapeOf, slipKeys, soundKeys } from './blocks.ts'
import type { Half } from './half.ts'
import type { Sought } from './sought.ts'

/** Numbers of words with their likeness. */
export type SimilarWords = Map<number, Likeness>

/** Less alike words bring no name forward, though they count once a name is compared as a whole. */
const WORTH_LOOKING = 0.7

/** A word that so many names have, or this share of all, is hardly a slip for another. */
const FREQUENT_MIN = 20
const FREQUENT_SHARE = 1 / 5000

/** All words so alike that share a blocking key: of the same sound, nicknames, and slips unless it is a frequent word itself. */
export function similarWords(half: Half, sought: Sought): SimilarWords {
  const { word } = sought.word
  const found = wordsWith(half, sought, soundKeys(word))
  if (!isFrequent(half, found))
    for (const [id, alike] of wordsWith(half, sought, slipKeys(word))) found.set(id, alike)
  const nicknames = nicknamesOf(word.forms[0]?.text ?? '').map((name) => canonKey(formOf(name).canon))
  for (const id of half.wordsWithKeys(nicknames)) compare(half, sought, id, found)
  return found
}

function isFrequent(half: Half, found: SimilarWords): boolean {
  const least = Math.max(FREQUENT_MIN, half.names * FREQUENT_SHARE)
  for (const [id, { kind }] of found) if (kind === 'EQUAL' && half.countOf(id) >= least) return true
  return false
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
