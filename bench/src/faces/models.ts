/** The embedding models that come with the server. */
import type { FaceCurve } from '@bonafide/core/faces/curve.ts'
import { curveFor } from '@bonafide/core/faces/curves.ts'
import { FACE_MODELS } from '@bonafide/server/vision/face-model.ts'
import { readFaces } from '@bonafide/server/vision/faces.ts'
import type { Raster } from '@bonafide/server/vision/raster.ts'
import { faceParts } from '@bonafide/server/vision/readers.ts'
import { centreFace } from './centre-face.ts'

/** `name`: as an operator chooses it; `model`: with its version. `curve`: for two photos of persons. */
export type Model = {
  name: string
  model: string
  /** The template of the face in the middle, of those that the product finds; null when there is none. */
  embed(photo: Raster): Promise<number[] | null>
  curve: FaceCurve | null
}

/** The one that the product uses unless told otherwise. */
export const DEFAULT_MODEL: keyof typeof FACE_MODELS = 'faceplugin'

/** All of them, each with a session of its own. */
export async function builtInModels(): Promise<Model[]> {
  return Promise.all(
    Object.entries(FACE_MODELS).map(async ([name, faceModel]) => {
      const parts = await faceParts({}, faceModel)
      return {
        name,
        model: faceModel.model,
        embed: async (photo) => centreFace((await readFaces(parts, photo)).faces, photo)?.embedding ?? null,
        curve: curveFor(faceModel.model, 'SELFIE_SELFIE'),
      }
    }),
  )
}
