/** Hebrew → a-z. Short vowels are not written: frequent names get theirs from a table, others go without. */
import { HEBREW_LETTERS, HEBREW_NAMES } from './hebrew-letters.ts'
import { plain } from './latin.ts'
import { type LatinWord, latinWord } from './latin-word.ts'
import { VANISHING } from './runs.ts'

const MARKS = /\p{M}/gu
/** A geresh makes a sound that Hebrew lacks. Read before signs vanish. */
const WITH_GERESH: readonly (readonly [RegExp, string])[] = [
  [/ג['’׳]/g, 'j'],
  [/ז['’׳]/g, 'zh'],
  [/[צץ]['’׳]/g, 'ch'],
  [/ת['’׳]/g, 'th'],
]

export function readHebrew(run: string): LatinWord[] {
  const sounded = WITH_GERESH.reduce((text, [pattern, latin]) => text.replaceAll(pattern, latin), run)
  const word = sounded.replaceAll(VANISHING, '').normalize('NFD').replaceAll(MARKS, '')
  const names = HEBREW_NAMES.get(word)
  return names ? latinWord(run, names) : latinWord(run, spellings(word), true)
}

/** Inside a word ב כ פ may be hard or soft and ו a vowel or a consonant. */
function spellings(word: string): string[] {
  return [
    spell(word, 'o', true),
    spell(word, 'o', false),
    spell(word, 'v', true),
    spell(word, 'u', true),
    spell(word, 'v', false),
  ]
}

const HARD: ReadonlyMap<string, string> = new Map([
  ['ב', 'b'],
  ['כ', 'k'],
  ['פ', 'p'],
])
const SOFT: ReadonlyMap<string, string> = new Map([
  ['ב', 'v'],
  ['כ', 'kh'],
  ['פ', 'f'],
])

function spell(word: string, vav: string, isSoft: boolean): string {
  const letters = [...word.replaceAll('וו', 'װ').replaceAll('יי', 'ײ')]
  const last = letters.length - 1
  return letters
    .map((letter, at) => {
      if (letter === 'ו' && at > 0) return vav
      if (letter === 'י' && at > 0) return 'i'
      if (letter === 'ה' && at === last && at > 0) return isSoft ? 'a' : 'h'
      const stop = (at === 0 || !isSoft ? HARD : SOFT).get(letter)
      return stop ?? HEBREW_LETTERS.get(letter) ?? plain(letter)
    })
    .join('')
}
