/** A small upright picture of a face in which every face lies alike, and areas in it. */
import type { Point } from '@bonafide/core/verification/observations.ts'
import { boxQuad } from '@bonafide/core/verification/quads.ts'
import { similarity } from './face-align.ts'
import { mapQuad } from './geometry.ts'
import type { Raster } from './raster.ts'
import { warp } from './warp.ts'

/** Side of the chip: from the hair to below the chin. */
export const CHIP_SIDE = 64
/** Pixels between the eyes, and where the point between them lies. */
const EYE_DISTANCE = 22
const MIDDLE: Point = [32, 20]
/** The five points of a face that looks into the camera, in eye distances from the point between the eyes. */
const FIVE: readonly Point[] = [
  [-0.5, 0],
  [0.5, 0],
  [0, 0.57],
  [-0.41, 1.15],
  [0.41, 1.15],
]

/** The face of those five points in the picture. */
export function faceChip(picture: Raster, five: readonly Point[]): Raster {
  const toPicture = similarity(FIVE.map(inChip), five)
  const frame = boxQuad({ x: 0, y: 0, width: CHIP_SIDE, height: CHIP_SIDE })
  return warp(picture, mapQuad(frame, toPicture), CHIP_SIDE, CHIP_SIDE)
}

const inChip = ([x, y]: Point): Point => [MIDDLE[0] + x * EYE_DISTANCE, MIDDLE[1] + y * EYE_DISTANCE]

/** The row of the chip so many eye distances below the eyes. */
export const chipRow = (y: number) => Math.round(MIDDLE[1] + y * EYE_DISTANCE)
/** The column of the chip so many eye distances right of the middle of the face. */
export const chipColumn = (x: number) => Math.round(MIDDLE[0] + x * EYE_DISTANCE)

/** Pixels of the chip in an ellipse; middle and radii in eye distances from the point between the eyes. */
export function ellipse(x: number, y: number, wide: number, high: number): number[] {
  const [cx, cy] = inChip([x, y])
  const pixels: number[] = []
  for (let at = 0; at < CHIP_SIDE * CHIP_SIDE; at++) {
    const dx = ((at % CHIP_SIDE) + 0.5 - cx) / (wide * EYE_DISTANCE)
    const dy = (Math.floor(at / CHIP_SIDE) + 0.5 - cy) / (high * EYE_DISTANCE)
    if (dx * dx + dy * dy <= 1) pixels.push(at)
  }
  return pixels
}

/** The same ellipse on both sides of the face. */
export const pair = (x: number, y: number, wide: number, high: number): [number[], number[]] => [
  ellipse(-x, y, wide, high),
  ellipse(x, y, wide, high),
]
