/** One sanitised photo, read by every reader that its step asks for. */
import type { Face, PhotoObservation } from '@bonafide/core/verification/observations.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import { type FacesRead, readFaces } from './faces.ts'
import { modelVersions } from './models.ts'
import { observeDocument } from './observe-document.ts'
import { DOCUMENT_SIDE, measure } from './quality.ts'
import { decode, type Raster } from './raster.ts'
import type { Readers } from './readers.ts'
import { attempt, need, type Stages, startStages } from './stages.ts'

/** `deadline`: epoch milliseconds; `today`: YYYY-MM-DD, for the two-digit years of an MRZ. */
export type ObserveJob = { step: Step; jpeg: Uint8Array; deadline: number; today: string }

/** Never rejects for a readable photo; rejects when it cannot be decoded at all. */
export async function observe(
  readers: Readers,
  { step, jpeg, deadline, today }: ObserveJob,
): Promise<PhotoObservation> {
  const stages = startStages(deadline)
  const photo = await stages.run('decode', () => decode(jpeg))
  const read = await attempt(() => stages.run('faces', () => readFaces(readers.faces, photo)))
  const faces = 'seen' in read ? { seen: read.seen.faces } : read
  const rest =
    step === 'FACE'
      ? await observeSelfie(readers, photo, stages, read)
      : await observeDocument(
          readers,
          photo,
          stages,
          'seen' in read ? read.seen : { faces: [], main: null },
          today,
        )
  return { step, width: photo.width, height: photo.height, ...rest, faces, stageMs: stages.ms }
}

type Rest = Omit<PhotoObservation, 'step' | 'width' | 'height' | 'faces' | 'stageMs'>

async function observeSelfie(
  { liveness }: Readers,
  photo: Raster,
  stages: Stages,
  read: { seen: FacesRead } | { unseen: string },
): Promise<Rest> {
  const judge = async () => {
    const { main } = need(read)
    return main === null ? null : liveness(main.picture, main.box)
  }
  return {
    quality: await attempt(() =>
      stages.run('quality', () => measure(photo, regionOf(photo, read), DOCUMENT_SIDE)),
    ),
    document: null,
    text: null,
    mrz: null,
    barcodes: null,
    liveness: await attempt(() => stages.run('liveness', judge)),
    models: modelVersions(['faceDetect', 'faceLandmarks', 'faceEmbed', 'faceLiveness']),
  }
}

function regionOf(photo: Raster, read: { seen: { faces: Face[] } } | { unseen: string }) {
  const whole = { x: 0, y: 0, width: photo.width, height: photo.height }
  return 'seen' in read ? (read.seen.faces[0]?.box ?? whole) : whole
}
