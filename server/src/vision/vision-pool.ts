/** The real Vision: worker processes behind the door that vision.ts describes. */
import { availableParallelism } from 'node:os'
import type { FaceCurve, Situation } from '@bonafide/core/faces/curve.ts'
import { curveFor } from '@bonafide/core/faces/curves.ts'
import type { PhotoObservation } from '@bonafide/core/verification/observations.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import { cosine } from './face-embed.ts'
import { FACE_MODELS, type FaceModel } from './face-model.ts'
import { refuseByBytes } from './images.ts'
import type { Answer } from './jobs.ts'
import type { ModelPaths } from './models.ts'
import { openPool } from './pool.ts'
import { UnusableImage, type Vision } from './vision.ts'

/** `workers` 0 or absent: one a core, at most 4. `timeoutMs`: of one job, from when a worker takes it. */
export type VisionOptions = {
  workers?: number
  timeoutMs?: number
  models?: ModelPaths
  /** Certificates for the signatures of Aadhaar codes; '' or absent: none. */
  aadhaarPem?: string
  /** Absent: the one that comes with the server and measured best. */
  faceModel?: FaceModel
  /** The operator's own curves, before ours. */
  curves?: readonly FaceCurve[]
}

const WORKERS_MAX = 4
const TIMEOUT_MS = 20_000
/** Readers stop this long before the worker would be ended, so that those that finished are not lost with it. */
const DEADLINE_MARGIN_MS = 4_000

/** Starts the workers and waits until the first has its models: a wrong or missing model file fails here, not later. */
export async function openVision(options: VisionOptions = {}): Promise<Vision> {
  const workers = options.workers || Math.min(WORKERS_MAX, availableParallelism())
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS
  const faceModel = options.faceModel ?? FACE_MODELS.faceplugin
  const settings = { paths: options.models ?? {}, aadhaarPem: options.aadhaarPem ?? '', faceModel }
  const pool = openPool({ workers, timeoutMs, settings })
  const ready = await pool.run(() => ({ kind: 'ready' }))
  if (ready.kind === 'failed') {
    await pool.close()
    throw new Error(`the models cannot be loaded: ${ready.message}`)
  }
  const curve = (situation: Situation) => curveFor(faceModel.model, situation, options.curves)
  return {
    async sanitize(bytes) {
      refuseByBytes(bytes)
      return cleanImage(await pool.run(() => ({ kind: 'clean', bytes })))
    },
    async observe(step, jpeg) {
      const deadline = () => Date.now() + Math.max(timeoutMs / 2, timeoutMs - DEADLINE_MARGIN_MS)
      const today = new Date().toISOString().slice(0, 10)
      const answer = await pool.run(() => ({ kind: 'observe', step, jpeg, deadline: deadline(), today }))
      return answer.kind === 'observe' ? answer.observation : unseenPhoto(step, reason(answer))
    },
    faceModel: faceModel.model,
    curve,
    compare: (a, b, situation) =>
      a.embedding === null || b.embedding === null
        ? null
        : {
            similarity: cosine(a.embedding, b.embedding),
            model: faceModel.model,
            situation,
            curve: curve(situation),
          },
    close: () => pool.close(),
  }
}

/** A picture that ends or stalls its worker is unusable, whatever it is. */
function cleanImage(answer: Answer): { jpeg: Buffer; width: number; height: number } {
  if (answer.kind !== 'clean') {
    throw new UnusableImage(
      (answer.kind === 'failed' ? answer.code : null) ?? 'NOT_A_PICTURE',
      reason(answer),
    )
  }
  const { jpeg, width, height } = answer.image
  return { jpeg: Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength), width, height }
}

const reason = (answer: Answer) =>
  answer.kind === 'failed' ? answer.message : `unexpected answer ${answer.kind}`

/** A photo that no reader came to see; its size is not known. */
function unseenPhoto(step: Step, unseen: string): PhotoObservation {
  const isSelfie = step === 'FACE'
  const document = isSelfie ? null : { unseen }
  return {
    step,
    width: 0,
    height: 0,
    quality: { unseen },
    document,
    text: document,
    mrz: document,
    barcodes: document,
    faces: { unseen },
    liveness: isSelfie ? { unseen } : null,
    ...(isSelfie ? { spoofCues: { unseen } } : {}),
    models: {},
    stageMs: {},
  }
}
