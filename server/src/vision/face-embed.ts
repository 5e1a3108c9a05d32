/** A face as a direction: two pictures of one person point nearly the same way. */
import type { Point } from '@bonafide/core/verification/observations.ts'
import type { InferenceSession } from 'onnxruntime-node'
import { aligned } from './face-align.ts'
import type { FaceModel, Uprightness } from './face-model.ts'
import { mirrored, type Raster } from './raster.ts'
import { batch, onlyFloats } from './tensor.ts'

/** `unit`: numbers of length 1; `strength`: how upright the model finds the face, on its own scale (face-model.ts). */
export type Embedding = { unit: number[]; strength: number }

/** `of`: the face with these five points in the picture's pixels. */
export type FaceEmbedder = {
  model: string
  uprightness: Uprightness
  of(picture: Raster, points: readonly Point[]): Promise<Embedding>
}

/**
 * The face and its mirror image are both embedded and added: what lighting or a turned head does to one side weighs less
 * (docs/accuracy.md). One after the other, since not every model takes two at once.
 */
export function faceEmbedder(
  session: InferenceSession,
  { model, input, uprightness }: FaceModel,
): FaceEmbedder {
  const raw = async (chip: Raster) =>
    onlyFloats(await session.run({ [session.inputNames[0] ?? 'input']: batch([chip], input) }))
  return {
    model,
    uprightness,
    async of(picture, points) {
      const chip = aligned(picture, points, input)
      const [face, mirror] = [await raw(chip), await raw(mirrored(chip))]
      const strength = uprightness.by === 'NORM' ? Math.hypot(...face) : cosine(unit(face), unit(mirror))
      return { unit: unit(face.map((value, i) => value + (mirror[i] ?? 0))), strength }
    },
  }
}

/** Several templates of one face as one: their mean direction. */
export function fused(templates: readonly (readonly number[])[]): number[] {
  const [first = []] = templates
  return unit(first.map((_, i) => templates.reduce((sum, template) => sum + (template[i] ?? 0), 0)))
}

function unit(values: ArrayLike<number>): number[] {
  const numbers = Array.from(values)
  const length = Math.hypot(...numbers)
  return numbers.map((value) => value / length)
}

/** Cosine similarity of two unit vectors, -1..1. */
export function cosine(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
}
