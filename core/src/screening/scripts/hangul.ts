/** Hangul → a-z. Names of two to four syllables are a family name and a given name; the given name stays one word. */
import { FIRST, GIVEN_SOUTH, LAST, MIDDLE, MIDDLE_NORTH, SURNAMES } from './hangul-letters.ts'
import { plain } from './latin.ts'
import { type LatinWord, latinWord } from './latin-word.ts'

const FIRST_SYLLABLE = 0xac00
const LONGEST_NAME = 4

export function readHangul(runs: readonly string[]): LatinWord[][] {
  const isParted = runs.length > 1 && runs.some((run) => SURNAMES.has(run))
  return runs.map((run) => (isParted ? readPart(run) : readName(run)))
}

/** 김정은 is kim jongun: family name, then all given syllables. What is no such name stays one word. */
function readName(run: string): LatinWord[] {
  const syllables = [...run]
  const size = syllables.length
  const surname = size > LONGEST_NAME || size < 2 ? '' : surnameOf(run, size)
  if (surname === '') return readPart(run)
  const given = run.slice(surname.length)
  return [...latinWord(surname, SURNAMES.get(surname) ?? []), ...latinWord(given, givenForms(given))]
}

function surnameOf(run: string, size: number): string {
  const two = run.slice(0, 2)
  const one = run.slice(0, 1)
  if (size > 2 && SURNAMES.has(two)) return two
  return SURNAMES.has(one) ? one : ''
}

/** One of several parts: a family name by itself or anything else. */
function readPart(run: string): LatinWord[] {
  return latinWord(run, SURNAMES.get(run) ?? givenForms(run))
}

/** Northern, official southern and usual southern spelling of a given name: jongun, jeongeun, jungeun. */
export function givenForms(given: string): string[] {
  const official = [...given].map((letter) => syllable(letter, MIDDLE))
  const usual = [...given].map((letter, at) => GIVEN_SOUTH.get(letter) ?? official[at] ?? '')
  const north = [...given].map((letter, at) => hardened(syllable(letter, MIDDLE_NORTH), at)).join('')
  return [north, official.join(''), usual.join(''), usual.join('').replaceAll('oo', 'u')]
}

/** Northern spelling writes the first sound hard before y and w: Kyong, Kwang. */
function hardened(sound: string, at: number): string {
  const hard = sound.replace(/^g(?=[yw])/, 'k')
  return at === 0 ? hard.replace(/^g/, 'k') : hard
}

function syllable(letter: string, middles: readonly string[]): string {
  const place = (letter.codePointAt(0) ?? 0) - FIRST_SYLLABLE
  if (place < 0 || place >= FIRST.length * MIDDLE.length * LAST.length) return plain(letter)
  const [last, rest] = [place % LAST.length, Math.floor(place / LAST.length)]
  const [middle, first] = [rest % MIDDLE.length, Math.floor(rest / MIDDLE.length)]
  return `${FIRST[first]}${middles[middle]}${LAST[last]}`
}
