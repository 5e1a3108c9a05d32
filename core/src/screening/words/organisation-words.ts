/** An organisation's name → the words that count: legal forms become one word each, and say little. */
import { romanise } from '../scripts/romanise.ts'
import { LEGAL_FORMS } from './legal-forms.ts'
import type { NameWord } from './name-words.ts'
import { type Word, wordOf, wordText } from './word.ts'

/** Words that many names have and that do not tell one from another. */
const COMMON = new Set(
  'the of and for in de del la le el al y und et i company co group holding holdings international global trading general services service industries industry enterprise enterprises import export bank corporation organization organisation foundation institute center centre establishment'.split(
    ' ',
  ),
)
const COMMON_WEIGHT = 0.45
const LEGAL_FORM_WEIGHT = 0.3
const LEGAL_WORDS: ReadonlySet<string> = new Set(LEGAL_FORMS.values())
const LONGEST_FORM = 5

/** The words of the name of an organisation, ship or aircraft. Empty: no letter or digit that can be read. */
export function organisationWords({ full }: { full: string }): NameWord[] {
  const latin = romanise(full)
  const words: NameWord[] = []
  for (let at = 0; at < latin.length; ) {
    const form = legalFormAt(
      latin.map(({ text }) => text),
      at,
    )
    const taken = latin.slice(at, at + form.words)
    words.push(form.word === null ? ordinary(taken[0] as (typeof latin)[number]) : legal(form.word, taken))
    at += form.words
  }
  return words
}

type Latin = ReturnType<typeof romanise>[number]

function ordinary({ text, written, isAbjad, others }: Latin): NameWord {
  return { ...organisationWord(wordOf(wordText([text, ...others], isAbjad))), written }
}

function legal(form: string, taken: readonly Latin[]): NameWord {
  return { ...organisationWord(wordOf(form)), written: taken.map((word) => word.written).join(' ') }
}

/** A word as the index keeps it; how it was written is not known then. */
export function organisationWord(word: Word): NameWord {
  const first = word.forms[0]?.text ?? ''
  const text = wordText(
    word.forms.map(({ text }) => text),
    word.isAbjad,
  )
  return { word, text, written: first, role: null, weight: weightOf(first) }
}

function weightOf(text: string): number {
  if (LEGAL_WORDS.has(text)) return LEGAL_FORM_WEIGHT
  if (COMMON.has(text)) return COMMON_WEIGHT
  return text.length === 1 ? 0.5 : 1
}

/** The longest legal form that begins here; `word` null: an ordinary word does. */
function legalFormAt(words: readonly string[], at: number): { word: string | null; words: number } {
  for (let length = Math.min(LONGEST_FORM, words.length - at); length > 0; length--) {
    const word = LEGAL_FORMS.get(words.slice(at, at + length).join(' '))
    if (word !== undefined && words.length > length) return { word, words: length }
  }
  return { word: null, words: 1 }
}
