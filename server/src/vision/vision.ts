/** The door to the models. Behind it: worker processes with ONNX sessions; in tests: a fake that answers what the test says. */
import type { FaceCurve, Situation } from '@bonafide/core/faces/curve.ts'
import type { Face, FaceMatch, PhotoObservation } from '@bonafide/core/verification/observations.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'

export type Vision = {
  /**
   * Decodes, applies orientation and re-encodes an upload: the only form in which a photo is ever stored.
   * Drops all metadata. Rejects with UnusableImage when it is not a whole JPEG, PNG or WebP within the caps.
   */
  sanitize(bytes: Buffer): Promise<{ jpeg: Buffer; width: number; height: number }>
  /** Reads everything on one sanitised photo. Never rejects: a reader that fails or is late is `unseen`. */
  observe(step: Step, jpeg: Buffer): Promise<PhotoObservation>
  /** The embedding model by name and version: templates of different ones must never be compared. */
  faceModel: string
  /** What similarities of that model mean; null: it has not been calibrated for the situation. */
  curve(situation: Situation): FaceCurve | null
  /** How alike two faces are; null when one has no embedding. */
  compare(a: Face, b: Face, situation: Situation): FaceMatch | null
  /** Ends the workers; running jobs are awaited. */
  close(): Promise<void>
}

/** The upload is not a picture we can use; the message is for the API's caller, `code` for the end user's page. */
export class UnusableImage extends Error {
  readonly code: 'NOT_A_PICTURE' | 'TOO_LARGE' | 'TOO_SMALL'
  constructor(code: UnusableImage['code'], message: string) {
    super(message)
    this.code = code
  }
}
