/** A selfie: its faces, and whether the one that counts is a live person's. */
import type { PhotoObservation } from '@bonafide/core/verification/observations.ts'
import { readFaces } from './faces.ts'
import { modelVersions } from './models.ts'
import { DOCUMENT_SIDE, measure } from './quality.ts'
import type { Raster } from './raster.ts'
import type { Readers } from './readers.ts'
import { spoofCuesOf } from './spoof-cues.ts'
import { attempt, need, type Stages } from './stages.ts'

type SelfiePart = Omit<PhotoObservation, 'step' | 'width' | 'height' | 'stageMs'>

export async function observeSelfie(readers: Readers, photo: Raster, stages: Stages): Promise<SelfiePart> {
  const read = await attempt(() => stages.run('faces', () => readFaces(readers.faces, photo)))
  const face = 'seen' in read ? read.seen.faces[0] : undefined
  const whole = { x: 0, y: 0, width: photo.width, height: photo.height }
  const liveness = await attempt(async () => {
    const { main } = need(read)
    return main === null ? null : stages.run('liveness', () => readers.liveness([main]))
  })
  const cues = await attempt(async () => {
    const { main } = need(read)
    return main === null ? null : stages.run('cues', async () => spoofCuesOf(main.picture, main.box))
  })
  return {
    faces: 'seen' in read ? { seen: read.seen.faces } : read,
    quality:
      face === undefined
        ? await attempt(() => stages.run('quality', () => measure(photo, whole, DOCUMENT_SIDE)))
        : { seen: face.quality },
    document: null,
    text: null,
    mrz: null,
    barcodes: null,
    liveness,
    ...('unseen' in cues
      ? { spoofCues: cues }
      : cues.seen === null
        ? {}
        : { spoofCues: { seen: cues.seen } }),
    models: {
      ...modelVersions(['faceDetect', 'faceLandmarks', 'faceLiveness']),
      faceEmbed: readers.faces.embed.model,
    },
  }
}
