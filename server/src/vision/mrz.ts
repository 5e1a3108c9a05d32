/** The machine readable zone: its rows located, each looked at in several ways until nothing about it is in doubt. */
import { readMrz } from '@bonafide/core/mrz/read.ts'
import type { MrzReading } from '@bonafide/core/mrz/reading.ts'
import { likeliestText, type MrzRow } from '@bonafide/core/mrz/row.ts'
import type { MrzSeen, Quad } from '@bonafide/core/verification/observations.ts'
import { quadSize } from './geometry.ts'
import type { ReadRow, View } from './mrz-net.ts'
import { mrzRows } from './mrz-rows.ts'
import { combined } from './mrz-views.ts'
import type { Raster } from './raster.ts'

/** As found first; the others differ in what the recogniser may stumble over: margins, width, ends. */
const VIEWS: readonly [View, ...View[]] = [
  { height: 1, stretch: 1.1, reach: 0.2 },
  { height: 0.85, stretch: 1.1, reach: 0.4 },
  { height: 1.15, stretch: 1.1, reach: 0.2 },
  { height: 0.92, stretch: 1.25, reach: 0.1 },
  { height: 1.05, stretch: 0.95, reach: 0.6 },
]
/** A box this many times as long as high may hold a row, or a good part of one. */
const SEED_PROPORTION = 8
/** Boxes asked at most whether they hold a row. */
const SEEDS_MAX = 8
const SEED_SHARE_MIN = 0.5
/** A valid zone with fields in doubt is looked at so many times. */
const LOOKS_AT_VALID = 3
/** Characters of a torn row that are enough to know it by (a whole one has 30 or more). */
const SEED_LENGTH_MIN = 14
/** Mean certainty of characters below which a box holds other print. */
const SEED_CERTAINTY_MIN = 0.6

/** What each row may be; null when no box of text looks like a row. `today` YYYY-MM-DD. */
export async function readZone(
  readRow: ReadRow,
  photo: Raster,
  boxes: readonly Quad[],
  today: string,
): Promise<MrzSeen | null> {
  const seeds = await seedsAmong(readRow, photo, boxes)
  const quads = mrzRows(boxes, [...seeds.keys()])
  if (quads.length === 0) return null
  const looks: MrzRow[][] = quads.map(() => [])
  let rows: MrzRow[] = []
  for (const [count, view] of VIEWS.entries()) {
    for (const [i, quad] of quads.entries()) {
      const known = count === 0 ? seeds.get(quad) : undefined
      looks[i]?.push(known ?? (await readRow(photo, quad, view)))
    }
    rows = looks.map(combined)
    if (isSettled(readMrz(rows, today), count + 1)) break
  }
  return seen(rows, quads)
}

/** The boxes that look like rows, each as first read. Once one is found, boxes less than half as long are left out. */
async function seedsAmong(
  readRow: ReadRow,
  photo: Raster,
  boxes: readonly Quad[],
): Promise<Map<Quad, MrzRow>> {
  const seeds = new Map<Quad, MrzRow>()
  const widthOf = (quad: Quad) => quadSize(quad).width
  const long = boxes.filter((quad) => widthOf(quad) > quadSize(quad).height * SEED_PROPORTION)
  for (const quad of long.toSorted((a, b) => widthOf(b) - widthOf(a)).slice(0, SEEDS_MAX)) {
    const [longest] = seeds.keys()
    if (longest !== undefined && widthOf(quad) < widthOf(longest) * SEED_SHARE_MIN) break
    const row = await readRow(photo, quad, VIEWS[0])
    if (looksLikeMrz(row)) seeds.set(quad, row)
  }
  return seeds
}

/** Long, read without much doubt, with fillers or with digits among letters. */
export function looksLikeMrz(row: MrzRow): boolean {
  const [reading] = row
  if (reading === undefined || reading.characters.length < SEED_LENGTH_MIN) return false
  if (certaintyOf(row) < SEED_CERTAINTY_MIN) return false
  const text = likeliestText(reading.characters)
  const fillers = text.match(/</g)?.length ?? 0
  return fillers >= 3 || (text.length >= 28 && /\d.*[A-Z].*\d|[A-Z].*\d.*[A-Z]/.test(text))
}

/** Every check digit holds and no field was guessed; or what is in doubt after so many looks will stay so. */
function isSettled(reading: MrzReading | null, looks: number): boolean {
  if (reading === null || !reading.valid) return false
  return looks >= LOOKS_AT_VALID || Object.values(reading.fields).every((field) => field?.state !== 'guessed')
}

function seen(rows: MrzRow[], quads: Quad[]): MrzSeen {
  return {
    lines: rows.map((row) => likeliestText(row[0]?.characters ?? [])),
    rows,
    confidence: rows.reduce((sum, row) => sum + certaintyOf(row), 0) / rows.length,
    quads,
  }
}

/** Mean likelihood of the likeliest characters, 0..1. */
function certaintyOf(row: MrzRow): number {
  const characters = row[0]?.characters ?? []
  const sum = characters.reduce((total, one) => total + Math.max(0, ...Object.values(one)), 0)
  return characters.length === 0 ? 0 : sum / characters.length
}
