/** Whether two names are one, and where a name stands in recognised lines. */
import { distanceWithin, levenshteinRatio } from './levenshtein.ts'
import { latinSpellings, toLatinAndDigits, unspeltLetters } from './transliterate.ts'

/** Two words less alike than this are different words; they count with the square of their ratio, so below 0.5. */
const ALIKE_MIN = 0.7
/** A middle name that only one side has, or one cut short, takes this much of the score. */
const INCOMPLETE = 0.9
/** How well the first names must agree before a missing one is forgiven. */
const FIRST_NAME_MIN = 0.85

/**
 * 0 (another name) to 1 (the same). Case, marks, order of words and where they are split do not matter; national
 * letters and Cyrillic are compared in every usual Latin spelling (MÜLLER is MULLER and MUELLER). A name that one side
 * lacks, or that an MRZ cut short, costs a tenth when the first names agree. Unlike names stay below 0.5. Two empty
 * names are the same; an empty one and another are not. Scripts without a Latin spelling here (Arabic, Han, …) are
 * compared letter by letter, and never match a Latin name.
 */
export function compareNames(given: string, seen: string): number {
  const scores = latinSpellings(given).flatMap((a) => latinSpellings(seen).map((b) => compareWords(a, b)))
  const unspelt = [unspeltLetters(given), unspeltLetters(seen)] as const
  return Math.min(Math.max(...scores), unspelt.includes('') ? 1 : likeness(...unspelt))
}

function compareWords(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 1 : 0
  const words = [a.split(' '), b.split(' ')] as const
  const [shorter, longer] = words[0].length <= words[1].length ? words : [words[1], words[0]]
  return Math.max(
    likeness(a.replaceAll(' ', ''), b.replaceAll(' ', '')),
    together(shorter, longer),
    incomplete(shorter, longer),
  )
}

function likeness(a: string, b: string): number {
  const ratio = levenshteinRatio(a, b)
  return ratio < ALIKE_MIN ? ratio ** 2 : ratio
}

type Pair = { word: string; partner: string; likeness: number }

/** Words in any order: the pairs' likeness, each weighing as many letters as it covers, over all letters. */
function together(shorter: readonly string[], longer: readonly string[]): number {
  const pairs = pairUp(shorter, longer)
  const covered = pairs.reduce(
    (sum, pair) => sum + pair.likeness * (pair.word.length + pair.partner.length),
    0,
  )
  return covered / (shorter.join('').length + longer.join('').length)
}

/** Every word of the shorter name found in the longer, the first among them, some perhaps cut to their beginning. */
function incomplete(shorter: readonly string[], longer: readonly string[]): number {
  const [first] = shorter
  if (first === undefined || likeness(first, longer[0] ?? '') < FIRST_NAME_MIN) return 0
  const pairs = pairUp(shorter, longer).map((pair) => (isCut(pair) ? 1 : pair.likeness))
  return INCOMPLETE * Math.min(...pairs)
}

function isCut({ word, partner }: Pair): boolean {
  return partner.startsWith(word) || word.startsWith(partner)
}

/** Greedy: the most alike first. Every word of the shorter side gets a partner. */
function pairUp(shorter: readonly string[], longer: readonly string[]): Pair[] {
  const all = shorter
    .flatMap((word, row) =>
      longer.map((partner, column) => ({ row, column, word, partner, likeness: likeness(word, partner) })),
    )
    .map((pair) => ({ ...pair, rank: pair.likeness + (isCut(pair) ? 0.5 : 0) }))
    .sort((a, b) => b.rank - a.rank)
  const rows = new Set<number>()
  const columns = new Set<number>()
  return all.filter(({ row, column }) => {
    if (rows.has(row) || columns.has(column)) return false
    rows.add(row)
    columns.add(column)
    return true
  })
}

/**
 * The line that holds the needle best, wherever in the line it begins: labels before it and lost spaces do not matter.
 * A needle broken across two lines is found at the first. `ratio` is 1 − edits / length of the needle. Null: there are
 * no lines, or the needle has no letters or digits.
 */
export function findInLines(needle: string, lines: string[]): { ratio: number; index: number } | null {
  const needles = spellings(needle).filter((text) => text !== '')
  if (needles.length === 0) return null
  const within = lines.map((line, index) => ({ ratio: bestWithin(needles, spellings(line)), index }))
  const across = lines.slice(1).map((next, index) => ({
    ratio: bestWithin(needles, spellings(`${lines[index] ?? ''} ${next}`)),
    index,
  }))
  const places = [...within, ...across]
  return places.reduce<{ ratio: number; index: number } | null>(
    (best, place) => (best === null || place.ratio > best.ratio ? place : best),
    null,
  )
}

function bestWithin(needles: readonly string[], hays: readonly string[]): number {
  const ratios = needles.flatMap((needle) =>
    hays.map((hay) => 1 - distanceWithin(needle, hay) / needle.length),
  )
  return Math.max(0, ...ratios)
}

/** Letters and digits only, without gaps, in every spelling. */
function spellings(text: string): string[] {
  const all = (['plain', 'icao', 'english'] as const).map((one) =>
    toLatinAndDigits(text, one).replaceAll(' ', ''),
  )
  return [...new Set(all)]
}
