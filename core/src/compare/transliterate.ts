/** National letters → A-Z. */
import { CYRILLIC, GREEK, LATIN, type Spelling, UKRAINIAN } from './letters.ts'

/**
 * Upper-case A-Z and single spaces. Marks go (É → E), special letters are spelt out (ß → SS, Ø → O or, `icao`, OE),
 * Cyrillic and Greek are transliterated. Hyphens and other signs become a space, apostrophes vanish (O'NEIL → ONEIL).
 * Scripts not listed in letters.ts, and digits, vanish: the result may be empty.
 */
export function toLatin(text: string, spelling: Spelling = 'plain'): string {
  return spellOut(text, spelling)
    .replaceAll(/[^A-Z]+/g, ' ')
    .trim()
}

/** As `toLatin`, digits kept: for document numbers and printed lines. */
export function toLatinAndDigits(text: string, spelling: Spelling = 'plain'): string {
  return spellOut(text, spelling)
    .replaceAll(/[^A-Z0-9]+/g, ' ')
    .trim()
}

/** Every spelling that a document or a form may use for the text, without repeats; plain first. */
export function latinSpellings(text: string): string[] {
  return [...new Set((['plain', 'icao', 'english'] as const).map((spelling) => toLatin(text, spelling)))]
}

/** The letters of scripts that letters.ts does not know, in order: what `toLatin` loses. Upper case, NFKD. */
export function unspeltLetters(text: string): string {
  return spellOut(text, 'plain').replaceAll(/[A-Z]|\P{L}/gu, '')
}

const APOSTROPHES = /['’‘ʼ`´ʹʻ]/g
const UKRAINIAN_ONLY = /[ІЇЄҐ]/
const COLUMN = { plain: 0, icao: 1, english: 2 } as const
const GREEK_PAIR = /ΟΥ|ΑΥ|ΕΥ|ΜΠ|ΝΤ|ΓΚ|ΓΓ/g

function spellOut(text: string, spelling: Spelling): string {
  const upper = text.normalize('NFC').replaceAll(APOSTROPHES, '').toUpperCase()
  const table = { ...LATIN, ...CYRILLIC, ...GREEK, ...(UKRAINIAN_ONLY.test(upper) ? UKRAINIAN : {}) }
  const spell = (letter: string) => table[letter]?.[COLUMN[spelling]] ?? table[letter]?.[0]
  const withPairs = upper.replaceAll(GREEK_PAIR, (pair) => spell(pair) ?? pair)
  return [...withPairs].map((letter) => spell(letter) ?? stripped(letter, spell)).join('')
}

/** A letter without its marks, spelt out again: 'Ǿ' is 'Ø' with a mark, 'Ά' is 'Α'. */
function stripped(letter: string, spell: (letter: string) => string | undefined): string {
  const bare = letter.normalize('NFKD').replaceAll(/\p{M}/gu, '').toUpperCase()
  return [...bare].map((part) => spell(part) ?? part).join('')
}
