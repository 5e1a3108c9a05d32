/** Wider drawings that teach or conclude: how to hold a document, where a session has ended. */
import { circle, type Drawing, type Layer, rect } from './drawings.ts'

const table: Layer = { tone: 'soft', d: 'M14 92h132' }
const card = (x: number, y: number): Layer[] => [
  { tone: 'fill', d: rect(x, y, 76, 48, 5) },
  { tone: 'line', d: rect(x, y, 76, 48, 5) },
  { tone: 'soft', d: `M${x + 34} ${y + 14}h32M${x + 34} ${y + 22}h24M${x + 9} ${y + 40}h58` },
  { tone: 'soft', d: `${circle(x + 18, y + 15, 5)}M${x + 9} ${y + 31}c0-7 4-9 9-9s9 2 9 9` },
]

const seal = (mark: string): Drawing => ({
  width: 96,
  height: 96,
  layers: [
    { tone: 'accentFill', d: circle(48, 48, 44) },
    { tone: 'soft', d: rosette(48, 48, 40, 18) },
    { tone: 'accent', d: `${circle(48, 48, 30)}${mark}` },
  ],
})

/** Waves around a circle, as on the stamps and notes that must not be copied. */
function rosette(x: number, y: number, radius: number, waves: number): string {
  const points = Array.from({ length: waves * 8 + 1 }, (_, index) => {
    const angle = (index / (waves * 8)) * 2 * Math.PI
    const reach = radius + 2.6 * Math.cos(angle * waves)
    return `${(x + reach * Math.cos(angle)).toFixed(1)} ${(y + reach * Math.sin(angle)).toFixed(1)}`
  })
  return `M${points.join('L')}z`
}

export const scenes = {
  light: {
    width: 160,
    height: 104,
    layers: [
      {
        tone: 'accent',
        d: `${circle(126, 24, 9)}M126 6v4M126 38v4M108 24h4M140 24h4M113.3 11.300l2.8 2.800M135.9 33.900l2.8 2.800M113.3 36.700l2.8-2.800M135.9 14.100l2.8-2.8`,
      },
      ...card(30, 38),
      table,
    ],
  },
  edges: {
    width: 160,
    height: 104,
    layers: [
      ...card(42, 28),
      {
        tone: 'accent',
        d: 'M32 32V20a4 4 0 0 1 4-4h12M112 16h12a4 4 0 0 1 4 4v12M128 72v12a4 4 0 0 1-4 4h-12M48 88H36a4 4 0 0 1-4-4V72',
      },
    ],
  },
  glare: {
    width: 160,
    height: 104,
    layers: [
      ...card(42, 34),
      { tone: 'shine', d: 'M84 82l16-48h14l-16 48z' },
      { tone: 'accent', d: 'M112 12l8 8M120 12l-8 8M90 14l2 9M138 40l-9 2' },
      table,
    ],
  },
  done: seal('M35 49l9 9 18-19'),
  waiting: seal('M48 32v16l10 7'),
  stopped: seal('M48 32v20M48 62v.1'),
  closed: seal('M36 48h24'),
  phone: {
    width: 96,
    height: 96,
    layers: [
      { tone: 'fill', d: rect(28, 8, 40, 80, 7) },
      { tone: 'line', d: `${rect(28, 8, 40, 80, 7)}M43 80h10` },
      { tone: 'accent', d: 'M36 30h24v16H36z' },
    ],
  },
  noCamera: {
    width: 96,
    height: 96,
    layers: [
      { tone: 'fill', d: 'M14 34h16l6-10h24l6 10h16v40H14z' },
      { tone: 'line', d: `M14 34h16l6-10h24l6 10h16v40H14z${circle(48, 53, 12)}` },
      { tone: 'accent', d: 'M20 16l58 66' },
    ],
  },
} satisfies Record<string, Drawing>
