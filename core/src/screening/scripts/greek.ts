/** Greek → a-z (ISO 843 as passports print it), and how it sounds. */
import { GREEK } from '../../compare/letters.ts'
import { plain } from './latin.ts'
import { type LatinWord, latinWord } from './latin-word.ts'
import { VANISHING } from './runs.ts'

const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries(GREEK).map(([letter, [latin]]) => [letter.toLowerCase(), latin.toLowerCase()]),
)
const APART = /[ϊΐϋΰ]/g
const MARKS = /\p{M}/gu
type Rules = readonly (readonly [pattern: RegExp, latin: string])[]

/** Pairs of letters, before single ones. Latin letters that they leave pass through. */
const PAIRS: Rules = [
  [/ου/g, 'ou'],
  [/αυ(?=[θκξπστφχψ]|$)/g, 'af'],
  [/ευ(?=[θκξπστφχψ]|$)/g, 'ef'],
  [/αυ/g, 'av'],
  [/ευ/g, 'ev'],
  [/(?<![α-ω])μπ/g, 'b'],
  [/(?<![α-ω])ντ/g, 'd'],
  [/(?<![α-ω])γκ/g, 'g'],
  [/γγ/g, 'ng'],
  [/γχ/g, 'nch'],
  [/γξ/g, 'nx'],
]
const SOUND: Rules = [
  [/μπ/g, 'b'],
  [/ντ/g, 'nd'],
  [/γκ/g, 'ng'],
  [/[εο]ι/g, 'i'],
  [/αι/g, 'e'],
  [/γ(?=[ιεηυ])/g, 'y'],
  [/χ/g, 'h'],
  [/φ/g, 'ph'],
]

export function readGreek(run: string): LatinWord[] {
  const apart = run
    .replaceAll(VANISHING, '')
    .toLowerCase()
    .replaceAll(APART, (letter) => ('ϋΰ'.includes(letter) ? 'y' : 'i'))
  const word = apart.normalize('NFD').replaceAll(MARKS, '').replaceAll('ς', 'σ')
  const paired = replaced(word, PAIRS)
  return latinWord(run, [spell(paired), spell(paired.replaceAll('χ', 'h')), spell(replaced(paired, SOUND))])
}

function replaced(word: string, rules: Rules): string {
  return rules.reduce((text, [pattern, latin]) => text.replaceAll(pattern, latin), word)
}

function spell(word: string): string {
  return [...word].map((letter) => LETTERS.get(letter) ?? plain(letter)).join('')
}
