/** Raw likeness of names → points of 100, so that the usual thresholds mean what their users expect. */

/** Fixed points of the map; between them it is straight. 85 is where docs/accuracy.md's curves bend, 95 means nearly identical. */
const POINTS: readonly (readonly [raw: number, points: number])[] = [
  [0, 0],
  [0.5, 50],
  [0.8, 85],
  [0.9, 95],
  [1, 100],
]

/** 0..1 → 0..100, monotone. */
export function calibrated(raw: number): number {
  const clamped = Math.min(1, Math.max(0, raw))
  const upper = POINTS.findIndex(([at]) => at >= clamped)
  const [x1, y1] = POINTS[upper] ?? [1, 100]
  const [x0, y0] = POINTS[Math.max(0, upper - 1)] ?? [0, 0]
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (clamped - x0)) / (x1 - x0)
}
