/** Things painted over a face for this folder's tests: dark glasses and masks, placed by the face's 68 landmarks. */
import type { Point } from '@bonafide/core/verification/observations.ts'
import { meanOf } from './face-landmarks.ts'
import { distance } from './geometry.ts'
import { handle, type Raster } from './raster.ts'

const LEFT_EYE = [36, 37, 38, 39, 40, 41]
const RIGHT_EYE = [42, 43, 44, 45, 46, 47]

type Paint = (landmarks: readonly Point[]) => string

/** Two lenses as wide as real ones, a bridge and temples. */
const glasses =
  (fill: string, opacity: number): Paint =>
  (landmarks) => {
    const [left, right] = [meanOf(landmarks, LEFT_EYE), meanOf(landmarks, RIGHT_EYE)]
    const wide = distance(left, right)
    const lean = (Math.atan2(right[1] - left[1], right[0] - left[0]) * 180) / Math.PI
    const lens = ([x, y]: Point) =>
      `<rect transform="translate(${x} ${y}) rotate(${lean})" x="${-0.42 * wide}" y="${-0.3 * wide}" width="${0.84 * wide}" height="${0.66 * wide}" rx="${0.25 * wide}" fill="${fill}" fill-opacity="${opacity}" stroke="#111" stroke-width="${0.04 * wide}"/>`
    const frame = [meanOf(landmarks, [0]), left, right, meanOf(landmarks, [16])].map((point) =>
      point.join(' '),
    )
    return `<path d="M ${frame.join(' L ')}" fill="none" stroke="#111" stroke-width="${0.05 * wide}"/>${lens(left)}${lens(right)}`
  }

/** From the bridge of the nose over the jaw, a little longer than the chin, darker towards its edges. */
const mask =
  (fill: string, pattern: (size: number) => string = () => ''): Paint =>
  (landmarks) => {
    const wide = distance(meanOf(landmarks, LEFT_EYE), meanOf(landmarks, RIGHT_EYE))
    const [bridge, chin] = [meanOf(landmarks, [27]), meanOf(landmarks, [8])]
    const long = distance(bridge, chin)
    const longer = (i: number): Point => {
      const [x, y] = meanOf(landmarks, [i])
      const by = i > 4 && i < 12 ? (0.14 * wide) / long : 0
      return [x + (chin[0] - bridge[0]) * by, y + (chin[1] - bridge[1]) * by]
    }
    const jaw = Array.from({ length: 15 }, (_, i) => longer(i + 1).join(' '))
    const top = meanOf(landmarks, [28])
    const path = `M ${jaw.join(' L ')} Q ${meanOf(landmarks, [46, 47, 13]).join(' ')} ${top.join(' ')} Q ${meanOf(landmarks, [40, 41, 3]).join(' ')} ${jaw[0]} Z`
    const shade =
      '<radialGradient id="shade" cx=".5" cy=".45" r=".65"><stop offset=".3" stop-opacity="0"/><stop offset="1" stop-opacity=".4"/></radialGradient>'
    return `${pattern(wide)}${shade}<path d="${path}" fill="${fill}"/><path d="${path}" fill="url(#shade)"/>`
  }

const stripes = (size: number) =>
  `<pattern id="stripes" width="${0.2 * size}" height="${0.2 * size}" patternUnits="userSpaceOnUse" patternTransform="rotate(30)"><rect width="100%" height="100%" fill="#223a6b"/><rect width="${0.1 * size}" height="100%" fill="#d8d8d8"/></pattern>`

export const COVERS = {
  'black glasses': glasses('#0c0c0e', 0.93),
  'brown glasses': glasses('#2e1c10', 0.9),
  'tinted glasses': glasses('#15120e', 0.75),
  'surgical mask': mask('#9cc6dc'),
  'white mask': mask('#f2f2ee'),
  'black mask': mask('#17171a'),
  'skin-coloured mask': mask('#c99b7e'),
  'striped mask': mask('url(#stripes)', stripes),
} as const satisfies Record<string, Paint>

/** The picture with something painted over the face of those landmarks. */
export async function covered(
  picture: Raster,
  landmarks: readonly Point[],
  cover: keyof typeof COVERS,
): Promise<Raster> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${picture.height}">${COVERS[cover](landmarks)}</svg>`
  const data = await handle(picture)
    .composite([{ input: Buffer.from(svg) }])
    .removeAlpha()
    .raw()
    .toBuffer()
  return { ...picture, data }
}
