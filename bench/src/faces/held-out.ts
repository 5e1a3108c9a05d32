/**
 * A curve fitted to half of the persons and tried on the other half. The product's own curves are fitted to faces-lfw
 * itself, so what they make of it says too much; this says what such a curve is worth among strangers.
 */
import { bandOf, evenOdds, type FaceCurve } from '@bonafide/core/faces/curve.ts'
import { fitCurve } from '@bonafide/core/faces/fit.ts'
import { randomFrom } from '@bonafide/server/specimens/random.ts'
import { accuracyAt } from './accuracy.ts'
import type { Impostors } from './impostors.ts'

/** A labelled pair and the persons on its photos; `similarity` null: a face was not found. */
export type PersonPair = { similarity: number | null; isSame: boolean; a: number; b: number }

/** Means over all halves, shares 0..1; `fits`: halves that had pairs enough for a curve. */
export type HeldOut = { fits: number; accuracy: number; autoMatchGenuine: number; autoMatchFmr: number }

const DIVISIONS = 10
const SEED = 7
const ABOUT = { model: 'held out', situation: 'SELFIE_SELFIE', source: 'half of the persons' } as const

/** Null when no half makes a curve. */
export function heldOut(pairs: readonly PersonPair[], impostors: Impostors, persons: number): HeldOut | null {
  const random = randomFrom(SEED)
  const trials = Array.from({ length: DIVISIONS }, () => {
    const isFirst = Array.from({ length: persons }, () => random() < 0.5)
    const halves = [true, false].map((first) =>
      halfOf(pairs, impostors, (person) => isFirst[person] === first),
    )
    const [one, other] = halves
    return one === undefined || other === undefined ? [] : [tried(one, other), tried(other, one)]
  })
    .flat()
    .filter((trial) => trial !== null)
  const mean = (of: (trial: Trial) => number) =>
    trials.reduce((sum, trial) => sum + of(trial), 0) / trials.length
  if (trials.length === 0) return null
  return {
    fits: trials.length,
    accuracy: mean(({ accuracy }) => accuracy),
    autoMatchGenuine: mean(({ autoMatchGenuine }) => autoMatchGenuine),
    autoMatchFmr: mean(({ autoMatchFmr }) => autoMatchFmr),
  }
}

type Half = { pairs: PersonPair[]; impostors: number[] }
type Trial = Omit<HeldOut, 'fits'>

/** Only pairs of which both persons are in the half. */
function halfOf(
  pairs: readonly PersonPair[],
  { scores, a, b }: Impostors,
  isIn: (person: number) => boolean,
): Half {
  const isOf = (one: number, other: number) => isIn(one) && isIn(other)
  return {
    pairs: pairs.filter((pair) => isOf(pair.a, pair.b)),
    impostors: [...scores].filter((_, i) => isOf(a[i] ?? 0, b[i] ?? 0)),
  }
}

/** The curve of one half on the other. */
function tried(fitted: Half, other: Half): Trial | null {
  const genuine = genuineOf(fitted).flatMap((similarity) => (similarity === null ? [] : [similarity]))
  const curve = fitCurve(
    [
      ...genuine.map((similarity) => ({ similarity, isSame: true })),
      ...fitted.impostors.map((similarity) => ({ similarity, isSame: false })),
    ],
    ABOUT,
  )
  return 'problem' in curve ? null : trialOf(curve, other)
}

function trialOf(curve: FaceCurve, { pairs, impostors }: Half): Trial {
  const scored = pairs.map(({ similarity, isSame }) => ({
    isSame,
    score: similarity ?? Number.NEGATIVE_INFINITY,
  }))
  const matched = (similarities: readonly (number | null)[]) =>
    similarities.filter((one) => one !== null && bandOf(curve, one, 1) === 'MATCH').length /
    Math.max(1, similarities.length)
  return {
    accuracy: accuracyAt(scored, evenOdds(curve)),
    autoMatchGenuine: matched(genuineOf({ pairs, impostors })),
    autoMatchFmr: matched(impostors),
  }
}

const genuineOf = ({ pairs }: Half) =>
  pairs.filter(({ isSame }) => isSame).map(({ similarity }) => similarity)
