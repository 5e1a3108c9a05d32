/** The pictures in which a code is looked for, likeliest first. Each is small and made only when its turn comes. */
import type { Quad } from '@bonafide/core/verification/observations.ts'
import { boxQuad } from '@bonafide/core/verification/quads.ts'
import type { Kinds } from './barcode-engine.ts'
import type { CodeRegion } from './barcode-regions.ts'
import { grown, straightened } from './barcode-straighten.ts'
import { framed, sharpenedAcross, smoothedDown, stretchedGrey, thresholded } from './barcode-views.ts'
import { quadSize } from './geometry.ts'
import { cutGrey, type Grey, shrunkGrey } from './grey.ts'

/** `place` is what the picture shows of the photo, without the white frame of `frame` pixels around it. */
export type View = { picture: Grey; place: Quad; frame: number }
/** `place`: the region it is after, null where that is the whole photo. `turned`: at four turns. */
export type Look = { place: Quad | null; kinds: Kinds; turned: boolean; view: () => View }

/** Pixels across an upright PDF417: twice what the photo has, within limits of time. */
const ENLARGED = 2
const WIDTH = [320, 1300] as const
const HEIGHT = [60, 420] as const
/** Share of the width that holds the widest bar and its neighbours. */
const NEIGHBOURHOOD = 1 / 25
const FRAME = 12
/** Longest side of a photo that is looked at whole. */
const WHOLE = 1200

/** Looks at a region with bars: evened and sharpened as most need it, then more and less so. */
export function barLooks(photo: Grey, { quad }: CodeRegion): Look[] {
  let straight: Quad | null = null
  const place = () => {
    straight ??= straightened(photo, quad)
    return straight
  }
  return TREATMENTS.map(([scale, treat]) => uprightLook(photo, quad, place, scale, treat))
}

/** Room around a code whose corners a reader has found, as a share of it. */
const ROOM = [0.03, 0.08] as const

/** Looks at a PDF417 whose guard patterns a reader has found, and so its corners, but whose text it could not decode. */
export function cornerLooks(photo: Grey, quad: Quad): Look[] {
  const place = grown(quad, ...ROOM)
  return TREATMENTS.slice(0, 3).map(([scale, treat]) => uprightLook(photo, quad, () => place, scale, treat))
}

function uprightLook(
  photo: Grey,
  quad: Quad,
  placeOf: () => Quad,
  scale: number,
  treat: (picture: Grey) => Grey,
): Look {
  const view = () => {
    const place = placeOf()
    return { picture: framed(treat(upright(photo, place, scale)), FRAME), place, frame: FRAME }
  }
  return { place: quad, kinds: 'bars', turned: false, view }
}

const split = (picture: Grey) => thresholded(picture, Math.round(picture.width * NEIGHBOURHOOD))

const TREATMENTS: readonly (readonly [scale: number, treat: (cut: Grey) => Grey])[] = [
  [ENLARGED, (cut) => stretchedGrey(sharpenedAcross(smoothedDown(cut, 2), 2, 2))],
  [ENLARGED, stretchedGrey],
  [ENLARGED, (cut) => split(sharpenedAcross(smoothedDown(cut, 1), 2, 1.5))],
  [ENLARGED * 1.5, (cut) => split(sharpenedAcross(smoothedDown(cut, 2), 3, 3))],
  [ENLARGED * 1.5, (cut) => stretchedGrey(sharpenedAcross(smoothedDown(cut, 3), 2, 3))],
  [ENLARGED / 2, (cut) => stretchedGrey(sharpenedAcross(cut, 1, 1))],
]

function upright(photo: Grey, quad: Quad, scale: number): Grey {
  const size = quadSize(quad)
  const width = within(size.width * scale, WIDTH)
  return cutGrey(photo, quad, width, within((width * size.height) / size.width, HEIGHT), 'smooth')
}

const within = (value: number, [least, most]: readonly [number, number]) =>
  Math.round(Math.max(least, Math.min(most, value)))

/** Room around a square code, as a share of it, and the pixels it is enlarged to. */
const SQUARE_MARGIN = 0.15
const SQUARE = [200, 900] as const

/** Looks at a region without one direction: a QR or Aztec code, or a PDF417 of low rows, along its longer side or across. */
export function squareLooks(photo: Grey, { quad }: CodeRegion): Look[] {
  const place = grown(quad, SQUARE_MARGIN, SQUARE_MARGIN)
  const size = quadSize(place)
  const look = (scale: number, treat: (picture: Grey) => Grey): Look => ({
    place: quad,
    kinds: 'all',
    turned: true,
    view: () => {
      const [width, height] = [within(size.width * scale, SQUARE), within(size.height * scale, SQUARE)]
      return { picture: treat(cutGrey(photo, place, width, height, 'smooth')), place, frame: 0 }
    },
  })
  return [look(1.5, stretchedGrey), look(2.5, (cut) => stretchedGrey(smoothedDown(cut, 1)))]
}

/** The whole photo, reduced; a small one with a white frame, as its code may reach its edge. */
export function wholeLook(photo: Grey, kinds: Kinds, turned: boolean): Look {
  const factor = Math.ceil(Math.max(photo.width, photo.height) / WHOLE)
  return {
    place: null,
    kinds,
    turned,
    view: () => {
      const small = shrunkGrey(photo, factor)
      const place = boxQuad({ x: 0, y: 0, width: small.width * factor, height: small.height * factor })
      return { picture: framed(small, FRAME), place, frame: FRAME }
    },
  }
}

/** The whole photo as it is. */
export const plainLook = (photo: Grey): Look => ({
  place: null,
  kinds: 'all',
  turned: true,
  view: () => ({
    picture: photo,
    place: boxQuad({ x: 0, y: 0, width: photo.width, height: photo.height }),
    frame: 0,
  }),
})
