/**
 * Blocking keys of a word: two words that may be alike share at least one. A key is a 32-bit hash, so sharing one proves
 * nothing; whoever finds a word by a key compares it. Deletion neighbourhoods after SymSpell (W. Garbe): a word within two
 * edits of another meets it after at most two deletions each.
 */
import { CONSONANTS_APART } from '../words/similarity.ts'
import { consonantsApart, type Form, type Word } from '../words/word.ts'

/** Only the first letters are varied: slips further on leave these equal. */
const PREFIX = 7
/** Shorter words are never the same after a slip (words/similarity.ts). */
const ONE_SLIP_FROM = 4
const TWO_SLIPS_FROM = 8

const CANON = 1
const LOOSE = 2
const SKELETON = 3
const TEXT = 4

/** Keys under which a word of a list is kept, without repeats. */
export function listedKeys(word: Word): Set<number> {
  return new Set([...soundKeys(word), ...slipKeys(word)])
}

/** Keys that words share after one or two slips. */
export function slipKeys(word: Word): Set<number> {
  const keys = new Set<number>()
  for (const form of word.forms) addDeletions(form.canon, keys)
  return keys
}

/** Keys that words of the same sound share, slips aside. */
export function soundKeys(word: Word): Set<number> {
  const keys = new Set<number>()
  for (const form of word.forms) addKeys(form, keys)
  return keys
}

function addKeys({ text, canon, loose, skeleton }: Form, into: Set<number>): void {
  into.add(hash(TEXT, text))
  into.add(hash(CANON, canon))
  if (loose.length > 2) into.add(hash(LOOSE, loose))
  if (skeleton.length > 1) into.add(hash(SKELETON, skeleton))
}

/** Canonical spellings with none, one or two letters left out. */
function addDeletions(canon: string, into: Set<number>): void {
  const slips = canon.length < ONE_SLIP_FROM ? 0 : canon.length < TWO_SLIPS_FROM ? 1 : 2
  deletions(canon.slice(0, PREFIX), slips, into)
}

function deletions(text: string, left: number, into: Set<number>): void {
  into.add(hash(CANON, text))
  if (left === 0) return
  for (let at = 0; at < text.length; at++)
    if (at === 0 || text.charCodeAt(at) !== text.charCodeAt(at - 1))
      deletions(text.slice(0, at) + text.slice(at + 1), left - 1, into)
}

/** Key of a spelling, letter by letter: for the halves of words that may be two written as one. */
export function textKey(text: string): number {
  return hash(TEXT, text)
}

/** Key of a canonical spelling without slips. */
export function canonKey(canon: string): number {
  return hash(CANON, canon)
}

/** FNV-1a over the code units, salted by the kind of key. */
function hash(salt: number, text: string): number {
  let value = 0x811c9dc5 ^ salt
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i)
    value = Math.imul(value, 0x01000193)
  }
  return value >>> 0
}

/** A shape that rules nothing out: of a word with several forms or without vowels. */
export const ANY_SHAPE = 0xffffffff
const LENGTH_SHIFT = 27
const CONSONANTS = 2 ** LENGTH_SHIFT - 1
const LONGEST = 30
/** Words of more different lengths are never alike. */
const LENGTHS_APART = 3

/** A listed word's consonants and length in 32 bits, beside its number in the index: far words are passed over unread. */
export function shapeOf({ forms, isAbjad }: Word): number {
  const [form] = forms
  if (isAbjad || forms.length > 1 || form === undefined) return ANY_SHAPE
  const length = Math.min(form.canon.length, LONGEST)
  return ((length << LENGTH_SHIFT) | (form.consonants & CONSONANTS)) >>> 0
}

/** False: words of these shapes are certainly not alike. */
export function areShapesNear(a: number, b: number): boolean {
  if (a === ANY_SHAPE || b === ANY_SHAPE) return true
  if (Math.abs((a >>> LENGTH_SHIFT) - (b >>> LENGTH_SHIFT)) > LENGTHS_APART) return false
  return consonantsApart(a & CONSONANTS, b & CONSONANTS) <= CONSONANTS_APART
}
