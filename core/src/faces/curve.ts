/**
 * What a similarity means: one curve for each embedding model and situation, fitted to labelled pairs. Curves are data
 * (curves.ts, or a file of the operator); a model without a curve never matches by itself.
 */
import { z } from 'zod'
import { upperQuantile, upperTail } from './normal.ts'

/** What was compared: two selfies, a selfie and a printed portrait, a selfie and the portrait of a chip. */
export const Situation = z.enum(['SELFIE_SELFIE', 'SELFIE_PRINT', 'SELFIE_CHIP'])
export type Situation = z.infer<typeof Situation>

export const FaceCurve = z.object({
  /** The embedding model that the curve belongs to, with its version. */
  model: z.string().min(1),
  situation: Situation,
  /** Natural logarithm of the likelihood ratio (same person : another) = slope × similarity + offset. */
  slope: z.number().positive(),
  offset: z.number(),
  /** Band edges in similarity: below `review` another person, from `match` on the same, between them a human. */
  review: z.number(),
  match: z.number(),
  /** Normal curve through the upper tail of pairs of different persons (not through their middle). */
  tail: z.object({ mean: z.number(), deviation: z.number().positive() }),
  /** Pairs that it was fitted to. */
  pairs: z.object({ genuine: z.number().int(), impostor: z.number().int() }),
  /** What the pairs were, and when it was made. */
  source: z.string(),
})
export type FaceCurve = z.infer<typeof FaceCurve>

export type Band = 'MATCH' | 'REVIEW' | 'MISMATCH'

/**
 * The band edges under `faceMatchingThresholdModifier`: it divides their distance from where strangers lie, so that it
 * means the same for every model. Above 1 is more lenient.
 */
export function bandEdges(
  { review, match, tail }: Pick<FaceCurve, 'review' | 'match' | 'tail'>,
  modifier: number,
): { review: number; match: number } {
  const shifted = (edge: number) => tail.mean + (edge - tail.mean) / modifier
  return { review: shifted(review), match: shifted(match) }
}

/** The band of a similarity; an edge belongs to the band above it. */
export function bandOf(
  curve: Pick<FaceCurve, 'review' | 'match' | 'tail'>,
  similarity: number,
  modifier: number,
): Band {
  const { review, match } = bandEdges(curve, modifier)
  if (similarity >= match) return 'MATCH'
  return similarity >= review ? 'REVIEW' : 'MISMATCH'
}

/** Probability 0..1 that both faces are one person's, if either was as likely before looking. */
export function sameProbability(
  { slope, offset }: Pick<FaceCurve, 'slope' | 'offset'>,
  similarity: number,
): number {
  return 1 / (1 + Math.exp(-(slope * similarity + offset)))
}

/** The similarity at which both are as likely. */
export const evenOdds = ({ slope, offset }: Pick<FaceCurve, 'slope' | 'offset'>): number => -offset / slope

/** Share 0..1 of pairs of different persons that are at least this similar, from the fitted tail. */
export function falseMatchRate({ tail }: Pick<FaceCurve, 'tail'>, similarity: number): number {
  return upperTail((similarity - tail.mean) / tail.deviation)
}

/** Searches that bring up a stranger, as a share of all: what a reviewer can bear. */
const FALSE_ALARMS = 0.01

/**
 * The similarity from which a face found among `gallery` others counts as the same person's. One comparison's threshold
 * would bring a stranger up with every search of a large gallery, so it rises with its size; never below `match`.
 */
export function searchThreshold(curve: Pick<FaceCurve, 'tail' | 'match'>, gallery: number): number {
  const { mean, deviation } = curve.tail
  return Math.max(curve.match, mean + deviation * upperQuantile(FALSE_ALARMS / Math.max(1, gallery)))
}
