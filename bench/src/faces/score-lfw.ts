/** How well embeddings tell labelled pairs and strangers apart, and what the product's curve makes of them. */
import { evenOdds, type FaceCurve } from '@bonafide/core/faces/curve.ts'
import { accuracyAt, crossValidated } from './accuracy.ts'
import { bandShares } from './bands.ts'
import { significant } from './figures.ts'
import { type HeldOut, heldOut, type PersonPair } from './held-out.ts'
import { type Embeddings, type Impostors, impostorsOf, similarityOf } from './impostors.ts'
import { knownPhotos, personCount } from './known-photos.ts'
import { type LabelledPair, photosOf } from './lfw-cases.ts'
import { type Interval, intervalOf } from './person-bootstrap.ts'
import { type GenuinePair, personRounds, type Round } from './person-rounds.ts'
import { equalErrorRate, lineAtRate, shareAbove } from './roc.ts'

export const RATES = ['1e-2', '1e-3', '1e-4'] as const
type AtRates<T> = { [R in (typeof RATES)[number]]: T }

/** Of the labelled pairs alone. */
type Labelled = {
  /** Threshold chosen on nine tenths of the pairs, measured on the tenth, ten times. */
  accuracy: number
  accuracyStandardError: number
  /** Where the product's curve calls both equally likely; null without one. In sample on the pairs that it was fitted to. */
  accuracyAtEvenOdds: number | null
  eer: number
  eerThreshold: number
}
/** Labelled genuine pairs against all pairs of two persons. */
type AllAgainstAll = {
  impostorPairs: number
  /** Share of genuine pairs above the line that this share of the impostor pairs exceeds. */
  tarAtFar: AtRates<number>
  tarAtFar95: AtRates<Interval>
  thresholdAtFar: AtRates<number>
}
/** By the product's curve; `curve` null: the model has none. */
type Bands = {
  autoMatchGenuine: number
  autoMatchGenuine95: Interval
  reviewGenuine: number
  mismatchGenuine: number
  autoMatchFmr: number
  autoMatchFmr95: Interval
  reviewImpostor: number
  mismatchImpostor: number
  curve: { review: number; match: number; source: string } | null
}
/** Shares are 0..1. A photo without a face is never the same person. Keys that end in 95: intervals by person. */
export type LfwScore = { pairs: number; images: number; facesNotFound: number; persons: number } & Labelled &
  AllAgainstAll &
  Bands & { heldOut: HeldOut | null }

export function scoreLfw(
  pairs: readonly LabelledPair[],
  embeddings: Embeddings,
  curve: FaceCurve | null,
): LfwScore {
  const photos = knownPhotos(photosOf(pairs))
  const persons = personCount(photos)
  const impostors = impostorsOf(photos, pairs, embeddings)
  const personOf = new Map(photos.map(({ file, person }) => [file, person]))
  const genuine = pairs
    .filter(({ isSame }) => isSame)
    .map(({ a, b }) => ({ person: personOf.get(a) ?? 0, similarity: similarityOf(embeddings, a, b) }))
  const rounds = personRounds(persons, genuine, impostors, RATES.map(Number), curve)
  return {
    pairs: pairs.length,
    images: photos.length,
    facesNotFound: photos.filter(({ file }) => (embeddings.get(file) ?? null) === null).length,
    persons,
    ...labelled(pairs, embeddings, curve),
    ...allAgainstAll(genuine, impostors, rounds),
    ...bands(genuine, impostors, rounds, curve),
    heldOut: heldOut(byPerson(pairs, embeddings, personOf), impostors, persons),
  }
}

function byPerson(
  pairs: readonly LabelledPair[],
  embeddings: Embeddings,
  personOf: ReadonlyMap<string, number>,
): PersonPair[] {
  return pairs.map(({ a, b, isSame }) => ({
    isSame,
    similarity: similarityOf(embeddings, a, b),
    a: personOf.get(a) ?? 0,
    b: personOf.get(b) ?? 0,
  }))
}

function labelled(pairs: readonly LabelledPair[], embeddings: Embeddings, curve: FaceCurve | null): Labelled {
  const scored = pairs.map(({ a, b, isSame }) => ({ isSame, score: similarityOf(embeddings, a, b) ?? NEVER }))
  const scores = (isSame: boolean) =>
    scored.filter((pair) => pair.isSame === isSame).map(({ score }) => score)
  const { accuracy, standardError } = crossValidated(scored)
  const { rate, threshold } = equalErrorRate(scores(true), scores(false))
  return {
    accuracy: significant(accuracy),
    accuracyStandardError: significant(standardError),
    accuracyAtEvenOdds: curve === null ? null : significant(accuracyAt(scored, evenOdds(curve))),
    eer: significant(rate),
    eerThreshold: significant(threshold),
  }
}

/** The score of a pair that could not be compared. */
const NEVER = Number.NEGATIVE_INFINITY

function allAgainstAll(
  genuine: readonly GenuinePair[],
  { scores }: Impostors,
  rounds: readonly Round[],
): AllAgainstAll {
  const lines = RATES.map((rate) => lineAtRate(scores, Number(rate)))
  const similarities = genuine.map(({ similarity }) => similarity ?? NEVER)
  return {
    impostorPairs: scores.length,
    tarAtFar: atRates((at) => significant(shareAbove(similarities, lines[at] ?? NEVER))),
    tarAtFar95: atRates((at) => interval(rounds.map(({ tars }) => tars[at] ?? 0))),
    thresholdAtFar: atRates((at) => significant(lines[at] ?? NEVER)),
  }
}

function bands(
  genuine: readonly GenuinePair[],
  { scores }: Impostors,
  rounds: readonly Round[],
  curve: FaceCurve | null,
): Bands {
  const similarities = genuine.map(({ similarity }) => similarity)
  const [ofGenuine, ofImpostors] = [bandShares(similarities, curve), bandShares(scores, curve)]
  return {
    autoMatchGenuine: significant(ofGenuine.match),
    autoMatchGenuine95: interval(rounds.map(({ matched }) => matched)),
    reviewGenuine: significant(ofGenuine.review),
    mismatchGenuine: significant(ofGenuine.mismatch),
    autoMatchFmr: significant(ofImpostors.match),
    autoMatchFmr95: interval(rounds.map(({ falseMatches }) => falseMatches)),
    reviewImpostor: significant(ofImpostors.review),
    mismatchImpostor: significant(ofImpostors.mismatch),
    curve: curve === null ? null : { review: curve.review, match: curve.match, source: curve.source },
  }
}

const atRates = <T>(of: (at: number) => T): AtRates<T> => ({ '1e-2': of(0), '1e-3': of(1), '1e-4': of(2) })

function interval(values: readonly number[]): Interval {
  const [low, high] = intervalOf(values)
  return [significant(low), significant(high)]
}
