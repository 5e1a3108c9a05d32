/**
 * Cyrillic letters in a-z, lower case. Base: ../../compare/letters.ts, as English papers spell it (BGN/PCGN without
 * marks); here is what differs by language. Serbian and Macedonian follow their own Latin alphabets without the hooks.
 */
import { CYRILLIC, UKRAINIAN } from '../../compare/letters.ts'

export type Letters = ReadonlyMap<string, string>

/** Russian, and every language that has nothing of its own below. */
export const RUSSIAN: Letters = letters({
  ...plainOf(CYRILLIC),
  й: 'y',
  ё: 'e',
  // Letters of other languages of the former Soviet Union and of Mongolia.
  ә: 'a',
  ғ: 'gh',
  қ: 'q',
  ң: 'ng',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  ҳ: 'h',
  ҷ: 'j',
  җ: 'j',
  ӯ: 'u',
  ӣ: 'i',
  ӕ: 'ae',
  ԥ: 'p',
  ҡ: 'q',
  ҙ: 'z',
  ҫ: 's',
  ҥ: 'ng',
  ҕ: 'gh',
  ӏ: '',
  ҹ: 'ch',
  ӡ: 'dz',
  ѣ: 'e',
  ѳ: 'f',
  ѵ: 'i',
})

/** Passports of Ukraine: Г is H, И is Y. */
export const UKRAINIAN_LETTERS: Letters = letters({ ...plainOf(UKRAINIAN), й: 'y' })

export const BELARUSIAN: Letters = letters({ г: 'h', ў: 'u', х: 'kh' })

export const UZBEK: Letters = letters({ ў: 'o', ж: 'j', х: 'kh' })

export const KAZAKH: Letters = letters({ ж: 'zh', і: 'i', у: 'u', и: 'i' })

/** Ъ is a vowel there, Щ is sht, Х is h. */
export const BULGARIAN: Letters = letters({ ъ: 'a', щ: 'sht', х: 'h', ь: 'y' })

export const SERBIAN: Letters = letters({
  ж: 'z',
  ч: 'c',
  ш: 's',
  ћ: 'c',
  ђ: 'dj',
  џ: 'dz',
  ц: 'c',
  х: 'h',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
})

export const MACEDONIAN: Letters = letters({
  ...Object.fromEntries(SERBIAN),
  ж: 'z',
  ѓ: 'gj',
  ќ: 'kj',
  ѕ: 'dz',
})

/** What else a letter may be, whatever the language: the second form of a word is spelt with these. */
export const SECOND: ReadonlyMap<Letters, Letters> = new Map([
  [RUSSIAN, letters({ ё: 'yo', х: 'h', щ: 'sht', ц: 'c', ж: 'j' })],
  [UKRAINIAN_LETTERS, letters({ г: 'g', и: 'i', х: 'h', є: 'ie', ю: 'iu', я: 'ia' })],
  [BELARUSIAN, letters({ г: 'g', ў: 'v', х: 'h', ё: 'yo' })],
  [UZBEK, letters({ ў: 'u', ж: 'zh', ғ: 'g', қ: 'k', х: 'h' })],
  [KAZAKH, letters({ ж: 'j', қ: 'k', ғ: 'g', х: 'h', ё: 'yo' })],
  [BULGARIAN, letters({ ъ: 'u', ц: 'c' })],
  [SERBIAN, letters({ ж: 'zh', ч: 'ch', ш: 'sh', ћ: 'ch', ђ: 'd', џ: 'dzh', ц: 'ts' })],
  [MACEDONIAN, letters({ ж: 'zh', ч: 'ch', ш: 'sh', ѓ: 'g', ќ: 'k', џ: 'dzh', ц: 'ts' })],
])

function plainOf(table: Readonly<Record<string, readonly [string, ...unknown[]]>>): Record<string, string> {
  const entries = Object.entries(table)
  return Object.fromEntries(entries.map(([letter, [plain]]) => [letter.toLowerCase(), plain.toLowerCase()]))
}

function letters(table: Record<string, string>): Letters {
  return new Map(Object.entries(table))
}
