/** What the pool asks of a worker and what it is told. */
import type { PhotoObservation } from '@bonafide/core/verification/observations.ts'
import type { FaceModel } from './face-model.ts'
import type { CleanImage } from './images.ts'
import type { ModelPaths } from './models.ts'
import type { ObserveJob } from './observe.ts'
import type { UnusableImage } from './vision.ts'

/** Handed to a worker at its start. */
export type WorkerSettings = { paths: ModelPaths; aadhaarPem: string; faceModel: FaceModel }

/** `ready` is answered when the models are loaded. */
export type Job =
  | { kind: 'ready' }
  | { kind: 'clean'; bytes: Uint8Array }
  | ({ kind: 'observe' } & ObserveJob)

export type Answer =
  | { kind: 'ready' }
  | { kind: 'clean'; image: CleanImage }
  | { kind: 'observe'; observation: PhotoObservation }
  | { kind: 'failed'; message: string; code: UnusableImage['code'] | null }
