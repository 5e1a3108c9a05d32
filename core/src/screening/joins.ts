/** Words that one side writes apart and the other as one: "Abdul Rahman" and "Abdulrahman". */
import type { WordPair } from './hit.ts'
import type { NameWord } from './words/name-words.ts'
import { CONSONANTS_APART, likeness } from './words/similarity.ts'
import { consonantsApart, formOf, type Word } from './words/word.ts'

/** So many words are written as one at most: "Nur ud Din". */
const JOINED_MOST = 3
/** Joined words must be so alike, and count a little less than words that agree as they stand. */
const JOINED_ALIKE_MIN = 0.75
const JOINED = 0.98
/** A joined word may be so many letters longer or shorter than its partner. */
const LETTERS_APART = 2

/** Neighbouring words of one side that together look like one word of the other. `isSure`: words that have their partner. */
export function joinsOf(
  subject: readonly NameWord[],
  listed: readonly NameWord[],
  isSure: { subject: readonly boolean[]; listed: readonly boolean[] },
): WordPair[] {
  return [
    ...oneSide(subject, listed, isSure.subject, isSure.listed).map(({ many, one, ...found }) => ({
      subject: many,
      listed: [one],
      ...found,
    })),
    ...oneSide(listed, subject, isSure.listed, isSure.subject).map(({ many, one, ...found }) => ({
      subject: [one],
      listed: many,
      ...found,
    })),
  ]
}

type Join = { many: number[]; one: number; similarity: number; kind: 'JOINED' }

function oneSide(
  side: readonly NameWord[],
  other: readonly NameWord[],
  isSure: readonly boolean[],
  isOtherSure: readonly boolean[],
): Join[] {
  const joins: Join[] = []
  for (let from = 0; from < side.length - 1; from++)
    for (let to = from + 2; to <= Math.min(side.length, from + JOINED_MOST); to++) {
      if (isAllSure(isSure, from, to)) continue
      for (let one = 0; one < other.length; one++) {
        if (isOtherSure[one] || !couldJoin(side, from, to, (other[one] as NameWord).word)) continue
        const { similarity } = likeness(joinedWord(side, from, to), (other[one] as NameWord).word)
        if (similarity >= JOINED_ALIKE_MIN)
          joins.push({ many: range(from, to), one, similarity: similarity * JOINED, kind: 'JOINED' })
      }
    }
  return joins
}

function isAllSure(isSure: readonly boolean[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSure[at]) return false
  return true
}

/** Cheap signs first: nearly all neighbours are no one's other spelling. */
function couldJoin(side: readonly NameWord[], from: number, to: number, target: Word): boolean {
  const [form] = target.forms
  const [first] = (side[from] as NameWord).word.forms
  if (form === undefined || first === undefined || form.loose[0] !== first.loose[0]) return false
  let consonants = 0
  let length = 0
  for (let at = from; at < to; at++) {
    const own = side[at]?.word.forms[0]
    if (own === undefined) return false
    consonants |= own.consonants
    length += own.canon.length
  }
  const isAbjad = target.isAbjad || side[from]?.word.isAbjad
  if (!isAbjad && Math.abs(length - form.canon.length) > LETTERS_APART) return false
  return (
    isAbjad ||
    target.forms.length > 1 ||
    consonantsApart(consonants >>> 0, form.consonants) <= CONSONANTS_APART
  )
}

/** Neighbours written as one. An article gives its l to a sun letter after it, as it is spoken: Shams al-Din, Shamsuddin. */
export function joinedWord(side: readonly NameWord[], from: number, to: number): Word {
  let text = ''
  let isAbjad = false
  for (let at = from; at < to; at++) {
    const { word } = side[at] as NameWord
    const own = word.forms[0]?.text ?? ''
    const next = at + 1 < to ? side[at + 1]?.word.forms[0]?.text : undefined
    text += next !== undefined && ARTICLE.test(own) && SUN_LETTER.test(next) ? own.slice(0, -1) : own
    isAbjad ||= word.isAbjad
  }
  return { forms: [formOf(text)], isAbjad }
}

const ARTICLE = /^[aeu]l$/
const SUN_LETTER = /^[tdrzsnl]/

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k)
