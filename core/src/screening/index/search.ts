/** One search: candidates by words, then names compared as wholes, then entities scored with their facts. */
import { calibrated } from '../calibrate.ts'
import { factsFor } from '../facts.ts'
import { type Compare, matchNames } from '../name-score.ts'
import { type Prepared, points, WEAK_ALIAS } from '../score-entity.ts'
import type { Subject } from '../subject.ts'
import type { NameWord } from '../words/name-words.ts'
import { candidates } from './candidates.ts'
import type { Scored } from './facts-kept.ts'
import type { Half } from './half.ts'
import type { SearchRules } from './name-index.ts'
import { type Sought, sought } from './sought.ts'
import type { Scratch } from './tally.ts'

/** A half of an index with what a search needs beside it. */
export type Searched = { half: Half; scratch: Scratch; factsOf: (row: number) => Scored }

export type Row = { row: number; score: number }

/** So many names are compared as wholes at least; more where more are asked for, or are as good as the best. */
const COMPARED = 120
/** So many likeliest names in any case; later, so many in a row that add nothing end the search. */
const IN_ANY_CASE = 40
const IN_VAIN = 30
/** Who asks for thousands must not miss one: then patience grows with what is asked for. */
const PATIENCE = 10
/** Another name of an entity may score so many points more than the one that was found. */
const NEAR = 35
/** Below, no name of an entity says anything about its others. */
const NEAR_MIN = 40
/** Facts may lift a name by so many points; a number by half of the scale. */
const LIFT = 7
const LIFT_BY_NUMBER = 50

/** The entities of the half at or above the floor, best first. What is returned has been compared by all of its names. */
export function searchHalf(searched: Searched, prepared: Prepared, rules: SearchRules): Row[] {
  const { half, scratch } = searched
  const lift = prepared.subject.numbers.length > 0 ? LIFT_BY_NUMBER : LIFT
  const near = Math.max(rules.floor - Math.max(NEAR, lift), Math.min(rules.floor, NEAR_MIN))
  const scorers = prepared.names.filter(({ words }) => words.length > 0).map(({ words }) => scorerFor(words))
  const compared = Math.max(COMPARED, rules.most)
  const found = new Map<number, Best>()
  for (const scorer of scorers)
    compareInTurn(found, half, scorer, candidates(half, scorer.subject, scratch, compared), near, rules.most)
  for (const best of found.values())
    if (best.nameScore >= Math.max(NEAR_MIN, near)) compareAll(found, half, scorers, best)
  for (;;) {
    const rows = ranked(scored(searched, prepared.subject, found, rules.floor - lift, rules), rules)
    const partly = rows.flatMap(({ row }) => found.get(row) ?? []).filter(({ isWhole }) => !isWhole)
    if (partly.length === 0) return rows
    for (const best of partly) compareAll(found, half, scorers, best)
  }
}

/** An entity's best name so far. `isWhole`: all of its names have been compared. */
type Best = { row: number; name: number; nameScore: number; isWeak: boolean; isWhole: boolean }
type Found = Map<number, Best>

type Scorer = { subject: Sought[]; score: (listed: readonly NameWord[]) => number }

/** Compares names with one of the subject, remembering what words were compared before. */
function scorerFor(words: readonly NameWord[]): Scorer {
  const subject = words.map(sought)
  const soughtFor = new Map(subject.map((one) => [one.word, one]))
  const compare: Compare = (own, listed) => (soughtFor.get(own) as Sought).likenessTo(listed.word) // own is one of words
  return { subject, score: (listed) => calibrated(matchNames(words, listed, compare).score) }
}

function compareInTurn(
  found: Found,
  half: Half,
  { score }: Scorer,
  likeliestFirst: readonly number[],
  near: number,
  most: number,
): void {
  const patience = Math.max(IN_VAIN, most / PATIENCE)
  let vain = 0
  const top: number[] = []
  for (const [at, name] of likeliestFirst.entries()) {
    const nameScore = score(half.wordsOf(name))
    keep(found, half, name, nameScore)
    const isUseful = nameScore >= near && (top.length < most || nameScore > (top[0] as number))
    if (isUseful) admit(top, nameScore, most)
    vain = isUseful ? 0 : vain + 1
    if (at >= IN_ANY_CASE && vain >= patience) return
  }
}

/** Keeps the highest scores, the lowest of them first. */
function admit(top: number[], score: number, most: number): void {
  const place = top.findIndex((other) => other >= score)
  top.splice(place === -1 ? top.length : place, 0, score)
  if (top.length > most) top.shift()
}

function compareAll(found: Found, half: Half, scorers: readonly Scorer[], { row, name }: Best): void {
  for (let other = half.firstNameOf(name); other < half.names && half.entityOf(other) === row; other++)
    for (const { score } of scorers) keep(found, half, other, score(half.wordsOf(other)))
  const best = found.get(row)
  if (best !== undefined) best.isWhole = true
}

function keep(found: Found, half: Half, name: number, nameScore: number): void {
  const row = half.entityOf(name)
  const next: Best = { row, name, nameScore, isWeak: half.isWeak(name), isWhole: false }
  const before = found.get(row)
  if (before === undefined) found.set(row, next)
  // In its place, so that whoever walks through what was found meets no entity twice.
  else if (worth(next) > worth(before)) Object.assign(before, next)
}

const worth = ({ nameScore, isWeak }: Best) => nameScore + (isWeak ? WEAK_ALIAS : 0)

function scored(
  { factsOf }: Searched,
  subject: Subject,
  found: Found,
  least: number,
  { birthDateMatching }: SearchRules,
): Row[] {
  const rows: Row[] = []
  for (const { row, nameScore, isWeak } of found.values()) {
    if (nameScore < least) continue
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
