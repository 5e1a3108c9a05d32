/** face-api on some of the labelled pairs, as its README uses it, with ours on exactly the same ones beside it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FaceCurve } from '@bonafide/core/faces/curve.ts'
import { randomFrom } from '@bonafide/server/specimens/random.ts'
import { decode, type Raster } from '@bonafide/server/vision/raster.ts'
import { quantile } from '../process-usage.ts'
import { accuracyAt, crossValidated, type ScoredPair } from './accuracy.ts'
import { bandShares } from './bands.ts'
import { type Backend, openFaceApi } from './face-api.ts'
import { significant } from './figures.ts'
import { similarityOf } from './impostors.ts'
import { type LabelledPair, photosOf } from './lfw-cases.ts'
import type { Model } from './models.ts'
import { oneByOne } from './progress.ts'
import { equalErrorRate } from './roc.ts'

/** Pairs that it is given: a photo takes it some 0.4 s with WebAssembly and 15 s without. */
const PAIRS: Record<Backend, number> = { wasm: 100, cpu: 6 }
/** Of its FaceMatcher, where nothing else is said: less far apart than this is the same person. */
const README_DISTANCE = 0.6
const SEED = 2

/** `accuracy`: cross-validated, `eer` of the same pairs; `msPerImage`: median, file's bytes to descriptor. */
type Score = {
  accuracy: number
  accuracyStandardError: number
  eer: number
  facesNotFound: number
  msPerImage: number
}
export type PeerScore = Score & {
  pairs: number
  images: number
  backend: Backend
  accuracyAtReadmeDistance: number
  /** The same over the pairs of which it found both faces. */
  compared: { pairs: number; accuracyAtReadmeDistance: number }
  /** `right`, `review`: shares of the pairs by the bands of our curve; the rest is wrong or was not compared. */
  ours: Score & { right: number; review: number }
  /** Its time an image by ours. */
  timeRatio: number
}

/** `ours`: the model that the product uses. */
export async function scoreFaceApi(
  folder: string,
  all: readonly LabelledPair[],
  ours: Model,
): Promise<PeerScore> {
  const { describe, backend } = await openFaceApi()
  const pairs = someOf(all, PAIRS[backend])
  const photos = photosOf(pairs)
  const seen = await oneByOne(`peer face-api (${backend}) and ours`, photos, async (file) => {
    const bytes = readFileSync(join(folder, file))
    return { file, peer: await see(bytes, describe), own: await see(bytes, ours.embed) }
  })
  const [peer, own] = [sideOf(seen, ({ peer }) => peer), sideOf(seen, ({ own }) => own)]
  const distances = scored(pairs, ({ a, b }) => {
    const distance = distanceOf(peer.faces.get(a) ?? null, peer.faces.get(b) ?? null)
    return distance === null ? NEVER : -distance
  })
  const similarity = ({ a, b }: LabelledPair) => similarityOf(own.faces, a, b)
  const compared = distances.filter(({ score }) => score !== NEVER)
  const [peerScore, ownScore] = [
    scoreOf(distances, peer),
    scoreOf(
      scored(pairs, (pair) => similarity(pair) ?? NEVER),
      own,
    ),
  ]
  return {
    pairs: pairs.length,
    images: photos.length,
    backend,
    ...peerScore,
    accuracyAtReadmeDistance: significant(accuracyAt(distances, -README_DISTANCE)),
    compared: {
      pairs: compared.length,
      accuracyAtReadmeDistance: significant(accuracyAt(compared, -README_DISTANCE)),
    },
    ours: { ...ownScore, ...bandsOf(pairs, similarity, ours.curve) },
    timeRatio: significant(peerScore.msPerImage / ownScore.msPerImage),
  }
}

/** The score of a pair that could not be compared. */
const NEVER = Number.NEGATIVE_INFINITY

type Seen<T> = { face: T | null; milliseconds: number }

/** Both in turn on the same photo, so that whatever else the machine does slows both. */
async function see<T>(bytes: Uint8Array, look: (photo: Raster) => Promise<T | null>): Promise<Seen<T>> {
  const start = performance.now()
  const face = await look(await decode(bytes))
  return { face, milliseconds: performance.now() - start }
}

/** Faces by file, and the time of each. */
type Side<T> = { faces: ReadonlyMap<string, T | null>; milliseconds: number[] }

function sideOf<P extends { file: string }, T>(photos: readonly P[], of: (photo: P) => Seen<T>): Side<T> {
  return {
    faces: new Map(photos.map((photo) => [photo.file, of(photo).face])),
    milliseconds: photos.map((photo) => of(photo).milliseconds),
  }
}

/** As many pairs of one person as of two, drawn without looking. */
export function someOf(pairs: readonly LabelledPair[], count: number): LabelledPair[] {
  const random = randomFrom(SEED)
  const drawn = (isSame: boolean) =>
    pairs
      .filter((pair) => pair.isSame === isSame)
      .map((pair) => ({ pair, place: random() }))
      .sort((a, b) => a.place - b.place)
      .slice(0, count / 2)
      .map(({ pair }) => pair)
  return [...drawn(true), ...drawn(false)]
}

/** Euclidean, as its FaceMatcher measures; null when one was not found. */
export function distanceOf(a: Float32Array | null, b: Float32Array | null): number | null {
  if (a === null || b === null) return null
  return Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)))
}

const scored = (pairs: readonly LabelledPair[], score: (pair: LabelledPair) => number): ScoredPair[] =>
  pairs.map((pair) => ({ isSame: pair.isSame, score: score(pair) }))

function scoreOf<T>(pairs: readonly ScoredPair[], { faces, milliseconds }: Side<T>): Score {
  const { accuracy, standardError } = crossValidated(pairs)
  const scores = (isSame: boolean) => pairs.filter((pair) => pair.isSame === isSame).map(({ score }) => score)
  return {
    accuracy: significant(accuracy),
    accuracyStandardError: significant(standardError),
    eer: significant(equalErrorRate(scores(true), scores(false)).rate),
    facesNotFound: [...faces.values()].filter((face) => face === null).length,
    msPerImage: significant(quantile(milliseconds, 0.5)),
  }
}

function bandsOf(
  pairs: readonly LabelledPair[],
  similarity: (pair: LabelledPair) => number | null,
  curve: FaceCurve | null,
): { right: number; review: number } {
  const shares = (isSame: boolean) =>
    bandShares(pairs.filter((pair) => pair.isSame === isSame).map(similarity), curve)
  const [same, different] = [shares(true), shares(false)]
  // As many pairs of one kind as of the other.
  return {
    right: significant((same.match + different.mismatch) / 2),
    review: significant((same.review + different.review) / 2),
  }
}
