/** PDF417, QR and Aztec codes in a photo: found by their edges, put upright, and read in several treatments. */
import type { Barcode, Point, Quad } from '@bonafide/core/verification/observations.ts'
import { barcodeEngine, type LookAt, type Sighting } from './barcode-engine.ts'
import {
  barLooks,
  cornerLooks,
  type Look,
  plainLook,
  squareLooks,
  type View,
  wholeLook,
} from './barcode-looks.ts'
import { type CodeRegion, codeRegions } from './barcode-regions.ts'
import { inOnePlace, settled } from './barcode-sightings.ts'
import { areaOf, boundsOf, mapQuad, quadCentre, quadSize } from './geometry.ts'
import type { Grey } from './grey.ts'
import { luma, type Raster } from './raster.ts'
import { fromUnit } from './warp.ts'

/**
 * Every code in the photo, with its corners clockwise from its own top left. A code that is there but could not be
 * decoded has the text ''. The first looks are always taken (about 40 ms for a photo of two megapixels without any
 * code); further ones for at most `budgetMs`, and only where something looks like a code.
 */
export type ReadBarcodes = (photo: Raster, budgetMs: number) => Promise<Barcode[]>

/** Regions that are looked at, those with bars that are even without a budget, and how often each: at most, and unseen. */
const REGIONS = 4
const BARS_FIRST = 2
const ROUNDS = 6
const ROUNDS_UNSEEN = 3
const SQUARES = 2
const SQUARE_RATIO = 1.4
/** Share of the photo from which on a region of any kind is worth a look at the whole photo as it is. */
const LARGE = 0.05
/** A code of fewer pixels has less than one a row; corners that span less of their own sides are no rectangle's. */
const CODE_SIDE_MIN = 20
const SENSIBLE = 0.7
/** A photo of fewer pixels is looked at whole for every kind of code at once. */
const SMALL = 400_000

/** Loads the reader. */
export async function barcodeReader(): Promise<ReadBarcodes> {
  const lookAt = await barcodeEngine()
  return (photo, budgetMs) => search(lookAt, photo, performance.now() + budgetMs)
}

async function search(lookAt: LookAt, photo: Raster, end: number): Promise<Barcode[]> {
  const grey = { data: luma(photo), width: photo.width, height: photo.height }
  const { first, further, last } = looksAt(grey)
  const seen: Sighting[] = []
  for (const look of first) await take(lookAt, grey, look, seen)
  for (const look of further) {
    if (performance.now() < end) await take(lookAt, grey, look, seen)
  }
  for (const look of last) {
    if (performance.now() < end && isSuspected(look.place, seen)) await take(lookAt, grey, look, seen)
  }
  return settled(seen)
}

/** Takes a look, unless what it is after has been read; where one at a region shows only the corners of a code, looks from those too. */
async function take(lookAt: LookAt, photo: Grey, look: Look, seen: Sighting[]): Promise<void> {
  if (isRead(look.place, seen)) return
  const sightings = await taken(lookAt, look)
  seen.push(...sightings)
  if (look.place === null) return
  for (const quad of sightings.flatMap(cornersOf)) {
    for (const closer of cornerLooks(photo, quad)) {
      if (!isRead(closer.place, seen)) seen.push(...(await taken(lookAt, closer)))
    }
  }
}

/** Where a PDF417 was found but not proved to be read; nothing where its corners are no sensible ones. */
function cornersOf({ format, state, quad }: Sighting): Quad[] {
  if (format !== 'PDF417' || state === 'proven' || quad === null) return []
  const { width, height } = quadSize(quad)
  return Math.min(width, height) >= CODE_SIDE_MIN && areaOf(quad) > SENSIBLE * width * height ? [quad] : []
}

/** Looks that every photo gets, those that a region is worth, and those that only a code seen in it is worth. */
function looksAt(photo: Grey): { first: Look[]; further: Look[]; last: Look[] } {
  const regions = codeRegions(photo, REGIONS)
  const bars = regions.filter(({ hasBars }) => hasBars).map((region) => barLooks(photo, region))
  const squares = regions.filter(isSquare).map((region) => squareLooks(photo, region))
  const isSmall = photo.width * photo.height < SMALL
  const whole = wholeLook(photo, bars.length > 0 || isSmall ? 'all' : 'squares', isSmall)
  const rounds = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => bars.flatMap((looks) => looks.slice(from + i, from + i + 1)))
  const isLarge = ({ quad }: CodeRegion) => areaOf(quad) > LARGE * photo.width * photo.height
  const plain = bars.length > 0 || regions.some(isLarge) ? [plainLook(photo)] : []
  return {
    first: [whole, ...rounds(0, 1).flat().slice(0, BARS_FIRST)],
    further: [...rounds(1, ROUNDS_UNSEEN).flat(), ...squares.slice(0, SQUARES).flat(), ...plain],
    last: rounds(ROUNDS_UNSEEN, ROUNDS).flat(),
  }
}

/** QR and Aztec codes are; blocks of text seldom. */
function isSquare({ quad, hasBars }: CodeRegion): boolean {
  const { width, height } = quadSize(quad)
  return !hasBars && Math.max(width, height) < SQUARE_RATIO * Math.min(width, height)
}

/** Whether something was seen where a look is after. */
function isSuspected(place: Quad | null, seen: readonly Sighting[]): boolean {
  return seen.some(({ quad }) => quad !== null && inOnePlace(quad, place))
}

/** Whether what a look is after has been read already; a look at the whole photo is after anything. */
function isRead(place: Quad | null, seen: readonly Sighting[]): boolean {
  const read = settled(seen).filter(({ text }) => text !== '')
  if (place === null) return read.length > 0
  const [x, y] = quadCentre(place)
  return read.some(({ quad }) => {
    const box = quad && boundsOf(quad)
    return box && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
  })
}

/** One look, its sightings carried back to the photo. */
async function taken(lookAt: LookAt, look: Look): Promise<Sighting[]> {
  const view = look.view()
  const seen = await lookAt(view.picture, look.kinds, look.turned)
  return seen.map((one) => ({ ...one, quad: one.quad && mapQuad(one.quad, toPhoto(view)) }))
}

function toPhoto({ picture, place, frame }: View): (point: Point) => Point {
  const out = fromUnit(place)
  const [width, height] = [picture.width - 2 * frame, picture.height - 2 * frame]
  return ([x, y]) => out([(x - frame) / width, (y - frame) / height])
}
