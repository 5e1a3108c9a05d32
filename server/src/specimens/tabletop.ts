/** What lies under a photographed card: a few surfaces made of noise. */
import { randomFrom } from './random.ts'

export type Surface = 'wood' | 'cloth' | 'stone' | 'dark'
type Colour = [number, number, number]

/** The surface's colour at a pixel; `unit` is the picture's height, so that a larger picture shows the same table. */
export function tabletop(surface: Surface, seed: number, unit: number): (x: number, y: number) => Colour {
  const noise = valueNoise(seed)
  const shade = SHADES[surface]
  return (x, y) => {
    const [u, v] = [(x / unit) * 10, (y / unit) * 10]
    const amount = PATTERNS[surface](u, v, noise)
    return [shade(0, amount), shade(1, amount), shade(2, amount)]
  }
}

type Noise = (x: number, y: number) => number

/** Each answers about -1..1. */
const PATTERNS: Record<Surface, (u: number, v: number, noise: Noise) => number> = {
  wood: (u, v, noise) => {
    const grain = Math.sin((v * 3.2 + noise(u * 0.25, v * 0.9) * 3.5) * 2.4)
    return 0.5 * grain + 0.5 * (noise(u * 1.2, v * 24) - 0.5) * 2
  },
  cloth: (u, v, noise) =>
    0.45 * Math.sin(u * 38) * Math.sin(v * 38) +
    (noise(u * 0.5, v * 0.5) - 0.5) +
    (noise(u * 20, v * 20) - 0.5) * 0.5,
  stone: (u, v, noise) =>
    noise(u, v) - 0.5 + (noise(u * 6, v * 6) - 0.5) * 0.8 + (noise(u * 30, v * 30) - 0.5) * 0.9,
  dark: (u, v, noise) => (noise(u * 0.7, v * 0.7) - 0.5) * 0.9 + (noise(u * 24, v * 24) - 0.5) * 0.5,
}

const mix = (base: Colour, swing: Colour) => (channel: 0 | 1 | 2, amount: number) =>
  base[channel] + swing[channel] * amount

const SHADES: Record<Surface, ReturnType<typeof mix>> = {
  wood: mix([136, 99, 66], [24, 20, 15]),
  cloth: mix([86, 102, 116], [17, 17, 16]),
  stone: mix([171, 168, 161], [32, 32, 31]),
  dark: mix([48, 50, 54], [14, 14, 15]),
}

const GRID = 256

/** Smooth noise 0..1 that repeats every 256 units. */
function valueNoise(seed: number): Noise {
  const random = randomFrom(seed)
  const values = Float32Array.from({ length: GRID * GRID }, () => random())
  const at = (x: number, y: number) => values[(y & (GRID - 1)) * GRID + (x & (GRID - 1))] ?? 0
  const ease = (t: number) => t * t * (3 - 2 * t)
  return (x, y) => {
    const [left, top] = [Math.floor(x), Math.floor(y)]
    const [u, v] = [ease(x - left), ease(y - top)]
    const upper = at(left, top) * (1 - u) + at(left + 1, top) * u
    const lower = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u
    return upper * (1 - v) + lower * v
  }
}
