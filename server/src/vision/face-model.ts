/** Which embedding model is used: one of the two that come with the server, or an operator's own ONNX file. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { ModelName } from './models.ts'

const Point = z.tuple([z.number(), z.number()])
const Channels = z.tuple([z.number(), z.number(), z.number()])

/** How a face is cut out and fed. `template`: left eye, right eye, nose tip, left and right corner of the mouth, in pixels of the input. */
const FaceInput = z.object({
  side: z.number().int().positive(),
  template: z.array(Point).length(5),
  order: z.enum(['RGB', 'BGR']),
  mean: Channels,
  deviation: Channels,
})
export type FaceInput = z.infer<typeof FaceInput>

/**
 * How the model shows that a face stands upright, which the net that finds faces does not tell. NORM: the length of its
 * raw answer; MIRROR: how alike the face and its mirror image are. From `upright` on, no other turn of the photo is
 * tried. Below it the best of four turns counts as clear from `clear` on, if it leads the second by `lead`; what stays
 * below `face` in every turn, and of which the finder is not sure either, is a pattern and no face.
 */
export type Uprightness = {
  by: 'NORM' | 'MIRROR'
  upright: number
  clear: number
  lead: number
  face: number
}

/** `model`: its name with a version; templates and curves belong to it. `file`: one of ours, or a path. */
export type FaceModel = {
  model: string
  file: { ours: ModelName } | { path: string }
  input: FaceInput
  uprightness: Uprightness
}

/** Side and points that ArcFace and its descendants are trained with. */
const ARCFACE: Pick<FaceInput, 'side' | 'template'> = {
  side: 112,
  template: [
    [38.29, 51.7],
    [73.53, 51.5],
    [56.03, 71.74],
    [41.55, 92.37],
    [70.73, 92.2],
  ],
}

const same = (value: number): [number, number, number] => [value, value, value]

/**
 * 512 numbers. Wants BGR, though its own package feeds RGB (docs/models.md). The length of its answer is 3 to 4.5 for an
 * upright face and below 2.5 for one on its side or none (84 photos in four turns: the true turn had the greatest each
 * time; faces of 720 photos 2.3 and more, patterns up to 2).
 */
const faceplugin: FaceModel = {
  model: 'fr_feature 87aacdfe5751 mirrored',
  file: { ours: 'faceEmbed' },
  input: { ...ARCFACE, order: 'BGR', mean: same(127), deviation: same(128) },
  uprightness: { by: 'NORM', upright: 2.6, clear: 2.3, lead: 0.3, face: 2.1 },
}

/**
 * 128 numbers; the weights are in the public domain (training/dlib). Its points are dlib's own mean face. Upright faces
 * are 0.98 and more like their mirror image, turned ones up to 0.987 (402 views of 22 faces: the true turn had the
 * greatest 398 times).
 */
const dlib: FaceModel = {
  model: 'dlib-resnet-29 b28065dd4381 mirrored',
  file: { ours: 'faceDlib' },
  input: {
    side: 150,
    template: [
      [47.42, 46.19],
      [100.61, 46.19],
      [74.01, 76.56],
      [52.23, 103.25],
      [95.8, 103.25],
    ],
    order: 'RGB',
    mean: same(0),
    deviation: same(1),
  },
  uprightness: { by: 'MIRROR', upright: 0.988, clear: 0.975, lead: 0.005, face: 0.9 },
}

export const FACE_MODELS = { faceplugin, dlib } as const

/** What an operator writes beside `model.onnx`, in `model.json`; the input is ArcFace's where nothing else is said. */
const Description = z.object({
  name: z.string().min(1),
  side: FaceInput.shape.side.default(ARCFACE.side),
  template: FaceInput.shape.template.default([...ARCFACE.template]),
  order: FaceInput.shape.order.default('RGB'),
  mean: FaceInput.shape.mean.default(same(127.5)),
  deviation: FaceInput.shape.deviation.default(same(127.5)),
})

/** `choice`: the name of one of ours, or the path of an ONNX file. Throws with the setting's name and what to do. */
export async function faceModel(choice: string): Promise<FaceModel> {
  if (choice === 'faceplugin' || choice === 'dlib') return FACE_MODELS[choice]
  try {
    return await describedModel(choice)
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new Error(
      `FACE_MODEL must be 'faceplugin', 'dlib' or the path of an ONNX file with a description beside it (docs/models.md): ${why}`,
    )
  }
}

async function describedModel(path: string): Promise<FaceModel> {
  const { name, ...input } = Description.parse(
    JSON.parse(await readFile(path.replace(/\.onnx$/, '.json'), 'utf8')),
  )
  const version = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
    .slice(0, 12)
  return {
    model: `${name} ${version} mirrored`,
    file: { path },
    input,
    // Nothing is known of its answers: every turn is tried, and the one in which face and mirror image agree best counts.
    uprightness: { by: 'MIRROR', upright: 2, clear: 0, lead: 0.005, face: -1 },
  }
}
