/** Vision that sees what the test says: the one fake in the house. Photos are named by their first bytes. */
import { aCurve } from '@bonafide/core/testing/evidence.ts'
import type { PhotoObservation } from '@bonafide/core/verification/observations.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import { UnusableImage, type Vision } from '../vision/vision.ts'
import { aPhoto } from './observations.ts'

/** A photo for an upload that `fakeVision` knows: the name decides what is seen. */
export const photoBytes = (name: string): Buffer => Buffer.from(`photo:${name}`)

export type Seen = Record<string, Partial<PhotoObservation>>

/** `seen[name]` overrides what a good photo of that step shows; bytes that do not start with "photo:" are no picture. */
export function fakeVision(seen: Seen = {}, similarity: () => number = () => 0.8): Vision {
  return {
    sanitize: async (bytes) => {
      if (!bytes.toString('latin1').startsWith('photo:'))
        throw new UnusableImage('NOT_A_PICTURE', 'This is not a JPEG, PNG or WebP picture.')
      return { jpeg: bytes, width: 1480, height: 1040 }
    },
    observe: async (step: Step, jpeg) =>
      aPhoto(step, {
        models: { faceEmbed: 'fake' },
        ...seen[jpeg.toString('latin1').slice('photo:'.length)],
      }),
    faceModel: 'fake',
    curve: (situation) => aCurve({ model: 'fake', situation }),
    compare: (_a, _b, situation) => ({
      similarity: similarity(),
      model: 'fake',
      situation,
      curve: aCurve({ model: 'fake', situation }),
    }),
    close: async () => {},
  }
}
