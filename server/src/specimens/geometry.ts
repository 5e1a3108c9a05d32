/** Plane projective geometry: how a flat card looks to a camera that does not face it squarely. */
import type { Quad } from '@bonafide/core/verification/observations.ts'

type Point = [number, number]

/** The map that carries the corners `from` to the corners `to`. Both must be proper, convex quadrangles. */
export function homography(from: Quad, to: Quad): (x: number, y: number) => Point {
  const rows = from.flatMap(([x, y], index) => {
    const [u, v] = to[index] ?? [0, 0]
    return [
      [x, y, 1, 0, 0, 0, -x * u, -y * u, u],
      [0, 0, 0, x, y, 1, -x * v, -y * v, v],
    ]
  })
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solve(rows)
  return (x, y) => {
    const depth = g * x + h * y + 1
    return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth]
  }
}

/** Gauss-Jordan with pivoting; each row ends with its right-hand side. */
function solve(rows: number[][]): number[] {
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const at = (row: number) => Math.abs(rows[row]?.[column] ?? 0)
    let best = column
    for (let row = column + 1; row < size; row++) if (at(row) > at(best)) best = row
    const [pivot = [], other = []] = [rows[best], rows[column]]
    rows[best] = other
    rows[column] = pivot.map((value) => value / (pivot[column] ?? 1))
    eliminate(rows, column)
  }
  return rows.map((row) => row[size] ?? 0)
}

function eliminate(rows: number[][], column: number): void {
  const pivot = rows[column] ?? []
  rows.forEach((row, index) => {
    const factor = row[column] ?? 0
    if (index === column || factor === 0) return
    rows[index] = row.map((value, at) => value - factor * (pivot[at] ?? 0))
  })
}

/** What is to be placed where: sizes in pixels, `perspective` and `fill` as shares of the card and of the picture. */
export type Placement = {
  card: { width: number; height: number }
  picture: { width: number; height: number }
  rotationDeg: number
  perspective: number
  fill: number
}

/** Corners of the card in the picture, clockwise from its own top left: turned, tilted, and wholly inside. */
export function placed(placement: Placement, random: () => number): Quad {
  const { card, picture, rotationDeg, perspective, fill } = placement
  const angle = (rotationDeg * Math.PI) / 180
  const jolt = () => (random() * 2 - 1) * perspective
  const turned = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([sideX = 0, sideY = 0]): Point => {
    const [x, y] = [(sideX / 2 + jolt()) * card.width, (sideY / 2 + jolt()) * card.height]
    return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)]
  })
  const [left, right] = extent(turned.map(([x]) => x))
  const [top, bottom] = extent(turned.map(([, y]) => y))
  const scale = fill * Math.min(picture.width / (right - left), picture.height / (bottom - top))
  const shiftX = slack(picture.width, (right - left) * scale, random) - left * scale
  const shiftY = slack(picture.height, (bottom - top) * scale, random) - top * scale
  const [a = ORIGIN, b = ORIGIN, c = ORIGIN, d = ORIGIN] = turned.map(
    ([x, y]): Point => [x * scale + shiftX, y * scale + shiftY],
  )
  return [a, b, c, d]
}

const ORIGIN: Point = [0, 0]

const extent = (values: number[]): Point => [Math.min(...values), Math.max(...values)]

/** Somewhere in the middle half of the room that is left. */
const slack = (room: number, taken: number, random: () => number) => (room - taken) * (0.25 + random() * 0.5)
