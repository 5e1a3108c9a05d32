/**
 * What the outside world saw: the record at the hinge between observing (models, decoding, lists) and judging
 * (pure checks). It is stored and read back, so it is a schema. A reader that failed is `unseen`, never absent.
 */
import { z } from 'zod'
import { AadhaarReading } from '../documents/aadhaar.ts'
import { FaceCurve, Situation } from '../faces/curve.ts'
import { FaceSearch, PersonHit } from '../faces/search.ts'
import { MrzRow } from '../mrz/row.ts'
import { NamesSeen } from '../screening/seen.ts'
import { Step } from '../vocabulary.ts'

/** Result of one reader: what it saw, or why it saw nothing. Unknown is never a pass (decision 0008). */
export const reading = <T extends z.ZodType>(seen: T) =>
  z.union([z.object({ seen }), z.object({ unseen: z.string() })])
export type Reading<T> = { seen: T } | { unseen: string }

/** Pixels of the stored, upright photo; x to the right, y down. */
export const Point = z.tuple([z.number(), z.number()])
export type Point = z.infer<typeof Point>

/** Corners clockwise from the top left corner of the thing itself (not of the photo). */
export const Quad = z.tuple([Point, Point, Point, Point])
export type Quad = z.infer<typeof Quad>

export const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
export type Box = z.infer<typeof Box>

/** One line of text; `confidence` is the recogniser's mean, 0..1. */
export const TextLine = z.object({ text: z.string(), confidence: z.number(), quad: Quad })
export type TextLine = z.infer<typeof TextLine>

/**
 * Measures of a region (the document or face where found, else the photo).
 * sharpness: variance of the Laplacian (documents at 640 px, faces at 160 px longest side); glare: share 0..1 of burnt-out pixels; brightness: mean luma 0..255.
 */
export const Quality = z.object({ sharpness: z.number(), glare: z.number(), brightness: z.number() })
export type Quality = z.infer<typeof Quality>

/**
 * MRZ as recognised, row by row from top to bottom. `lines`: the likeliest characters [A-Z0-9<] of each row, before any
 * repair or length fit; `rows`: all that each row may be (empty in observations made before rows were kept).
 */
export const MrzSeen = z.object({
  lines: z.array(z.string()),
  rows: z.array(MrzRow).default([]),
  confidence: z.number(),
  quads: z.array(Quad),
})
export type MrzSeen = z.infer<typeof MrzSeen>

export const Barcode = z.object({ format: z.string(), text: z.string(), quad: Quad.nullable() })
export type Barcode = z.infer<typeof Barcode>

/** How a face is held, from its landmarks: degrees, 0 when it looks straight into the camera. Rough, within some ten degrees. */
export const FacePose = z.object({ yaw: z.number(), pitch: z.number(), roll: z.number() })
export type FacePose = z.infer<typeof FacePose>

/** How likely something lies over the eyes (dark glasses) or over mouth and nose (a mask, a hand): 0 to 1. */
export const FaceCover = z.object({ eyes: z.number(), mouth: z.number() })
export type FaceCover = z.infer<typeof FaceCover>

/**
 * One face. `embedding` is a unit vector of the named model; absent (null) when alignment failed. `eyeDistance` is in
 * pixels of the photo; it, `pose` and `cover` are absent where they were not measured.
 */
export const Face = z.object({
  box: Box,
  confidence: z.number(),
  quality: Quality,
  embedding: z.array(z.number()).nullable(),
  eyeDistance: z.number().optional(),
  pose: FacePose.optional(),
  cover: FaceCover.optional(),
})
export type Face = z.infer<typeof Face>

/** The document as found in the photo. `quad` null: text shows that a document is there, its edges were not found. */
export const DocumentSeen = z.object({
  quad: Quad.nullable(),
  /** Share of the photo's area that document (or its text) covers, 0..1. */
  coverage: z.number(),
  /** Photo pixels along the document's longer side. */
  resolution: z.number().optional(),
  /** A second document is seen: a page that shares a side with this one, or something that lies apart from it. */
  together: z.enum(['pages', 'apart']).optional(),
  /** Sides of the photo at which the document's content is cut. */
  cutAt: z.array(z.enum(['top', 'right', 'bottom', 'left'])),
})
export type DocumentSeen = z.infer<typeof DocumentSeen>

/**
 * A sign that the camera saw a print or a screen and not a person: 0 (none) to 1 (plain). FRAME: straight edges stand
 * around the face, as those of a sheet or a screen do; MOIRE: the face carries a pattern of one frequency, as a screen's.
 */
export const SpoofCue = z.object({
  cue: z.enum(['FRAME', 'MOIRE']),
  score: z.number(),
})
export type SpoofCue = z.infer<typeof SpoofCue>

/** Everything the readers saw on one photo. */
export const PhotoObservation = z.object({
  step: Step,
  width: z.number(),
  height: z.number(),
  quality: reading(Quality),
  /** Null on a selfie: not looked for. `seen: null`: looked and found none. */
  document: reading(DocumentSeen.nullable()).nullable(),
  text: reading(z.array(TextLine)).nullable(),
  mrz: reading(MrzSeen.nullable()).nullable(),
  barcodes: reading(z.array(Barcode)).nullable(),
  /** What an Aadhaar code among them says; absent where there is none. */
  aadhaar: AadhaarReading.optional(),
  /** The one that counts first (on a document: its portrait), then the largest. */
  faces: reading(z.array(Face)),
  /** Passive liveness of the first face of a selfie: 0 (attack) to 1 (live); null on documents. */
  liveness: reading(z.number().nullable()).nullable(),
  /** Signs of a print or a screen beside that model; absent on documents and where there is no face. */
  spoofCues: reading(z.array(SpoofCue)).optional(),
  /** Model names and versions, stage durations in milliseconds. */
  models: z.record(z.string(), z.string()),
  stageMs: z.record(z.string(), z.number()),
})
export type PhotoObservation = z.infer<typeof PhotoObservation>

/** Selfie against portrait: `similarity` is a cosine, -1..1; `curve` gives it meaning, null: there is none for this model. */
export const FaceMatch = z.object({
  similarity: z.number(),
  model: z.string(),
  situation: Situation.default('SELFIE_PRINT'),
  curve: FaceCurve.nullable().default(null),
})
export type FaceMatch = z.infer<typeof FaceMatch>

/** What earlier verifications and the blocklists of the environment hold of this person; null: not asked for. */
export const SeenBefore = z.object({
  duplicateFaces: reading(FaceSearch).nullable(),
  duplicateDocFaces: reading(FaceSearch).nullable(),
  duplicatePersons: reading(z.array(PersonHit)).nullable(),
  listedFaces: reading(FaceSearch).nullable(),
  listedDocFaces: reading(FaceSearch).nullable(),
  listedPersons: reading(z.array(PersonHit)).nullable(),
})
export type SeenBefore = z.infer<typeof SeenBefore>

/** All that a verification is judged by. Embeddings are removed before this is stored in the clear. */
export const Observations = z.object({
  front: reading(PhotoObservation),
  back: reading(PhotoObservation).nullable(),
  face: reading(PhotoObservation).nullable(),
  /** Null when no selfie was asked for. */
  faceMatch: reading(FaceMatch).nullable(),
  /** Absent: nothing of it was asked for. */
  seenBefore: SeenBefore.optional(),
  /** Absent: no screening was asked for. */
  names: NamesSeen.optional(),
})
export type Observations = z.infer<typeof Observations>
