/** A written name → the words that count, with their roles and weights. */
import { romanise } from '../scripts/romanise.ts'
import { FREQUENT, HONOURS, PARTICLES, TITLES } from './titles.ts'
import { type Word, wordOf, wordText } from './word.ts'

export type Role = 'FAMILY' | 'GIVEN' | null

/** One word of a name. `weight`: how much it says about who is meant, 1 for an ordinary word. */
export type NameWord = {
  readonly word: Word
  /** What `wordText` makes of it: equal texts are equal words. */
  readonly text: string
  /** As written. */
  readonly written: string
  readonly role: Role
  readonly weight: number
}

type Parts = { full: string; given?: string | undefined; family?: string | undefined }
type Piece = { text: string; role: Role }

/** The words of a person's name. Empty: the name has no letter that can be read. */
export function personWords(name: Parts): NameWord[] {
  const words = pieces(name).flatMap(({ text, role }) => wordsOf(text, role))
  return withoutTitles(words)
}

/** MRZ fillers, "LAST, First", or the parts as given. */
function pieces({ full, given, family }: Parts): Piece[] {
  if (given && family)
    return [
      { text: given, role: 'GIVEN' },
      { text: family, role: 'FAMILY' },
    ]
  const [mrzFamily, mrzGiven] = full.split('<<')
  if (full.includes('<') && mrzFamily && mrzGiven !== undefined)
    return [
      { text: mrzGiven, role: 'GIVEN' },
      { text: mrzFamily, role: 'FAMILY' },
    ]
  const [last, first, more] = full.split(/[,،、]/)
  if (last?.trim() && first?.trim() && more === undefined)
    return [
      { text: first, role: 'GIVEN' },
      { text: last, role: 'FAMILY' },
    ]
  return [{ text: full, role: null }]
}

/** "AlexandrovichKAVINOV": a capital after a capitalised word begins another; a lone capital within one is a slip. */
const GLUED = /(?<![\p{L}])(\p{Lu}\p{Ll}{2,}|Al|El|Abd)(?=\p{Lu})/gu
/** Digits that eyes and scanners put for letters. */
const DIGIT_LETTERS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'g',
  7: 't',
  8: 'b',
  9: 'g',
}

/** "J.R." is two initials; a title in dots is none. */
const DOTTED = /(?<!\p{L})(\p{Lu})\.(?=\s?\p{Lu})/gu
const DOTTED_TITLE = /^\s*(H\.\s?(E|R\.\s?H|M)|Ph\.\s?D|Dipl)\.\s/iu

/** "Nooruddin" is "Noor ud Din", "Safieddine" is "Safi al-Din". */
const OF_THE_FAITH = /(?<!\p{L})(\p{L}{3,}?)[aeiou]d(d[ie]ne?)(?!\p{L})/giu

/** "JC Juncker", where the rest is not all capitals. */
const TWO_INITIALS = /(?<!\p{L})[B-DF-HJ-NP-TV-XZ]{2}(?!\p{L})/gu
const IS_SHOUTED = /^[^\p{Ll}]*$/u

/** Most names need none of it, which one look tells. */
const NEEDS_PARTING = /\.|\p{Ll}\p{Lu}|[dD]{2}[ieIE][nN]|(?<!\p{L})\p{Lu}{2}(?!\p{L})/u

function apart(text: string): string {
  if (!NEEDS_PARTING.test(text)) return text
  return text
    .replace(DOTTED_TITLE, '')
    .replaceAll(DOTTED, '$1 ')
    .replaceAll(GLUED, '$1 ')
    .replaceAll(TWO_INITIALS, (both) => (isPair(both, text) ? both : `${both[0]} ${both[1]}`))
    .replaceAll(OF_THE_FAITH, '$1 al $2')
}

/** Two letters that are no initials: a title, or a word of a name in capitals. */
function isPair(both: string, name: string): boolean {
  return IS_SHOUTED.test(name) || TITLES.has(both.toLowerCase())
}

function wordsOf(text: string, role: Role): NameWord[] {
  const latin = romanise(apart(text))
  return latin.map(({ text, written, isAbjad, others }, at) => {
    const spelt = isArticle(text, latin[at + 1]?.text) ? 'al' : withLetters(text)
    const key = wordText(spelt === text ? [text, ...others] : [spelt], isAbjad)
    return { text: key, word: wordOf(key), written, role, weight: weightOf(spelt, isAbjad) }
  })
}

/** The Arabic article takes on the sound of what follows: al-Din, ud-Din, ed-Din, ad-Din; ar-Rahman, ur-Rahman. */
function isArticle(text: string, next: string | undefined): boolean {
  return (
    next !== undefined &&
    /^[aeu][ldnrstz]h?$/.test(text) &&
    (text[1] === 'l' || next.startsWith(text.slice(1)))
  )
}

function withLetters(text: string): string {
  return /[a-z]/.test(text) ? text.replaceAll(/\d/g, (digit) => DIGIT_LETTERS[digit] ?? '') : text
}

/** A word as the index keeps it; how it was written is not known then. */
export function personWord(word: Word): NameWord {
  const first = word.forms[0]?.text ?? ''
  const text = wordText(
    word.forms.map(({ text }) => text),
    word.isAbjad,
  )
  return { word, text, written: first, role: null, weight: weightOf(first, word.isAbjad) }
}

/** Articles, prepositions and titles: nearly nothing. */
export const PARTICLE_WEIGHT = 0.2

function weightOf(text: string, isAbjad: boolean): number {
  if (text.length === 1) return 0.4
  if (PARTICLES.has(text) || TITLES.has(text)) return PARTICLE_WEIGHT
  if (FREQUENT.has(text)) return 0.75
  if (HONOURS.has(text)) return 0.4
  return text.length === 2 && !isAbjad ? 0.7 : 1
}

function withoutTitles(words: NameWord[]): NameWord[] {
  const isTitle = ({ word }: NameWord) => TITLES.has(word.forms[0]?.text ?? '')
  let [from, to] = [0, words.length]
  while (from < to && isTitle(words[from] as NameWord)) from++
  while (to > from && isTitle(words[to - 1] as NameWord)) to--
  return from < to ? words.slice(from, to) : words
}
