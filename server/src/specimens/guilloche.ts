/** The fine line pattern behind a document's print: drawn pale, so that it looks like one and disturbs no reader. */
import { randomFrom } from './random.ts'

/** `paper` runs from corner to corner; `lines` colour the engraving, `ink` the headings. */
export type Palette = { paper: [string, string, string]; lines: [string, string]; ink: string }

type Area = { width: number; height: number }

/** SVG of a background covering `area` (mm). Depends on its arguments alone. */
export function guilloche(area: Area, palette: Palette, seed: number): string {
  const random = randomFrom(seed)
  const waves = palette.lines.map((colour) => bandOfWaves(area, colour, random))
  const rosettes = [
    rosette(
      { x: area.width * 0.66, y: area.height * 0.42, radius: area.height * 0.4 },
      palette.lines[0],
      random,
    ),
    rosette(
      { x: area.width * 0.17, y: area.height * 0.85, radius: area.height * 0.24 },
      palette.lines[1],
      random,
    ),
    rosette(
      { x: area.width * 0.97, y: area.height * 0.06, radius: area.height * 0.26 },
      palette.lines[1],
      random,
    ),
  ]
  return paper(area, palette) + waves.join('') + rosettes.join('')
}

function paper({ width, height }: Area, { paper: [from, middle, to] }: Palette): string {
  const stops = [from, middle, to].map((colour, at) => `<stop offset="${at / 2}" stop-color="${colour}"/>`)
  return (
    `<defs><linearGradient id="paper" x1="0" y1="0" x2="1" y2="1">${stops.join('')}</linearGradient></defs>` +
    `<rect width="${width}" height="${height}" fill="url(#paper)"/>`
  )
}

const WAVE_GAP_MM = 0.95

function bandOfWaves({ width, height }: Area, colour: string, random: () => number): string {
  const [length, drift, phase] = [width / (2 + random() * 2), 0.08 + random() * 0.12, random() * 6]
  const swell = 1.6 + random() * 2.2
  const waves = Array.from({ length: Math.ceil(height / WAVE_GAP_MM) + 8 }, (_, line) => {
    const points = steps(60).map((t) => {
      const x = t * width
      const sway = Math.sin((x / length) * Math.PI * 2 + phase + line * drift) * Math.cos(t * 5 + phase)
      return [x, (line - 4) * WAVE_GAP_MM + swell * sway] as const
    })
    return smooth(points)
  })
  return engraved(waves, colour, 0.07, 0.5)
}

type Circle = { x: number; y: number; radius: number }

function rosette({ x, y, radius }: Circle, colour: string, random: () => number): string {
  const petals = 7 + Math.floor(random() * 6)
  const depth = 0.16 + random() * 0.12
  const loops = Array.from({ length: 20 }, (_, ring) => {
    const points = steps(240).map((t) => {
      const angle = t * Math.PI * 2
      const reach = radius * (0.42 + ring * 0.024) * (1 + depth * Math.sin(petals * angle + ring * 0.16))
      return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)] as const
    })
    return smooth(points)
  })
  return engraved(loops, colour, 0.06, 0.3)
}

const steps = (count: number) => Array.from({ length: count + 1 }, (_, index) => index / count)

const smooth = (points: (readonly [number, number])[]) =>
  `M${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}`

const engraved = (paths: string[], colour: string, width: number, opacity: number) =>
  `<path d="${paths.join('')}" fill="none" stroke="${colour}" stroke-width="${width}" opacity="${opacity}"/>`
