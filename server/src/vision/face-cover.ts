/** Whether something lies over a face: dark glasses over the eyes; a mask, a scarf or a hand over mouth and nose. */
import type { FaceCover } from '@bonafide/core/verification/observations.ts'
import { CHIP_SIDE, chipColumn, chipRow, ellipse, pair } from './face-chip.ts'
import { luma, type Raster } from './raster.ts'

/** Around each eye as far as a lens reaches; below it, skin that even the smallest of glasses leaves free. */
const EYES = pair(0.5, 0.1, 0.27, 0.17)
const NOSE = ellipse(0, 0.4, 0.12, 0.15)
const FOREHEAD = ellipse(0, -0.5, 0.35, 0.15)
const CHEEKS = pair(0.5, 0.6, 0.2, 0.12).flat()
/** Skin above any mask: bridge of the nose, forehead, below the eyes. */
const UPPER = [
  ...ellipse(0, 0.1, 0.1, 0.2),
  ...ellipse(0, -0.45, 0.3, 0.15),
  ...pair(0.5, 0.33, 0.18, 0.07).flat(),
]
/** Around the mouth: left and right of it, the chin, below the nose; and the lips themselves. */
const BESIDE = pair(0.55, 0.95, 0.14, 0.2)
const CHIN = ellipse(0, 1.6, 0.25, 0.13)
const RING = [...BESIDE.flat(), ...ellipse(0, 1.62, 0.22, 0.12), ...ellipse(0, 0.9, 0.2, 0.06)]
const LIPS = ellipse(0, 1.15, 0.32, 0.14)

/** Darker than this, skin is no measure of anything. */
const SKIN_MIN = 8
const CHROMA_SKIN_MIN = 16
/** Brightness around the eyes as a share of the skin's: free eyes have 0.9 (1 of 100: 0.5), behind dark glasses 0.1 to 0.45. */
const EYES_FREE = 0.75
const EYES_DARK = 0.15
/** Difference in colour (steps of Cb and Cr) between lower and upper face that skin hardly has. */
const OTHER_COLOUR = 24
/** Depth of the mouth's dark line as a share of the skin's brightness; free mouths have 0.55 and more. */
const MOUTH_LINE = 0.5
/** Difference in colour between lips and the skin around them; under a cloth there is none. */
const LIPS_COLOUR = 5
/** What lips without colour of their own add, beside the other two. */
const LIPS_WEIGHT = 0.6
/** The sum of the three that counts as 1. */
const MOUTH_COVERED = 3

/** Scores 0..1 from a face chip. Measured with painted glasses and masks: docs/accuracy.md. */
export function coverOf(chip: Raster): FaceCover {
  const grey = luma(chip)
  return { eyes: eyesCover(grey), mouth: mouthCover(chip, grey) }
}

/** The brighter eye counts: half a face in shadow wears no glasses. */
function eyesCover(grey: Uint8Array): number {
  const skin = medianOf([NOSE, FOREHEAD, CHEEKS].map((area) => quantile(grey, area, 0.5)))
  const eyes = Math.max(...EYES.map((eye) => quantile(grey, eye, 0.75))) / Math.max(SKIN_MIN, skin)
  return clamp((EYES_FREE - eyes) / (EYES_FREE - EYES_DARK))
}

/** Another colour than the upper face, no dark line between lips, lips without colour: two of these make it likely. */
function mouthCover(chip: Raster, grey: Uint8Array): number {
  const upper = colourOf(chip, grey, UPPER)
  const colour = Math.min(
    ...[...BESIDE, CHIN].map((area) => chromaDistance(colourOf(chip, grey, area), upper)),
  )
  const line = mouthLine(grey) / Math.max(CHROMA_SKIN_MIN, upper.grey)
  const lips = chromaDistance(colourOf(chip, grey, LIPS), colourOf(chip, grey, RING))
  const sum =
    clamp(colour / OTHER_COLOUR) +
    Math.max(-1, (MOUTH_LINE - line) / MOUTH_LINE) +
    LIPS_WEIGHT * Math.max(-1, 1 - lips / LIPS_COLOUR)
  return clamp(sum / MOUTH_COVERED)
}

const clamp = (value: number) => Math.max(0, Math.min(1, value))

/** Where the mouth may lie: rows from below the nose to the chin, and the columns between its corners. */
const MOUTH_ROWS = [chipRow(0.85), chipRow(1.5)] as const
const MOUTH_COLUMNS = [chipColumn(-0.4), chipColumn(0.4)] as const
const PROFILE_COLUMNS = [chipColumn(-0.3), chipColumn(0.3)] as const
/** A line is dark against the brightest within so many rows above and below it. */
const LINE_REACH = 8

/**
 * How deep a dark line runs across the mouth, in steps of brightness: in most columns, and in the mean of them, so that
 * neither the dots of a pattern nor its stripes pass for one.
 */
function mouthLine(grey: Uint8Array): number {
  const [top, bottom] = MOUTH_ROWS
  const depths: number[] = []
  for (let x = MOUTH_COLUMNS[0] + 1; x < MOUTH_COLUMNS[1] - 1; x++) depths.push(lineDepth(grey, x))
  const rows: number[] = []
  for (let y = top; y < bottom; y++) rows.push(rowMean(grey, y))
  return Math.min(2 * medianOf(depths), Math.max(...rows) - Math.min(...rows))
}

/** Of one column: the deepest place with something brighter both above and below it. */
function lineDepth(grey: Uint8Array, x: number): number {
  const [top, bottom] = MOUTH_ROWS
  const values: number[] = []
  for (let y = top - LINE_REACH; y < Math.min(CHIP_SIDE - 1, bottom + LINE_REACH); y++)
    values.push(smoothed(grey, x, y))
  let deepest = 0
  for (let i = LINE_REACH; i < LINE_REACH + bottom - top; i++) {
    const above = Math.max(...values.slice(i - LINE_REACH, i))
    const below = Math.max(...values.slice(i + 1, i + 1 + LINE_REACH))
    deepest = Math.max(deepest, Math.min(above, below) - (values[i] ?? 0))
  }
  return deepest
}

/** Mean of 3 x 3 pixels. */
function smoothed(grey: Uint8Array, x: number, y: number): number {
  let sum = 0
  for (let dy = -1; dy <= 1; dy++) {
    const at = (y + dy) * CHIP_SIDE + x
    sum += (grey[at - 1] ?? 0) + (grey[at] ?? 0) + (grey[at + 1] ?? 0)
  }
  return sum / 9
}

function rowMean(grey: Uint8Array, y: number): number {
  const [left, right] = PROFILE_COLUMNS
  let sum = 0
  for (let x = left; x < right; x++) sum += grey[y * CHIP_SIDE + x] ?? 0
  return sum / (right - left)
}

/** Medians of an area: brightness, and the two colour differences of ITU-R BT.601. */
type Colour = { grey: number; cb: number; cr: number }

function colourOf({ data }: Raster, grey: Uint8Array, area: readonly number[]): Colour {
  const difference = (channel: 0 | 2, share: number) =>
    medianOf(area.map((at) => share * ((data[at * 3 + channel] ?? 0) - (grey[at] ?? 0))))
  return { grey: quantile(grey, area, 0.5), cb: difference(2, 0.564), cr: difference(0, 0.713) }
}

const chromaDistance = (a: Colour, b: Colour) => Math.hypot(a.cb - b.cb, a.cr - b.cr)

const quantile = (grey: Uint8Array, area: readonly number[], share: number) =>
  quantileOf(
    area.map((at) => grey[at] ?? 0),
    share,
  )
const medianOf = (values: readonly number[]) => quantileOf(values, 0.5)

function quantileOf(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
