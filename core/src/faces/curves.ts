/**
 * The curves of the models that Bonafide brings, by `npm run cli -- faces calibrate` on the pairs that training/faces makes.
 * What they are worth: docs/accuracy.md. Public photos of prints and chips with selfies hardly exist, so two of the three
 * situations are imitated; an operator's own pairs make better curves (docs/models.md).
 */
import type { FaceCurve, Situation } from './curve.ts'

export const CURVES: readonly FaceCurve[] = [
  {
    model: 'fr_feature 87aacdfe5751 mirrored',
    situation: 'SELFIE_SELFIE',
    slope: 29.674,
    offset: -8.4206,
    review: 0.2415,
    match: 0.4158,
    tail: { mean: -0.0224, deviation: 0.117 },
    pairs: { genuine: 931, impostor: 324290 },
    source: 'LFW fold 1, every pair of 807 photos (training/faces), 2026-11-28',
  },
  {
    model: 'fr_feature 87aacdfe5751 mirrored',
    situation: 'SELFIE_PRINT',
    slope: 30.6019,
    offset: -8.1424,
    review: 0.2082,
    match: 0.4097,
    tail: { mean: -0.0339, deviation: 0.1184 },
    pairs: { genuine: 1842, impostor: 641346 },
    source:
      'LFW fold 1, one of each pair made the portrait of a photographed document (training/faces), 2026-11-28',
  },
  {
    model: 'fr_feature 87aacdfe5751 mirrored',
    situation: 'SELFIE_CHIP',
    slope: 17.5752,
    offset: -5.0186,
    review: 0.1702,
    match: 0.4161,
    tail: { mean: -0.0245, deviation: 0.1176 },
    pairs: { genuine: 1857, impostor: 646973 },
    source: 'LFW fold 1, one of each pair made the picture of a chip (training/faces), 2026-11-28',
  },
  {
    model: 'dlib-resnet-29 b28065dd4381 mirrored',
    situation: 'SELFIE_SELFIE',
    slope: 90.306,
    offset: -81.7893,
    review: 0.8944,
    match: 0.9425,
    tail: { mean: 0.8622, deviation: 0.0214 },
    pairs: { genuine: 931, impostor: 324290 },
    source: 'LFW fold 1, every pair of 807 photos (training/faces), 2026-11-28',
  },
  {
    model: 'dlib-resnet-29 b28065dd4381 mirrored',
    situation: 'SELFIE_PRINT',
    slope: 112.4451,
    offset: -101.974,
    review: 0.8964,
    match: 0.9424,
    tail: { mean: 0.8665, deviation: 0.0203 },
    pairs: { genuine: 1842, impostor: 641346 },
    source:
      'LFW fold 1, one of each pair made the portrait of a photographed document (training/faces), 2026-11-28',
  },
  {
    model: 'dlib-resnet-29 b28065dd4381 mirrored',
    situation: 'SELFIE_CHIP',
    slope: 92.2019,
    offset: -83.3827,
    review: 0.8946,
    match: 0.9428,
    tail: { mean: 0.8619, deviation: 0.0216 },
    pairs: { genuine: 1859, impostor: 647777 },
    source: 'LFW fold 1, one of each pair made the picture of a chip (training/faces), 2026-11-28',
  },
]

/** The curve for a model and situation: an operator's own goes before ours; null when there is none. */
export function curveFor(
  model: string,
  situation: Situation,
  own: readonly FaceCurve[] = [],
): FaceCurve | null {
  return [...own, ...CURVES].find((curve) => curve.model === model && curve.situation === situation) ?? null
}
