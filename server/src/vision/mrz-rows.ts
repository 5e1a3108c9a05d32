/** Which boxes of text are the machine readable zone, and where each of its rows runs from end to end. */
import type { Point, Quad } from '@bonafide/core/verification/observations.ts'
import { quadCentre, quadSize, spun } from './geometry.ts'

/** Rows of one zone stand at most this many line heights apart, and at most three of them. */
const ROW_PITCH_MAX = 3.2
const ROWS_MAX = 3
/** Pieces of one row lie within this many line heights of its middle. */
const ROW_DRIFT_MAX = 0.45
/** Line heights by which the ends of two rows of a zone may differ in a tilted photo. */
const ALIGNMENT_SLACK = 1.5
/** A row shorter than its neighbours by more than this many line heights lost its fillers to the detector. */
const SHORT_BY = 0.8

/** A box in a frame whose x axis runs along the zone. */
type Placed = { quad: Quad; left: number; right: number; middle: number; height: number }
type Row = { pieces: Placed[]; left: number; right: number; middle: number; height: number }

/** The rows of the zone, top to bottom. `seeds`: the boxes whose text looks like an MRZ; empty without one. */
export function mrzRows(boxes: readonly Quad[], seeds: readonly Quad[]): Quad[] {
  const longest = seeds.toSorted((a, b) => quadSize(b).width - quadSize(a).width)[0]
  if (longest === undefined) return []
  const angle = angleOf(longest)
  const placed = boxes.map((quad) => place(quad, angle))
  const rows = distinct(placed.map((box) => rowAround(box, placed)))
  const zone = zoneOf(rows, new Set(seeds))
  const [left, right] = [Math.min(...zone.map((row) => row.left)), Math.max(...zone.map((row) => row.right))]
  return zone.map((row) => whole(row, left, right, angle))
}

const angleOf = ([a, b]: Quad) => Math.atan2(b[1] - a[1], b[0] - a[0])

function place(quad: Quad, angle: number): Placed {
  const xs = quad.map((point) => spun(point, -angle)[0])
  const [, middle] = spun(quadCentre(quad), -angle)
  return { quad, left: Math.min(...xs), right: Math.max(...xs), middle, height: quadSize(quad).height }
}

/** The box and whatever stands level with it on either side: the detector tears long rows apart. */
function rowAround(seed: Placed, placed: readonly Placed[]): Row {
  const pieces = placed.filter((piece) => {
    if (piece === seed) return true
    const isLevel = Math.abs(piece.middle - seed.middle) < seed.height * ROW_DRIFT_MAX
    const isBeside = piece.left > seed.right - seed.height || piece.right < seed.left + seed.height
    return isLevel && isBeside && piece.height < seed.height * 1.5
  })
  const left = Math.min(...pieces.map((piece) => piece.left))
  const right = Math.max(...pieces.map((piece) => piece.right))
  return { pieces, left, right, middle: seed.middle, height: seed.height }
}

/** Pieces of one row each give that row; the widest stands for all. */
function distinct(rows: readonly Row[]): Row[] {
  const kept: Row[] = []
  for (const row of rows.toSorted((a, b) => b.right - b.left - (a.right - a.left))) {
    if (kept.every((other) => Math.abs(other.middle - row.middle) > row.height * ROW_DRIFT_MAX))
      kept.push(row)
  }
  return kept.toSorted((a, b) => a.middle - b.middle)
}

/** The lowest row that looks like an MRZ, and what follows closely above and below and does too or is exactly as long. */
function zoneOf(rows: readonly Row[], seeds: ReadonlySet<Quad>): Row[] {
  const isSeed = (row: Row) => row.pieces.some(({ quad }) => seeds.has(quad))
  const lowest = rows.findLastIndex(isSeed)
  const zone = rows.slice(lowest, lowest + 1)
  const isNext = (row: Row | undefined, neighbour: Row | undefined): row is Row => {
    if (row === undefined || neighbour === undefined || zone.length >= ROWS_MAX) return false
    const isClose = Math.abs(row.middle - neighbour.middle) < neighbour.height * ROW_PITCH_MAX
    return isClose && (isSeed(row) || isAsLong(row, neighbour))
  }
  for (let i = lowest - 1, row = rows[i]; isNext(row, zone[0]); row = rows[--i]) zone.unshift(row)
  for (let i = lowest + 1, row = rows[i]; isNext(row, zone.at(-1)); row = rows[++i]) zone.push(row)
  return zone
}

/** All rows of a zone have one length; print that is not part of it hardly ever ends at the same place on both sides. */
function isAsLong(row: Row, neighbour: Row): boolean {
  const slack = neighbour.height * ALIGNMENT_SLACK
  return Math.abs(row.left - neighbour.left) < slack && Math.abs(row.right - neighbour.right) < slack
}

/** The row from the zone's left to its right end. */
function whole(row: Row, left: number, right: number, angle: number): Quad {
  const slack = row.height * SHORT_BY
  const [isLeft, isRight] = [row.left - left < slack, right - row.right < slack]
  const [piece] = row.pieces
  if (piece !== undefined && row.pieces.length === 1 && isLeft && isRight) return piece.quad
  return spanning(row, isLeft ? row.left : left, isRight ? row.right : right, angle)
}

/** A quad along the row's own slope (that of its widest piece) between two places of the zone's frame. */
function spanning(row: Row, left: number, right: number, angle: number): Quad {
  const widest = row.pieces.toSorted((a, b) => b.right - b.left - (a.right - a.left))[0]
  if (widest === undefined) throw new Error('a row has at least one piece')
  const [a, b, c, d] = widest.quad.map((point) => spun(point, -angle))
  const at = (from: Point | undefined, to: Point | undefined, x: number): Point => {
    if (from === undefined || to === undefined) return [x, row.middle]
    const slope = (to[1] - from[1]) / Math.max(1, to[0] - from[0])
    return [x, from[1] + (x - from[0]) * slope]
  }
  const flat: Quad = [at(a, b, left), at(a, b, right), at(d, c, right), at(d, c, left)]
  return [spun(flat[0], angle), spun(flat[1], angle), spun(flat[2], angle), spun(flat[3], angle)]
}
