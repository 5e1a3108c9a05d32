/** Looking at a photo: how far, where and which way up, as the numbers an SVG needs. */
export type Turns = 0 | 1 | 2 | 3

/** `x` and `y`: the middle of what is seen, 0..1 of the turned photo. */
export type View = { zoom: number; x: number; y: number; turns: Turns }

export const wholeView: View = { zoom: 1, x: 0.5, y: 0.5, turns: 0 }

const ZOOM_MAX = 12

type Size = { width: number; height: number }

export function turnedSize({ width, height }: Size, turns: Turns): Size {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width }
}

export function viewBox(size: Size, view: View): string {
  const { width, height } = turnedSize(size, view.turns)
  const [w, h] = [width / view.zoom, height / view.zoom]
  return [view.x * width - w / 2, view.y * height - h / 2, w, h].join(' ')
}

/** Where the photo's pixels go when it is turned clockwise. */
export function turning({ width, height }: Size, turns: Turns): string {
  return (
    [
      '',
      `translate(${height} 0) rotate(90)`,
      `translate(${width} ${height}) rotate(180)`,
      `translate(0 ${width}) rotate(270)`,
    ][turns] ?? ''
  )
}

/** Zooms about a point of the visible part (0..1); never out of the photo. */
export function zoomed(view: View, factor: number, at: { x: number; y: number } = { x: 0.5, y: 0.5 }): View {
  const zoom = Math.min(ZOOM_MAX, Math.max(1, view.zoom * factor))
  const shift = 1 / view.zoom - 1 / zoom
  return kept({ ...view, zoom, x: view.x + (at.x - 0.5) * shift, y: view.y + (at.y - 0.5) * shift })
}

/** Moves by a share of the visible part. */
export function moved(view: View, dx: number, dy: number): View {
  return kept({ ...view, x: view.x - dx / view.zoom, y: view.y - dy / view.zoom })
}

export function turned(view: View): View {
  return { ...wholeView, turns: ((view.turns + 1) % 4) as Turns /* 0..3 by the modulo */ }
}

function kept(view: View): View {
  const half = 0.5 / view.zoom
  const keep = (value: number) => Math.min(1 - half, Math.max(half, value))
  return { ...view, x: keep(view.x), y: keep(view.y) }
}
