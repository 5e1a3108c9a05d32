/** What each place of an MRZ may hold: the recogniser's characters that the format allows there. */
import type { Choice } from './cheapest.ts'
import { confusedWith } from './confusables.ts'
import type { Alphabet, Layout, Position, Stretch } from './format.ts'
import type { MrzCharacter } from './row.ts'

/** Cost of the digit or letter that looks like a character of the wrong kind, where the recogniser names none. */
const LOOKALIKE_COST = 0.5
/** What rounding and the characters left out may add up to. */
const ROUNDING = 0.004

const ALLOWED: Readonly<Record<Alphabet, RegExp>> = {
  alpha: /^[A-Z<]$/,
  digit: /^[0-9<]$/,
  alnum: /^[A-Z0-9<]$/,
}

/**
 * A place's choices, likeliest first; how sure the first is among all that it may be, 0..1; and how likely something
 * stands there at all: where nothing does, all that follows stands one place too far.
 */
export type Place = {
  readonly choices: readonly Choice<string>[]
  readonly certainty: number
  readonly presence: number
}

/** One place per character of every line. */
export function placesOf(rows: readonly (readonly MrzCharacter[])[], layout: Layout): Place[][] {
  const alphabets = alphabetsOf(layout)
  return rows.map((row, line) =>
    row.map((character, at) => placeOf(character, alphabets[line]?.[at] ?? 'alnum')),
  )
}

export function everyPlace({ line, from, to }: Stretch): Position[] {
  return Array.from({ length: to - from }, (_, index) => ({ line, at: from + index }))
}

/** ICAO Doc 9303-3 section 4.3 fixes each position's characters; check digits are digits. */
function alphabetsOf({ lineCount, lineLength, fields, composite }: Layout): Alphabet[][] {
  const grid = Array.from({ length: lineCount }, () => Array<Alphabet>(lineLength).fill('alnum'))
  const write = ({ line, at }: Position, alphabet: Alphabet) => grid[line]?.splice(at, 1, alphabet)
  for (const where of Object.values(fields)) {
    for (const place of everyPlace(where)) write(place, where.alphabet)
    if (where.checkDigit !== null) write(where.checkDigit, 'digit')
  }
  if (composite !== null) write(composite.at, 'digit')
  return grid
}

function placeOf(character: MrzCharacter, alphabet: Alphabet): Place {
  const read = Object.entries(character).toSorted((a, b) => b[1] - a[1])
  const presence = Math.min(1, total(read) + ROUNDING)
  const fitting = read.filter(([one]) => ALLOWED[alphabet].test(one))
  const [best] = fitting
  if (best === undefined) return { choices: lookalikes(read, alphabet), certainty: 0.5, presence }
  const choices = fitting.map(([value, likelihood]) => ({ value, cost: Math.log(best[1] / likelihood) }))
  const doubt = total(doubts(read, best[0], alphabet)) + 1 - presence
  return { choices, certainty: best[1] / (best[1] + doubt), presence }
}

type Read = readonly [string, number]

const total = (some: readonly Read[]) => some.reduce((sum, [, likelihood]) => sum + likelihood, 0)

/** All else that was seen; a look-alike of the wrong kind is no doubt: the format has decided it. */
function doubts(read: readonly Read[], best: string, alphabet: Alphabet): Read[] {
  return read.filter(
    ([one]) => one !== best && (ALLOWED[alphabet].test(one) || !confusedWith(best).includes(one)),
  )
}

function lookalikes(read: readonly Read[], alphabet: Alphabet): Choice<string>[] {
  const [likeliest = '<'] = read[0] ?? []
  const others = confusedWith(likeliest).filter((one) => ALLOWED[alphabet].test(one))
  return others.length === 0
    ? [{ value: likeliest, cost: 0 }]
    : others.map((value, index) => ({ value, cost: index * LOOKALIKE_COST }))
}
