/** Two names word against word: which belong together, what is left over, and how sure that makes us. */
import type { WordPair } from './hit.ts'
import { joinsOf } from './joins.ts'
import type { NameWord } from './words/name-words.ts'
import { ALIKE_MIN, type Likeness, likeness } from './words/similarity.ts'
import { DESCENT } from './words/titles.ts'

/** `score` 0..1, raw: calibrate.ts makes points of it. */
export type NameMatch = { score: number; pairs: WordPair[] }

/** Likeness of single words; the caller may remember them. */
export type Compare = (subject: NameWord, listed: NameWord) => Likeness

const compareWords: Compare = (subject, listed) => likeness(subject.word, listed.word)

/** Names are cut to so many words; the longest on the lists of 2021 has 17. */
const WORDS_MOST = 24
/** A word whose partner is worse than this may be two words written as one. */
const SURE = 0.88
/** What words that both sides have and that do not agree take, each way: a contradiction; then what only one side has. */
const CONTRADICTION = 1.25
const ONLY_SUBJECT = 0.45
const ONLY_LISTED = 0.12
/** One word found of several: much less is known than the shares say. */
const LONE_WORD = 0.8
/** "A bin B" for "B bin A": father and son. */
const REVERSED = 0.7
/** The caller's surname found as the list's given name, and the like. */
const OTHER_ROLE = 0.93
/** An initial says little of the name that it stands for. */
const INITIAL_WEIGHT = 0.5

/** The best account of one name by another. Names without words match nothing. */
export function matchNames(
  subject: readonly NameWord[],
  listed: readonly NameWord[],
  compare: Compare = compareWords,
): NameMatch {
  if (subject.length === 0 || listed.length === 0) return { score: 0, pairs: [] }
  const [own, theirs] = [subject.slice(0, WORDS_MOST), listed.slice(0, WORDS_MOST)]
  const singles = pairUp(own, theirs, compare)
  const isSure = { subject: sureOnes(own, singles, 'subject'), listed: sureOnes(theirs, singles, 'listed') }
  const score = scoreOf(own, theirs, singles)
  if (!isSure.subject.includes(false) || !isSure.listed.includes(false)) return { score, pairs: singles }
  const joins = joinsOf(own, theirs, isSure)
  if (joins.length === 0) return { score, pairs: singles }
  const joined = withoutConflicts([...joins, ...singles])
  const other = scoreOf(own, theirs, joined)
  return other > score ? { score: other, pairs: joined } : { score, pairs: singles }
}

/** One to one, the most alike first; of equals those nearest in place. */
function pairUp(subject: readonly NameWord[], listed: readonly NameWord[], compare: Compare): WordPair[] {
  const all: WordPair[] = []
  for (let i = 0; i < subject.length; i++)
    for (let j = 0; j < listed.length; j++) {
      const { similarity, kind } = compare(subject[i] as NameWord, listed[j] as NameWord)
      if (similarity >= ALIKE_MIN) all.push({ subject: [i], listed: [j], kind, similarity })
    }
  return all.length < 2 ? all : withoutConflicts(all)
}

function withoutConflicts(pairs: WordPair[]): WordPair[] {
  let [own, theirs] = [0, 0]
  return pairs.sort(byLikeness).filter((pair) => {
    const [bitsOwn, bitsTheirs] = [bitsOf(pair.subject), bitsOf(pair.listed)]
    if ((own & bitsOwn) !== 0 || (theirs & bitsTheirs) !== 0) return false
    own |= bitsOwn
    theirs |= bitsTheirs
    return true
  })
}

function byLikeness(a: WordPair, b: WordPair): number {
  return b.similarity - a.similarity || distance(a) - distance(b)
}

const distance = ({ subject, listed }: WordPair) => Math.abs((subject[0] as number) - (listed[0] as number))

function bitsOf(positions: readonly number[]): number {
  let bits = 0
  for (const at of positions) bits |= 1 << at
  return bits
}

function sureOnes(
  words: readonly NameWord[],
  pairs: readonly WordPair[],
  side: 'subject' | 'listed',
): boolean[] {
  const isSure = words.map(() => false)
  for (const pair of pairs) if (pair.similarity >= SURE) for (const at of pair[side]) isSure[at] = true
  return isSure
}

function scoreOf(
  subject: readonly NameWord[],
  listed: readonly NameWord[],
  pairs: readonly WordPair[],
): number {
  let [onlySubject, onlyListed] = [weightOf(subject), weightOf(listed)]
  let [agreed, covered, count] = [0, 0, 0]
  for (const pair of pairs) {
    const [own, theirs] = [weightAt(subject, pair.subject), weightAt(listed, pair.listed)]
    const isInitial = pair.kind === 'INITIAL'
    // What an initial leaves open of a whole name may still contradict the other side.
    onlySubject -= isInitial ? Math.min(own, theirs) : own
    onlyListed -= isInitial ? Math.min(own, theirs) : theirs
    const weight = isInitial ? Math.min((own + theirs) / 2, INITIAL_WEIGHT) : (own + theirs) / 2
    agreed += pair.similarity * (isOtherRole(subject, listed, pair) ? OTHER_ROLE : 1) * weight
    covered += weight
    if (weight >= INITIAL_WEIGHT) count++
  }
  if (covered === 0) return 0
  const contradiction = Math.max(0, Math.min(onlySubject, onlyListed))
  const omitted = ONLY_SUBJECT * (onlySubject - contradiction) + ONLY_LISTED * (onlyListed - contradiction)
  const share = agreed / (covered + 2 * CONTRADICTION * contradiction + omitted)
  const isLone = count < 2 && onlySubject + onlyListed > INITIAL_WEIGHT
  return share * (isLone ? LONE_WORD : 1) * (isReversed(subject, listed, pairs) ? REVERSED : 1)
}

function weightOf(words: readonly NameWord[]): number {
  let sum = 0
  for (const { weight } of words) sum += weight
  return sum
}

function weightAt(words: readonly NameWord[], positions: readonly number[]): number {
  let sum = 0
  for (const at of positions) sum += (words[at] as NameWord).weight
  return sum
}

function isOtherRole(subject: readonly NameWord[], listed: readonly NameWord[], pair: WordPair): boolean {
  const [own, theirs] = [subject[pair.subject[0] as number]?.role, listed[pair.listed[0] as number]?.role]
  return own !== null && theirs !== null && own !== theirs
}

function isReversed(
  subject: readonly NameWord[],
  listed: readonly NameWord[],
  pairs: readonly WordPair[],
): boolean {
  for (let at = 1; at < subject.length - 1; at++) {
    if (!isDescent(subject[at])) continue
    const [son, father] = [partnerOf(pairs, at - 1), partnerOf(pairs, at + 1)]
    if (son !== null && father !== null && son === father + 2 && isDescent(listed[father + 1])) return true
  }
  return false
}

const isDescent = (word: NameWord | undefined) => DESCENT.has(word?.word.forms[0]?.text ?? '')

function partnerOf(pairs: readonly WordPair[], at: number): number | null {
  return pairs.find(({ subject }) => subject.includes(at))?.listed[0] ?? null
}
