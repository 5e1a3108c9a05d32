/** What the reviewer sees of the faces of a case: how alike they are, whether they are live, where they were seen before. */
import { FaceCurve, Situation } from '@bonafide/core/faces/curve.ts'
import { PersonalData } from '@bonafide/core/faces/search.ts'
import { Box, FaceCover, FacePose, reading, SpoofCue } from '@bonafide/core/verification/observations.ts'
import { FraudTag, OverallStatus } from '@bonafide/core/vocabulary.ts'
import { z } from 'zod'

/** How the face that counts is seen; null: not measured. `eyeDistance` in pixels of the photo, angles in degrees, cover 0..1. */
export const FaceMeasures = z.object({
  eyeDistance: z.number().nullable(),
  pose: FacePose.nullable(),
  cover: FaceCover.nullable(),
})
export type FaceMeasures = z.infer<typeof FaceMeasures>

/** What the curve of the face model makes of one similarity. */
export const FaceVerdict = FaceCurve.pick({ slope: true, offset: true, pairs: true, source: true }).extend({
  /** Similarities after `faceMatchingThresholdModifier`: below `review` another person, from `match` on the same. */
  edges: z.object({ review: z.number(), match: z.number() }),
  band: z.enum(['MATCH', 'REVIEW', 'MISMATCH']),
  /** That both are one person, 0..1, if either was as likely before looking. */
  probability: z.number(),
})
export type FaceVerdict = z.infer<typeof FaceVerdict>

/** Selfie against portrait. `similarity` is a cosine, -1..1; `verdict` null: the model has no curve, so it proves nothing. */
export const FaceComparison = z.object({
  similarity: z.number(),
  model: z.string(),
  situation: Situation,
  verdict: FaceVerdict.nullable(),
})
export type FaceComparison = z.infer<typeof FaceComparison>

/** Whether a person, or a picture of one, was before the camera. Null: not looked for. */
export const LivenessView = z.object({
  /** 0 (attack) to 1 (live): from `accept` on live, below `review` an attack, between them a human looks. */
  model: reading(z.object({ score: z.number(), review: z.number(), accept: z.number() })).nullable(),
  /** Signs of a print or a screen, 0 (none) to 1 (plain); each counts from its limit on. */
  cues: reading(z.array(SpoofCue.extend({ limit: z.number() }))).nullable(),
})
export type LivenessView = z.infer<typeof LivenessView>

/** What was searched, named as the tag that a hit gives. */
export const SearchKind = FraudTag.extract([
  'DUPLICATE_FACE',
  'DUPLICATE_DOC_FACE',
  'DUPLICATE_PERSONAL_DATA',
  'FACE_BLACKLISTED',
  'DOC_FACE_BLACKLISTED',
  'DATA_BLACKLISTED',
])
export type SearchKind = z.infer<typeof SearchKind>

/** One search that was asked for. `searched`, `threshold`: faces compared and the similarity that counts, null where data was searched. */
export const SearchView = z.object({
  kind: SearchKind,
  outcome: reading(
    z.object({
      searched: z.number().int().nullable(),
      threshold: z.number().nullable(),
      /** Hits in all; the case shows the first of them. */
      found: z.number().int(),
    }),
  ),
})
export type SearchView = z.infer<typeof SearchView>

/** A face to be shown beside another one. `place`: where it is in the picture; null: the picture is the face. */
export const FacePhoto = z.object({
  /** Same-origin path; needs the cookie. */
  url: z.string(),
  place: z.object({ width: z.number(), height: z.number(), faceBox: Box }).nullable(),
})
export type FacePhoto = z.infer<typeof FacePhoto>

/** An earlier verification, or an entry of a blocklist, that has something of this case. */
export const SeenBeforeHit = z.object({
  kind: SearchKind,
  /** scanRef of the verification, or id of the entry. */
  ref: z.string(),
  /** Null where data agrees and no face was compared. */
  similarity: z.number().nullable(),
  /** The data that agrees; empty where faces do. */
  by: z.array(PersonalData),
  /** The case to open; null: an entry of a blocklist, or erased. */
  scanRef: z.string().nullable(),
  name: z.string().nullable(),
  status: OverallStatus.nullable(),
  /** Of the verification or the entry; null: it is gone. */
  createdAt: z.string().nullable(),
  /** Why the entry was made; null: not said, or no entry. */
  reason: z.string().nullable(),
  photo: FacePhoto.nullable(),
})
export type SeenBeforeHit = z.infer<typeof SeenBeforeHit>

/** What the end user agreed to before the first photo: the very text, its version and language. */
export const ConsentView = z.object({
  text: z.string(),
  version: z.string(),
  locale: z.string(),
  at: z.string(),
})
export type ConsentView = z.infer<typeof ConsentView>
