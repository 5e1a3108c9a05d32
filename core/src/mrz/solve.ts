/**
 * Rows as seen, read as one format: the likeliest characters such that positions, codes and check digits agree. A digit
 * that was read clearly is never changed for a check digit's sake: a repair takes only what the recogniser itself held
 * possible, so that an altered document goes on failing.
 */
import { isIcaoCode } from '../documents/countries.ts'
import { type Choice, cheapest } from './cheapest.ts'
import { checksOf } from './checks.ts'
import type { Layout, LayoutField, Position } from './format.ts'
import { everyPlace, type Place, placesOf } from './places.ts'
import { likeliestText, type MrzCharacter } from './row.ts'
import { isCalendarDay } from './two-digit-years.ts'

/** A repair may be at most a hundred times less likely than what was read: rarer are documents that are truly wrong. */
const REPAIR_COST_MAX = Math.log(100)
const REPAIRS_MAX = 300

/** One character put at one place. */
type Put = Position & { readonly character: string }

export type Solution = {
  readonly lines: string[]
  /** The likeliest character of each place, whatever the format says. */
  readonly raw: string[]
  /** Nats by which the lines are less likely than the likeliest in the format's alphabets. */
  readonly cost: number
  /** How sure each place is, 0..1. */
  readonly certainty: readonly (readonly number[])[]
  /** How sure it is that no place before was counted that holds nothing, 0..1. */
  readonly alignment: readonly (readonly number[])[]
  readonly isWhole: boolean
  /** How sure the fields under a check digit of their own are among all readings that it allows, 0..1. */
  readonly proof: Readonly<Partial<Record<LayoutField, number>>>
}

/** `rows`: one per line of the layout, each of its length. */
export function solve(rows: readonly (readonly MrzCharacter[])[], layout: Layout): Solution {
  const places = placesOf(rows, layout)
  const start = withCodes(
    places.map((line) => line.map(({ choices }) => choices[0]?.value ?? '<').join('')),
    places,
    layout,
  )
  const groups = groupsOf(start, places, layout)
  const chosen = agreeing(start, groups, places, layout)
  const lines = put(start, chosen.value.flat())
  const isWhole = checksOf(lines, layout).composite === true
  return {
    lines,
    raw: rows.map(likeliestText),
    cost: chosen.cost,
    certainty: places.map((line, row) => line.map((place, at) => certaintyOf(place, lines[row]?.charAt(at)))),
    alignment: places.map(alignmentOf),
    isWhole,
    proof: Object.fromEntries(
      groups.map(({ name, readings }, index) => [name, proofOf(readings, chosen.value[index], isWhole)]),
    ),
  }
}

/** How sure the place is of the character that was taken, which need not be its likeliest. */
function certaintyOf({ choices, certainty }: Place, taken: string | undefined): number {
  const cost = choices.find(({ value }) => value === taken)?.cost ?? Number.POSITIVE_INFINITY
  return certainty * Math.exp(-cost)
}

function alignmentOf(line: readonly Place[]): number[] {
  let product = 1
  return line.map(({ presence }) => {
    const before = product
    product *= presence
    return before
  })
}

/** A field under a check digit of its own, and every reading of it that the check digit confirms. */
type Group = {
  readonly name: LayoutField
  readonly places: readonly Position[]
  readonly readings: readonly Choice<Put[]>[]
}

const CHECKED = ['documentNumber', 'birthDate', 'expiryDate', 'optional'] as const
type Checked = (typeof CHECKED)[number]

function groupsOf(start: string[], places: Place[][], layout: Layout): Group[] {
  return CHECKED.flatMap((name) => {
    const where = layout.fields[name]
    if (where === undefined || where.checkDigit === null) return []
    const own = [...everyPlace(where), where.checkDigit, ...longNumberRest(start, name, layout)]
    const readings = cheapest(choicesAt(own, places), REPAIR_COST_MAX, REPAIRS_MAX).filter(({ value }) =>
      isConfirmed(put(start, value), name, layout),
    )
    return [{ name, places: own, readings }]
  })
}

/** A filler as check digit: the number goes on in the optional field, and its check digit stands there. */
function longNumberRest(start: readonly string[], name: Checked, { hasLongNumbers, fields }: Layout) {
  const digit = fields.documentNumber?.checkDigit
  const isLong = hasLongNumbers && digit != null && start[digit.line]?.charAt(digit.at) === '<'
  return name === 'documentNumber' && isLong && fields.optional !== undefined
    ? everyPlace(fields.optional)
    : []
}

function isConfirmed(lines: string[], name: Checked, layout: Layout): boolean {
  if (checksOf(lines, layout)[name] !== true) return false
  const where = layout.fields[name]
  if (where === undefined || (name !== 'birthDate' && name !== 'expiryDate')) return true
  const text = lines[where.line]?.slice(where.from, where.to) ?? ''
  return text.includes('<') || isCalendarDay(text)
}

/** One confirmed reading per field such that the composite check digit holds as well; else the likeliest of each. */
function agreeing(
  start: string[],
  groups: readonly Group[],
  places: Place[][],
  layout: Layout,
): Choice<Put[][]> {
  const slots = groups.map(({ readings }) => (readings.length === 0 ? [UNCHANGED] : readings))
  const [likeliest = { value: [], cost: 0 }] = cheapest(slots, Number.POSITIVE_INFINITY, 1)
  const { composite } = layout
  if (composite === null || groups.some(({ readings }) => readings.length === 0)) return likeliest
  const taken = new Set(groups.flatMap((group) => group.places.map(key)))
  const loose = [...composite.over.flatMap(everyPlace), composite.at].filter(
    (place) => !taken.has(key(place)),
  )
  const rest = cheapest(choicesAt(loose, places), REPAIR_COST_MAX, REPAIRS_MAX)
  const whole = cheapest<Put[]>([...slots, rest], REPAIR_COST_MAX, REPAIRS_MAX)
  return whole.find(({ value }) => checksOf(put(start, value.flat()), layout).composite === true) ?? likeliest
}

const UNCHANGED: Choice<Put[]> = { value: [], cost: 0 }
const key = ({ line, at }: Position) => line * 100 + at

/** State and nationality are known codes: the likeliest known one, where one is possible at all. */
function withCodes(start: string[], places: Place[][], { fields }: Layout): string[] {
  return [fields.issuingState, fields.nationality].reduce((lines, where) => {
    if (where === undefined) return lines
    const codes = cheapest(choicesAt(everyPlace(where), places), REPAIR_COST_MAX, REPAIRS_MAX)
    const known = codes.find(({ value }) => isCode(value.map(({ character }) => character).join('')))
    return known === undefined ? lines : put(lines, known.value)
  }, start)
}

/** Fillers stand behind a code, never before it. */
const isCode = (text: string) => !text.startsWith('<') && isIcaoCode(text)

function choicesAt(positions: readonly Position[], places: Place[][]): Choice<Put>[][] {
  return positions.map(({ line, at }) =>
    (places[line]?.[at]?.choices ?? []).map(({ value, cost }) => ({
      value: { line, at, character: value },
      cost,
    })),
  )
}

function put(lines: readonly string[], puts: readonly Put[]): string[] {
  const grid = lines.map((line) => [...line])
  for (const { line, at, character } of puts) grid[line]?.splice(at, 1, character)
  return grid.map((line) => line.join(''))
}

/** Of ten other readings that one check digit lets pass, the composite stops nine. */
const PASSING_COMPOSITE = 0.1

/** The chosen reading's share of all that the check digit allows; 0 where it allows none. */
function proofOf(
  readings: readonly Choice<Put[]>[],
  chosen: readonly Put[] | undefined,
  isWhole: boolean,
): number {
  const own = readings.find(({ value }) => value === chosen)
  if (own === undefined) return 0
  const others = readings
    .filter((reading) => reading !== own)
    .reduce((sum, { cost }) => sum + Math.exp(own.cost - cost), 0)
  return 1 / (1 + others * (isWhole ? PASSING_COMPOSITE : 1))
}
