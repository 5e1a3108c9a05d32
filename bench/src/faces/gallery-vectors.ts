/** Templates enough to fill a gallery: real ones, more photos of the same persons made up by noise, and strangers. */
import { randomFrom } from '@bonafide/server/specimens/random.ts'

/** `at`: the same vector every time, length 1; computed, not kept, so that a million of them take no room. */
export type GalleryVectors = { size: number; dimensions: number; at(index: number): Float32Array }

/** Of so many templates one is a made-up photo of a real person. */
const COPIES_EVERY = 10
/** How alike a made-up photo is to the real one: what pairs of one person usually are. */
const ALIKE_MIN = 0.5
const ALIKE_MAX = 0.9

/**
 * The real templates first (as many as fit), then strangers, every tenth of them replaced by a perturbed copy of a real
 * one, cosine 0.5 to 0.9 to it. Strangers are random directions: numbers even in -1..1, brought to length 1.
 */
export function galleryVectors(
  real: readonly (readonly number[])[],
  size: number,
  dimensions: number,
): GalleryVectors {
  return {
    size,
    dimensions,
    at(index) {
      const own = real[index]
      if (own !== undefined) return Float32Array.from(own)
      const random = randomFrom(index)
      const person = real[Math.floor(index / COPIES_EVERY) % Math.max(1, real.length)]
      const isCopy = index % COPIES_EVERY === 0 && person !== undefined
      return isCopy ? perturbed(person, random) : randomDirection(dimensions, random)
    },
  }
}

/** Another photo of a real person, each time a different one. */
export function perturbed(template: readonly number[], random: () => number): Float32Array {
  const alike = ALIKE_MIN + (ALIKE_MAX - ALIKE_MIN) * random()
  const noise = randomDirection(template.length, random)
  const along = dot(noise, Float32Array.from(template))
  const across = Math.sqrt(1 - along * along)
  const turn = Math.sqrt(1 - alike * alike)
  return noise.map((value, i) => {
    const own = template[i] ?? 0
    return alike * own + (turn * (value - along * own)) / across
  })
}

export function randomDirection(dimensions: number, random: () => number): Float32Array {
  const direction = new Float32Array(dimensions)
  let squares = 0
  for (let i = 0; i < dimensions; i++) {
    const value = 2 * random() - 1
    direction[i] = value
    squares += value * value
  }
  const length = Math.sqrt(squares)
  for (let i = 0; i < dimensions; i++) direction[i] = (direction[i] ?? 0) / length
  return direction
}

/** Of directions their cosine. Four sums at a time: 25 thousand million products are made here. */
export function dot(a: Float32Array, b: Float32Array): number {
  let [s, t, u, v] = [0, 0, 0, 0]
  const whole = a.length - (a.length % 4)
  for (let i = 0; i < whole; i += 4) {
    s += (a[i] ?? 0) * (b[i] ?? 0)
    t += (a[i + 1] ?? 0) * (b[i + 1] ?? 0)
    u += (a[i + 2] ?? 0) * (b[i + 2] ?? 0)
    v += (a[i + 3] ?? 0) * (b[i + 3] ?? 0)
  }
  for (let i = whole; i < a.length; i++) s += (a[i] ?? 0) * (b[i] ?? 0)
  return s + t + u + v
}
