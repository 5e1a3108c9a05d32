/** How alike two words of names are, and by what kind of likeness. */
import type { PairKind } from '../hit.ts'
import { editCost } from './edit-cost.ts'
import { consonantsApart, type Form, type Word } from './word.ts'

export type Likeness = { similarity: number; kind: PairKind }

/** Words less alike than this are different words. */
export const ALIKE_MIN = 0.6

const NOT_ALIKE: Likeness = { similarity: 0, kind: 'TYPO' }
const EQUAL: Likeness = { similarity: 1, kind: 'EQUAL' }
const SAME_CANON: Likeness = { similarity: 0.96, kind: 'SPELLING' }
const SAME_LOOSE: Likeness = { similarity: 0.86, kind: 'SOUND' }
const SAME_SHORT_LOOSE: Likeness = { similarity: 0.76, kind: 'SOUND' }
/** Loose spellings shorter than this are equal by chance too often. */
const LOOSE_LENGTH = 5
const NICKNAME: Likeness = { similarity: 0.9, kind: 'NICKNAME' }
const INITIAL: Likeness = { similarity: 0.8, kind: 'INITIAL' }
/** A reading that is not the likeliest one. */
const OTHER_FORM = 0.97
/** More consonants that only one of two words has make them different words, before any edit is counted. */
export const CONSONANTS_APART = 3
const CONSONANTS_A_POINT = 1.8
const LENGTHS_APART = 4
/** Slips rarely hit the first letter. */
const FIRST_LETTER = 1.1
/** An edit found only after spelling habits were folded. */
const FOLDED = 0.2
/** Folding rarely makes more of a slip than this. */
const FOLDING_MAY_ADD = 0.5

/** 0 (different) to 1 (equal). Symmetric. */
export function likeness(a: Word, b: Word): Likeness {
  let best = NOT_ALIKE
  for (let i = 0; i < a.forms.length; i++)
    for (let j = 0; j < b.forms.length; j++) {
      const found = formLikeness(a.forms[i] as Form, b.forms[j] as Form, a.isAbjad, b.isAbjad)
      const similarity = i + j === 0 ? found.similarity : found.similarity * OTHER_FORM
      if (similarity > best.similarity) best = { ...found, similarity }
    }
  return best
}

function formLikeness(a: Form, b: Form, aIsAbjad: boolean, bIsAbjad: boolean): Likeness {
  if (a.text === b.text) return EQUAL
  if (a.text.length === 1 || b.text.length === 1) return a.text[0] === b.text[0] ? INITIAL : NOT_ALIKE
  if (aIsAbjad !== bIsAbjad) return consonants(a, b)
  if (a.canon === b.canon && a.canon.length > 1) return SAME_CANON
  if (a.nicknames?.some((group) => b.nicknames?.includes(group))) return NICKNAME
  const edited = edits(a, b)
  const heard =
    a.loose !== b.loose || a.loose.length < 3
      ? NOT_ALIKE
      : a.loose.length < LOOSE_LENGTH
        ? SAME_SHORT_LOOSE
        : SAME_LOOSE
  return heard.similarity > edited.similarity ? heard : edited
}

/** How much may be wrong in a word of this many letters. */
function budget(length: number): number {
  if (length < 3) return 0
  if (length < 4) return 0.6
  if (length < 5) return 1
  if (length < 8) return 1.7
  return 1.95
}

function edits(a: Form, b: Form): Likeness {
  const length = Math.max(a.text.length, b.text.length)
  const limit = budget(length)
  if (Math.abs(a.text.length - b.text.length) > LENGTHS_APART) return NOT_ALIKE
  if (consonantsApart(a.consonants, b.consonants) > limit * CONSONANTS_A_POINT) return NOT_ALIKE
  // What is far apart once habits are folded is apart as written too, nearly always: most words end here.
  const folded = editCost(a.canon, b.canon, limit + FOLDING_MAY_ADD) + FOLDED
  if (folded === Number.POSITIVE_INFINITY) return NOT_ALIKE
  const asWritten = editCost(a.text, b.text, Math.min(limit, folded))
  const first = a.canon[0] === b.canon[0] ? 1 : FIRST_LETTER
  const cost = Math.min(asWritten, folded) * first + (isOtherGender(a.text, b.text) ? OTHER_GENDER : 0)
  if (cost > limit) return NOT_ALIKE
  return {
    similarity: 1 - cost * (0.07 + 0.06 * cost + 0.2 / length),
    kind: folded < asWritten ? 'SPELLING' : 'TYPO',
  }
}

/** Rafaela and Rafael, Paola and Paolo: two persons, whatever little lies between the spellings. */
const OTHER_GENDER = 0.4

function isOtherGender(a: string, b: string): boolean {
  return (a.endsWith('a') && MASCULINE.test(b)) || (b.endsWith('a') && MASCULINE.test(a))
}

const MASCULINE = /[bcdfgjklmnopqrstvwxz]$/

/** One side without vowels: only what both write is compared. */
function consonants(a: Form, b: Form): Likeness {
  if (a.canon === b.canon) return SAME_CANON
  const length = Math.max(a.skeleton.length, b.skeleton.length)
  if (length < 2) return NOT_ALIKE
  if (a.skeleton === b.skeleton) return { similarity: length > 2 ? 0.93 : 0.86, kind: 'CONSONANTS' }
  const limit = length < 4 ? 0.6 : length < 6 ? 1.1 : 2
  const cost = editCost(a.skeleton, b.skeleton, limit)
  return cost > limit ? NOT_ALIKE : { similarity: 0.93 - cost / (length + 1), kind: 'CONSONANTS' }
}
