/** Letter by letter: a word in Arabic script without its short vowels → a-z. */
import { ARABIC_LETTERS } from './arabic-letters.ts'
import { plain } from './latin.ts'

/** How و and ی are taken: by their neighbours, as consonants, or as vowels. */
type Ties = 'guessed' | 'consonants' | 'vowels'

const IS_ALEF = /[اأآإىٱ]/
const YEH = 'يیىې'
/** s and h side by side are two letters, not the sound sh; the same for the others. */
const PAIRS_WITH_H = /[cdgkpstz]$/

/** Possible spellings, the likeliest first. */
export function spellings(word: string): string[] {
  return [
    spell(word, 'guessed'),
    spell(word, 'consonants'),
    spell(word, 'vowels'),
    spell(eastern(word), 'guessed'),
    spell(word, 'guessed', false),
  ]
}

/** Persian and Urdu say ض ذ ظ as z, ث as s, a last ه as a vowel; there and in Egypt a last ى is ی. */
function eastern(word: string): string {
  return word
    .replaceAll(/[ضذظ]/g, 'ز')
    .replaceAll('ث', 'س')
    .replace(/[هہۀ]$/, 'ة')
    .replace(/ى$/, 'ی')
}

function spell(word: string, ties: Ties, partsPairs = true): string {
  const letters = [...word]
  return letters.reduce((out, _, at) => joined(out, soundAt(letters, at, ties), partsPairs), '')
}

function joined(before: string, sound: string, partsPairs: boolean): string {
  const isFalsePair = (sound === 'h' && PAIRS_WITH_H.test(before)) || (sound === 's' && before.endsWith('t'))
  return isFalsePair && partsPairs ? `${before}a${sound}` : before + sound
}

function soundAt(letters: readonly string[], at: number, ties: Ties): string {
  const [letter = '', next = ''] = [letters[at], letters[at + 1]]
  const isLast = at === letters.length - 1
  if (letter === 'و') return isConsonant(letters, at, ties) ? 'w' : 'u'
  if (letter === 'ى' && isLast) return 'a'
  if (YEH.includes(letter)) return isConsonant(letters, at, ties) && !isLast ? 'y' : 'i'
  if (at === 0 && ties !== 'consonants' && isCarried(letter, next) && letters.length > 2) return ''
  return ARABIC_LETTERS.get(letter) ?? plain(letter)
}

/** A vowel letter right behind the first alef says how it sounds: او is u (Obama), ای is i (Iran). */
function isCarried(alef: string, next: string): boolean {
  return (
    (alef === 'ا' && YEH.includes(next) && next !== '') || ((alef === 'ا' || alef === 'أ') && next === 'و')
  )
}

function isConsonant(letters: readonly string[], at: number, ties: Ties): boolean {
  if (at === 0 || ties !== 'guessed') return at === 0 || ties === 'consonants'
  if (at === 1 && isCarried(letters[0] ?? '', letters[1] ?? '')) return false
  return [letters[at - 1], letters[at + 1]].some((beside) => IS_ALEF.test(beside ?? ''))
}
