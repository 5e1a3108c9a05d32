import { LATIN } from '../../compare/letters.ts'

type Spellings = readonly [plain: string, other: string]

/** Those of documents, as they are. */
const SHARED = Object.entries(LATIN).map(([letter, [plain, other = plain]]): [string, Spellings] => [
  letter.toLowerCase(),
  [plain.toLowerCase(), other.toLowerCase()],
])

/** Letters that documents do not need spelt, or that have another form beside the documents' one. */
const MORE: readonly (readonly [letter: string, spellings: Spellings])[] = [
  ['ǿ', ['o', 'oe']],
  ['æ', ['ae', 'a']],
  ['ǽ', ['ae', 'a']],
  ['œ', ['oe', 'o']],
  ['ð', ['d', 'dh']],
  ['đ', ['d', 'dj']],
  ['ŋ', ['n', 'ng']],
  ['ƙ', ['k', 'k']],
  ['ƴ', ['y', 'y']],
  ['ʒ', ['z', 'zh']],
  ['ĳ', ['ij', 'y']],
  ['č', ['c', 'ch']],
  ['ć', ['c', 'ch']],
  ['ç', ['c', 'ch']],
  ['š', ['s', 'sh']],
  ['ş', ['s', 'sh']],
  ['ș', ['s', 'sh']],
  ['ž', ['z', 'zh']],
  ['ţ', ['t', 'ts']],
  ['ț', ['t', 'ts']],
  ['ğ', ['g', 'gh']],
  ['ǧ', ['g', 'gh']],
  ['ñ', ['n', 'ny']],
  ['ǩ', ['k', 'k']],
  ['ƶ', ['z', 'zh']],
  ['ŀ', ['l', 'l']],
  ['ɑ', ['a', 'a']],
  ['ǝ', ['e', 'e']],
  ['ȵ', ['n', 'n']],
  ['ɲ', ['n', 'ny']],
  ['ɣ', ['g', 'gh']],
  ['ʉ', ['u', 'u']],
  ['ɨ', ['i', 'i']],
]

/**
 * Latin letters that Unicode does not take apart into a-z and a mark, or that another habit spells out: plain form,
 * other form. The other forms: German ä ae, Nordic ø oe and å aa (Doc 9303-3 section 6 A), Slavic and Turkish č ch, š sh.
 */
export const LATIN_LETTERS: ReadonlyMap<string, Spellings> = new Map([...SHARED, ...MORE])
