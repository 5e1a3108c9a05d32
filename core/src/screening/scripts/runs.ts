/** Parts a name into runs: pieces of one word in one script. */
import { unmixed } from './look-alikes.ts'
import { type Script, scriptOf } from './script-of.ts'

/** `written`: NFC, joined signs gone at both ends. */
export type Run = { script: Script; written: string }

/** Left out without parting the word: full stops, apostrophes, quotes, format characters, tatweel. */
export const VANISHING = /[.'’‘‛`´"“”„‟＇．＂׳״\u02b9-\u02df\u0640\ua78b\ua78c\p{Cf}]/gu
const WORD = /[\p{L}\p{M}\p{N}.'’‘‛`´"“”„‟＇．＂׳״\u02b9-\u02df\ua78b\ua78c\p{Cf}]+/gu
/** A Hebrew geresh at the end belongs to its letter. */
const FIRST_TO_LAST = /[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}])?(?:(?<=[גזצץ])['’׳])?/su
const IS_VANISHING = new RegExp(VANISHING, 'u')
const IS_DIGIT = /\p{N}/u
const IS_LETTER = /\p{L}/u
const ALPHABETS: ReadonlySet<Script> = new Set(['latin', 'cyrillic', 'greek', 'armenian', 'georgian'])
/** Persian and Urdu part the halves of a name by it (U+200C); in Indic scripts it only shapes letters. */
const ARABIC_HALVES = /(?<=[\u0600-\u06ff])\u200c/g
/** Full and half width, ligatures, Arabic presentation forms, mathematical letters. */
const SHAPED = /[\uff00-\uffef\ufb00-\ufdff\ufe70-\ufeff\u{1d400}-\u{1d7ff}]/gu

const HAS_SHAPED = new RegExp(SHAPED, 'u')

/** The runs of a name, in order. Words of several scripts come apart, except for look-alike letters. */
export function runsOf(name: string): Run[] {
  const text = composed(name).replaceAll(ARABIC_HALVES, ' ')
  return (text.match(WORD) ?? []).flatMap((word) => runsOfWord(FIRST_TO_LAST.exec(word)?.[0] ?? ''))
}

/** NFC keeps what was written; letters that only differ in width or shape are folded. */
function composed(name: string): string {
  const plain = HAS_SHAPED.test(name) ? name.replaceAll(SHAPED, (letter) => letter.normalize('NFKC')) : name
  return plain.normalize('NFC')
}

function runsOfWord(word: string): Run[] {
  const runs = byScript(word)
  const other = runs.length > 1 ? unmixed(word) : word
  return other === word ? runs : byScript(other)
}

function byScript(word: string): Run[] {
  const runs: Run[] = []
  let last: Run | undefined
  for (const letter of word) {
    const script = scriptOf(letter)
    if (last && (last.script === script || staysWith(last.script, letter))) last.written += letter
    else {
      last = { script, written: letter }
      runs.push(last)
    }
  }
  return runs
}

/** Marks and signs stay with what they follow, digits with alphabets only. */
function staysWith(script: Script, letter: string): boolean {
  return IS_DIGIT.test(letter) ? ALPHABETS.has(script) : !IS_LETTER.test(letter) || IS_VANISHING.test(letter)
}
