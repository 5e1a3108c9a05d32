/** An index of names opened on its bytes: candidates by words, then compared as wholes, then scored with their facts. */
import { calibrated } from '../calibrate.ts'
import { factsFor } from '../facts.ts'
import { type Compare, matchNames } from '../name-score.ts'
import { type Prepared, points, prepare, scoreEntity, WEAK_ALIAS } from '../score-entity.ts'
import type { Subject } from '../subject.ts'
import { candidates, type Scratch, scratchFor } from './candidates.ts'
import { type KeptFacts, type Scored, scoredOf } from './facts-kept.ts'
import { type Half, openHalf, section, textAt } from './half.ts'
import type { NameIndex, SearchRules } from './name-index.ts'
import { unpack } from './pack.ts'
import { type Sought, sought } from './sought.ts'

/** So many names are compared as wholes. */
const COMPARED = 120

/** Opens the bytes of buildIndex without copying; they may be shared between threads. */
export function openIndex(bytes: Uint8Array): NameIndex {
  const sections = unpack(bytes)
  const persons = withScratch(openHalf(sections, 'persons'))
  const others = withScratch(openHalf(sections, 'others'))
  const factBytes = section(sections, 'facts.bytes', Uint8Array)
  const factStarts = section(sections, 'facts.starts', Uint32Array)
  // `as`: buildIndex wrote it.
  const factsOf = (row: number) =>
    scoredOf(
      JSON.parse(textAt(factBytes, factStarts[row] as number, factStarts[row + 1] as number)) as KeptFacts,
    )
  return {
    entities: factStarts.length - 1,
    names: persons.half.names + others.half.names,
    search(subject, rules) {
      const prepared = prepare(subject)
      const best = bestNames(prepared, subject.kind === 'PERSON' ? persons : others)
      return ranked(scored(prepared, best, factsOf, rules), rules).map(({ row, score }) => ({
        row,
        score,
        explain: () => explained(prepared, factsOf(row), rules),
      }))
    },
  }
}

function explained(prepared: Prepared, facts: Scored, { birthDateMatching }: SearchRules) {
  const found = scoreEntity(prepared, facts, birthDateMatching)
  if (found === null) throw new Error('an entity was found by a name that cannot be read')
  return found.explanation
}

type Searched = { half: Half; scratch: Scratch }
type Row = { row: number; score: number }
/** Points of an entity's best name. */
type Best = { nameScore: number; isWeak: boolean }

function withScratch(half: Half): Searched {
  return { half, scratch: scratchFor(half) }
}

function bestNames({ names }: Prepared, { half, scratch }: Searched): Map<number, Best> {
  const rows = new Map<number, Best>()
  const worth = ({ nameScore, isWeak }: Best) => nameScore + (isWeak ? WEAK_ALIAS : 0)
  for (const { words } of names) {
    if (words.length === 0) continue
    const subject = words.map(sought)
    const soughtFor = new Map(subject.map((one) => [one.word, one]))
    const compare: Compare = (own, listed) => (soughtFor.get(own) as Sought).likenessTo(listed.word) // own is one of words
    for (const name of candidates(half, subject, scratch, COMPARED)) {
      const { score } = matchNames(words, half.wordsOf(name), compare)
      const next = { nameScore: calibrated(score), isWeak: half.isWeak(name) }
      const row = half.entityOf(name)
      const before = rows.get(row)
      if (before === undefined || worth(next) > worth(before)) rows.set(row, next)
    }
  }
  return rows
}

/** Facts may lift a name by so many points, unless a number of the subject is given: then by half of the scale. */
const LIFT = 7
const LIFT_BY_NUMBER = 50

function scored(
  { subject }: Prepared,
  best: ReadonlyMap<number, Best>,
  factsOf: (row: number) => Scored,
  { floor, birthDateMatching }: SearchRules,
): Row[] {
  const lift = subject.numbers.length > 0 ? LIFT_BY_NUMBER : LIFT
  const rows: Row[] = []
  for (const [row, { nameScore, isWeak }] of best) {
    if (nameScore < floor - lift) continue
    const facts = hasFacts(subject) ? factsFor(subject, factsOf(row), birthDateMatching) : []
    rows.push({ row, score: points(nameScore, [...(isWeak ? [{ effect: WEAK_ALIAS }] : []), ...facts]) })
  }
  return rows
}

function hasFacts({ birthDate, sex, nationalities, numbers }: Subject): boolean {
  return birthDate !== null || sex !== null || nationalities.length > 0 || numbers.length > 0
}

function ranked(rows: Row[], { floor, most }: SearchRules): Row[] {
  return rows
    .filter(({ score }) => score >= floor)
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .slice(0, most)
}
