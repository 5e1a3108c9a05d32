/** Latin letters of all languages → a-z. */
import anyAscii from 'any-ascii'
import { LATIN_LETTERS } from './latin-letters.ts'
import { type LatinWord, latinWord } from './latin-word.ts'
import { VANISHING } from './runs.ts'

const MARKS = /\p{M}+/gu
const IS_PLAIN = /^[a-z0-9]*$/

/** The plain spelling without marks; as other form the one that spells the special letters out (Müller, Mueller). */
export function readLatin(run: string): LatinWord[] {
  let [simple, special] = ['', '']
  for (const letter of run.replaceAll(VANISHING, '').toLowerCase().normalize('NFC')) {
    simple += plain(letter)
    special += other(letter)
  }
  return latinWord(run, [simple, special])
}

/** One letter or sign in a-z and digits; nothing when it has no Latin form. Takes NFC. */
export function plain(letter: string): string {
  return IS_PLAIN.test(letter) ? letter : (LATIN_LETTERS.get(letter)?.[0] ?? bare(letter))
}

function other(letter: string): string {
  return IS_PLAIN.test(letter) ? letter : (LATIN_LETTERS.get(letter)?.[1] ?? bare(letter))
}

/** Without its marks: ế is e. What is left may again be a letter with a spelling of its own. */
function bare(letter: string): string {
  const parts = [...letter.normalize('NFKD').replaceAll(MARKS, '').toLowerCase()]
  return parts.map((part) => LATIN_LETTERS.get(part)?.[0] ?? anyAscii(part)).join('')
}
