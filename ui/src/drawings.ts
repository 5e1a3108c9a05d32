/** Small drawings as layers of SVG path data. `line` is ink, `soft` a quiet line, `fill` a tinted area, `accent` the one colour. */
export type Layer = { tone: 'line' | 'soft' | 'fill' | 'accent' | 'accentFill' | 'shine'; d: string }
export type Drawing = { width: number; height: number; layers: readonly Layer[] }

/** A rectangle with round corners. */
export function rect(x: number, y: number, width: number, height: number, radius: number): string {
  const corner = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx * radius} ${dy * radius}`
  const across = width - 2 * radius
  const down = height - 2 * radius
  return `M${x + radius} ${y}h${across}${corner(1, 1)}v${down}${corner(-1, 1)}h${-across}${corner(-1, -1)}v${-down}${corner(1, -1)}z`
}

export function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`
}

/** Head and shoulders in a box `size` wide, as on the portrait of a document. */
function portrait(x: number, y: number, size: number): string {
  const middle = x + size / 2
  const shoulders = `M${x + size * 0.16} ${y + size * 1.16}c0-${size * 0.36} ${size * 0.14}-${size * 0.44} ${size * 0.34}-${size * 0.44}s${size * 0.34} ${size * 0.08} ${size * 0.34} ${size * 0.44}`
  return circle(middle, y + size * 0.46, size * 0.19) + shoulders
}

const cardBase: Layer[] = [
  { tone: 'fill', d: rect(4, 10, 64, 42, 5) },
  { tone: 'line', d: rect(4, 10, 64, 42, 5) },
]

export const drawings = {
  card: {
    width: 72,
    height: 62,
    layers: [
      ...cardBase,
      { tone: 'accent', d: portrait(10, 18, 20) },
      { tone: 'soft', d: 'M37 22h24M37 29h18M37 36h22M10 46h51' },
    ],
  },
  passport: {
    width: 72,
    height: 62,
    layers: [
      { tone: 'fill', d: rect(15, 4, 42, 54, 5) },
      { tone: 'line', d: rect(15, 4, 42, 54, 5) },
      { tone: 'accent', d: `${circle(36, 26, 10)}M26 26h20M36 16c-6 6-6 14 0 20M36 16c6 6 6 14 0 20` },
      { tone: 'soft', d: 'M26 45h20M30 50.500h12' },
    ],
  },
  licence: {
    width: 72,
    height: 62,
    layers: [
      ...cardBase,
      { tone: 'accent', d: `M11 36v-6l3-7h14l3 7v6zM11 30h20${circle(16, 36, 2.5)}${circle(26, 36, 2.5)}` },
      { tone: 'soft', d: 'M38 22h23M38 29h17M38 36h23M11 46h50' },
    ],
  },
  permit: {
    width: 72,
    height: 62,
    layers: [
      ...cardBase,
      { tone: 'soft', d: 'M10 20h20M10 27h16M10 34h18M10 46h52' },
      { tone: 'accent', d: `${circle(50, 29, 10)}M45.5 29l3.2 3.2 6-6.2` },
    ],
  },
  paper: {
    width: 72,
    height: 62,
    layers: [
      { tone: 'fill', d: 'M18 4h26l11 11v43H18z' },
      { tone: 'line', d: 'M18 4h26l11 11v43H18zM44 4v11h11' },
      { tone: 'accent', d: portrait(23, 13, 15) },
      { tone: 'soft', d: 'M24 39h25M24 45h19M24 51h25' },
    ],
  },
} satisfies Record<string, Drawing>
