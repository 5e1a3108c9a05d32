/** The grid of a screen, or the beat between it and the camera's own: a pattern of one frequency over the face. */
import type { Box } from '@bonafide/core/verification/observations.ts'
import { fourier } from './fourier.ts'
import { cropped, luma, type Raster } from './raster.ts'

/** Side of the square looked at, in the photo's own pixels: a power of two. A pattern does not survive scaling. */
const SIDE = 128
/** Waves per square below which a face has strong frequencies of its own. */
const WAVES_MIN = 14
/** JPEG's blocks of 8 pixels leave peaks at multiples of 16 waves, straight across or straight down. */
const BLOCK_WAVES = SIDE / 8
/** A peak stands against the mean of so many frequencies to each side. */
const AROUND = 6
/** Natural logarithms of a peak's power over its surroundings: photographs of people reach 2.2, a plain grid 4 and more. */
const PEAK_NONE = 2
const PEAK_PLAIN = 4.5

/** 0..1: how far the strongest frequency in the middle of the face stands out of those around it. */
export function moireOn(picture: Raster, face: Box): number {
  if (picture.width < SIDE || picture.height < SIDE) return 0
  const at = (from: number, length: number, limit: number) =>
    Math.max(0, Math.min(limit - SIDE, Math.floor(from + length / 2 - SIDE / 2)))
  const x = at(face.x, face.width, picture.width)
  const y = at(face.y, face.height, picture.height)
  const grey = luma(cropped(picture, { x, y, width: SIDE, height: SIDE }))
  const peak = highestPeak(spectrum(grey))
  return Math.max(0, Math.min(1, (peak - PEAK_NONE) / (PEAK_PLAIN - PEAK_NONE)))
}

/**
 * Logarithm of the power of every frequency, each mixed with its eight neighbours: single ones are noise. `as` here and
 * below: every index lies inside by construction.
 */
function spectrum(grey: Uint8Array): Float64Array {
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length
  const real = new Float64Array(grey.length)
  const imaginary = new Float64Array(grey.length)
  for (let y = 0, at = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++, at++)
      real[at] = ((grey[at] as number) - mean) * (HANN[x] as number) * (HANN[y] as number)
  fourier(real, imaginary, SIDE)
  for (let i = 0; i < real.length; i++) real[i] = (real[i] as number) ** 2 + (imaginary[i] as number) ** 2
  const power = boxMeans(real, 1)
  for (let i = 0; i < power.length; i++) power[i] = Math.log((power[i] as number) + 1)
  return power
}

const HANN = Float64Array.from(
  { length: SIDE },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (SIDE - 1)),
)

function highestPeak(logarithms: Float64Array): number {
  const around = boxMeans(logarithms, AROUND)
  let highest = 0
  for (let v = 0; v <= SIDE / 2 - 2; v++) {
    for (let u = 0; u < SIDE; u++) {
      const across = Math.min(u, SIDE - u)
      if (across > SIDE / 2 - 2 || across ** 2 + v ** 2 < WAVES_MIN ** 2 || isOfBlocks(across, v)) continue
      const at = v * SIDE + u
      highest = Math.max(highest, (logarithms[at] as number) - (around[at] as number))
    }
  }
  return highest
}

const isOfBlocks = (u: number, v: number) => Math.min(u, v) <= 2 && (Math.max(u, v) + 2) % BLOCK_WAVES <= 4

/**
 * Mean of the square of 2 x reach + 1 around each cell; the picture's edges meet, as a spectrum's do.
 */
function boxMeans(values: Float64Array, reach: number): Float64Array {
  const once = rowMeans(values, reach, 1, SIDE)
  return rowMeans(once, reach, SIDE, 1)
}

/** Running means along one axis: `step` from cell to cell, `stride` from row to row. */
function rowMeans(values: Float64Array, reach: number, step: number, stride: number): Float64Array {
  const means = new Float64Array(values.length)
  const count = 2 * reach + 1
  const line = new Float64Array(SIDE + 2 * reach)
  for (let row = 0; row < SIDE; row++) {
    for (let i = 0; i < line.length; i++)
      line[i] = values[row * stride + ((i - reach + SIDE) % SIDE) * step] as number
    let sum = 0
    for (let i = 0; i < count - 1; i++) sum += line[i] as number
    for (let i = 0; i < SIDE; i++) {
      sum += line[i + count - 1] as number
      means[row * stride + i * step] = sum / count
      sum -= line[i] as number
    }
  }
  return means
}
