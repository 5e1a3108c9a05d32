/** A direction in 8 bits a number, and how far that is from the exact one. */

/**
 * `levels`: each number times `scale`, rounded, within ±127. `length`: of those divided by `scale` again; `difference`:
 * the length of what they differ from the direction by.
 */
export type Int8Vector = { levels: Int8Array; length: number; difference: number }

const LEVEL_MAX = 127
/**
 * The greatest level stands for this many times the root mean square of a direction's numbers. Greatest of 250 faces x
 * 512 numbers: 4.4 times; what lies beyond is cut, which `difference` tells. A wider range would round more coarsely.
 */
const RANGE = 6

/** Levels for one: the same for all vectors of a length, so that their products can be compared. */
export const scaleFor = (dimensions: number) => (LEVEL_MAX * Math.sqrt(dimensions)) / RANGE

/** Brings the vector to length 1 and rounds. Nothing (all zeros) stays nothing. Throws when a number is not finite. */
export function int8Vector(vector: ArrayLike<number>): Int8Vector {
  const scale = scaleFor(vector.length)
  const unit = direction(vector)
  const levels = new Int8Array(vector.length)
  let lengths = 0
  let differences = 0
  // A plain loop: each template of a gallery comes by here when it is filled, and `map` takes ten times as long.
  for (let i = 0; i < unit.length; i++) {
    const value = unit[i] ?? 0
    const level = Math.max(-LEVEL_MAX, Math.min(LEVEL_MAX, Math.round(value * scale)))
    levels[i] = level
    lengths += (level / scale) ** 2
    differences += (value - level / scale) ** 2
  }
  return { levels, length: Math.sqrt(lengths), difference: Math.sqrt(differences) }
}

/** The vector with length 1; one without a length as it is. */
function direction(vector: ArrayLike<number>): Float64Array {
  let squares = 0
  for (let i = 0; i < vector.length; i++) squares += (vector[i] ?? 0) ** 2
  if (!Number.isFinite(squares)) throw new Error('a vector holds something that is not a number')
  const length = Math.sqrt(squares) || 1
  const unit = new Float64Array(vector.length)
  for (let i = 0; i < unit.length; i++) unit[i] = (vector[i] ?? 0) / length
  return unit
}
