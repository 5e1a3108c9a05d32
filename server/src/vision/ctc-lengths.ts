/** CTC decoding of a row of the MRZ: the likeliest path that writes exactly so many characters, for each likely length. */
import { LAYOUTS } from '@bonafide/core/mrz/format.ts'
import { LIKELIHOOD_MIN, type MrzCharacter, type MrzRow, type MrzRowReading } from '@bonafide/core/mrz/row.ts'
import { filled } from './mrz-fill.ts'

/** A recogniser's output for one row: log-probabilities [steps, classes], row by row; class 0 is CTC's blank. */
export type Scores = { readonly data: Float32Array; readonly steps: number; readonly classes: number }

/** `characters[class - 1]`. */
export type Characters = string

const ROW_LENGTHS = [...new Set(Object.values(LAYOUTS).map(({ lineLength }) => lineLength))]
/** A recogniser drops or doubles characters of a run of fillers; by more than this it has read something else. */
const DIFFERENCE_MAX = 6
/** Classes looked at in a step: those less likely never take part in the best path. */
const LOG_LIKELIHOOD_MIN = -9
/** Paths this many nats behind the likeliest of any length are given up. */
const BEHIND_MAX = 25
/** Nats by which a filler after a filler is avoided where a row is too long: recognisers miscount runs, not letters. */
const RUN_PREFERENCE = 3
/** More than any recogniser has. */
const CLASSES_MAX = 64

/** The row at its own length, as the recogniser sees it, and at each length of the standard near to that. */
export function readingsOf(scores: Scores, characters: Characters): MrzRow {
  const steps = stepsOf(scores)
  const own = ownLength(steps)
  const near = ROW_LENGTHS.filter((length) => Math.abs(length - own) <= DIFFERENCE_MAX)
  const free = readingAt(scores, steps, own, own, characters)
  if (free === null || near.includes(own)) return free === null ? [] : [free]
  const others = near.flatMap((length) => {
    const path = readingAt(scores, steps, own, length, characters)
    const longer = filled(free, length)
    const likelier = [path, longer].filter((one) => one !== null).toSorted((a, b) => b.fit - a.fit)
    return likelier.slice(0, 1)
  })
  return [free, ...others]
}

function readingAt(
  scores: Scores,
  steps: readonly Scored[][],
  own: number,
  length: number,
  characters: Characters,
): MrzRowReading | null {
  const preference = length < own ? -RUN_PREFERENCE : 0
  const path = bestPath(steps, length, { filler: characters.indexOf('<') + 1, preference })
  if (path === null || length === 0) return null
  const spans = unchained(path.spans)
  const even = evenness(spans)
  const read = spans.map((span, at) => characterOf(scores, span, characters, even[at] ?? 1))
  return { characters: read, fit: Math.min(0, path.behind - path.preferred) }
}

type Scored = { readonly class: number; readonly score: number }
/** Steps `from` up to, not including, `to` in which a character is written. */
type Span = { readonly from: number; readonly to: number }

/** The classes worth looking at in each step, likeliest first. The blank always is. */
function stepsOf({ data, steps, classes }: Scores): Scored[][] {
  return Array.from({ length: steps }, (_, step) => {
    const found: Scored[] = []
    for (let one = 0; one < classes; one++) {
      const score = data[step * classes + one] ?? 0
      if (one === 0 || score > LOG_LIKELIHOOD_MIN) found.push({ class: one, score })
    }
    return found.toSorted((a, b) => b.score - a.score)
  })
}

function ownLength(steps: readonly Scored[][]): number {
  let [length, previous] = [0, 0]
  for (const [best] of steps) {
    if (best !== undefined && best.class !== 0 && best.class !== previous) length++
    previous = best?.class ?? 0
  }
  return length
}

/**
 * A path that has written some characters, and is writing `class` or resting (0). `behind`: nats behind the likeliest
 * path of any length, 0 or less. Spans are chained backwards, so that living paths share them.
 */
type Path = {
  readonly behind: number
  /** What of that is preference. */
  readonly preferred: number
  readonly written: number
  readonly class: number
  /** The last character written. */
  readonly last: number
  readonly spans: Chain
}
const START: Path = { behind: 0, preferred: 0, written: 0, class: 0, last: 0, spans: null }
type Chain = { readonly before: Chain; from: number; to: number } | null

/** Which class is the filler, and what writing another one in a run of them is worth, in nats. */
type Runs = { readonly filler: number; readonly preference: number }

/** Viterbi over states (characters written, class of the last step). Null: no such path. */
function bestPath(steps: readonly Scored[][], length: number, runs: Runs): Path | null {
  let states = new Map<number, Path>([[0, START]])
  for (const [step, scored] of steps.entries()) {
    const next = new Map<number, Path>()
    // Every character takes a step: whoever is further behind than the steps left will never arrive.
    const writtenMin = length - (steps.length - step)
    for (const path of states.values()) {
      if (path.written >= writtenMin) extend(path, scored, step, length, runs, next)
    }
    states = next
  }
  const ends = [...states.values()].filter(({ written }) => written === length)
  return ends.toSorted((a, b) => b.behind - a.behind)[0] ?? null
}

function extend(
  path: Path,
  scored: readonly Scored[],
  step: number,
  length: number,
  runs: Runs,
  next: Map<number, Path>,
) {
  const likeliest = scored[0]?.score ?? 0
  for (const { class: to, score } of scored) {
    const isNew = to !== 0 && to !== path.class
    const worth = isNew && to === runs.filler && path.last === runs.filler ? runs.preference : 0
    const behind = path.behind + score - likeliest + worth
    if (behind < -BEHIND_MAX) continue
    const written = path.written + (isNew ? 1 : 0)
    const key = written * CLASSES_MAX + to
    const rival = next.get(key)
    if (written > length || (rival !== undefined && rival.behind >= behind)) continue
    const [last, preferred] = [to === 0 ? path.last : to, path.preferred + worth]
    next.set(key, { behind, preferred, written, class: to, last, spans: spansAfter(path, to, isNew, step) })
  }
}

function spansAfter({ spans }: Path, to: number, isNew: boolean, step: number): Chain {
  if (isNew) return { before: spans, from: step, to: step + 1 }
  if (to === 0 || spans === null) return spans
  return { ...spans, to: step + 1 }
}

function unchained(chain: Chain): Span[] {
  const spans: Span[] = []
  for (let one = chain; one !== null; one = one.before) spans.push({ from: one.from, to: one.to })
  return spans.reverse()
}

/** Gaps between the middles of two neighbours, against the row's median: outside these one is missing or too many. */
const GAP_MIN = 0.5
const GAP_MAX = 1.6
/** What is left of a character's likelihood beside such a gap. */
const UNEVEN = 0.5

/** MRZ print has a fixed pitch (ICAO Doc 9303-3 section 4.4): 1 where a character keeps it, UNEVEN where not. */
function evenness(spans: readonly Span[]): number[] {
  const middles = spans.map(({ from, to }) => (from + to) / 2)
  const gaps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? 0))
  const median = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0
  return spans.map((_, at) => {
    const gap = at === 0 ? median : (gaps[at - 1] ?? median)
    return gap < median * GAP_MIN || gap > median * GAP_MAX ? UNEVEN : 1
  })
}

/**
 * How likely each character is within a span: its best step, times `weight`. What is missing to 1 is the likelihood that
 * nothing stands there, as where a path had to write a letter twice to be long enough.
 */
function characterOf(
  { data, classes }: Scores,
  { from, to }: Span,
  characters: Characters,
  weight: number,
): MrzCharacter {
  const best = Array.from(characters, (_, index) => {
    let score = Number.NEGATIVE_INFINITY
    for (let step = from; step < to; step++) {
      score = Math.max(score, data[step * classes + index + 1] ?? Number.NEGATIVE_INFINITY)
    }
    return Math.exp(score)
  })
  const sum = Math.max(
    1,
    best.reduce((total, one) => total + one, 0),
  )
  const found: MrzCharacter = {}
  for (const [index, character] of [...characters].entries()) {
    const likelihood = Math.round((((best[index] ?? 0) * weight) / sum) * 10_000) / 10_000
    if (likelihood >= LIKELIHOOD_MIN) found[character] = likelihood
  }
  return found
}
