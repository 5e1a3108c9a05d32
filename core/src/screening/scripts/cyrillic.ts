/** Cyrillic of all languages → a-z. The language is told by letters that only it has, anywhere in the name. */
import * as tables from './cyrillic-letters.ts'
import { plain } from './latin.ts'
import { type LatinWord, latinWord } from './latin-word.ts'
import { VANISHING } from './runs.ts'

/** In order: the first that fits. A hard sign before a consonant or at the end is a vowel, so Bulgarian. */
const LANGUAGES: readonly (readonly [sign: RegExp, letters: tables.Letters])[] = [
  [/[ѓќѕ]/, tables.MACEDONIAN],
  [/[ђјљњћџ]/, tables.SERBIAN],
  [/ў.*[қғҳ]|[қғҳ].*ў/s, tables.UZBEK],
  [/[қғұүөәһң]/, tables.KAZAKH],
  [/ў/, tables.BELARUSIAN],
  [/[ыэ].*і|і.*[ыэ]/s, tables.BELARUSIAN],
  [/[іїєґ]|[сцз]ьк/, tables.UKRAINIAN_LETTERS],
  [/ъ([бвгджзйклмнпрстфхцчшщ]|$)/m, tables.BULGARIAN],
]
/** Some letter that is not plain Russian, or a sign that may be a vowel. */
const HAS_SIGN = /[^а-яё\n]|ъ|ьк/
/** Russian e after a vowel or at the beginning sounds ye: Yeltsin, Alekseyev. */
const SAYS_YE: ReadonlySet<tables.Letters> = new Set([tables.RUSSIAN, tables.KAZAKH, tables.BELARUSIAN])
const SOUNDS_YE = /(^|[аеёиоуыэюяьъ])[её]/g

export function readCyrillic(runs: readonly string[]): LatinWord[][] {
  const lower = runs.map((run) => run.replaceAll(VANISHING, '').toLowerCase())
  const text = lower.join('\n')
  const language = HAS_SIGN.test(text) ? LANGUAGES.find(([sign]) => sign.test(text))?.[1] : undefined
  return runs.map((run, place) => latinWord(run, forms(lower[place] ?? '', language ?? tables.RUSSIAN)))
}

function forms(word: string, language: tables.Letters): string[] {
  const second = tables.SECOND.get(language)
  const found = [spell(word, language), spell(word, language, second)]
  const sounded = SAYS_YE.has(language) ? word.replaceAll(SOUNDS_YE, '$1йе') : word
  return sounded === word ? found : [...found, spell(sounded, language), spell(sounded, language, second)]
}

function spell(word: string, language: tables.Letters, second?: tables.Letters): string {
  let out = ''
  for (const letter of word) out += second?.get(letter) ?? language.get(letter) ?? spelt(letter)
  return out
}

/** Letters with marks (ӱ, ѐ) fall back to the bare letter. */
function spelt(letter: string): string {
  const known = tables.RUSSIAN.get(letter)
  if (known !== undefined) return known
  const bare = letter.normalize('NFD').charAt(0)
  return tables.RUSSIAN.get(bare) ?? plain(letter)
}
