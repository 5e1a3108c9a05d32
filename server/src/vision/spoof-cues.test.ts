/** Cues of a print or a screen: plain on attacks made from a picture, absent on the picture itself. */
import { CUE_LIMITS } from '@bonafide/core/checks/limits.ts'
import type { SpoofCue } from '@bonafide/core/verification/observations.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FaceParts } from './face-looks.ts'
import { bySize, readFaces } from './faces.ts'
import { type Raster, stretched } from './raster.ts'
import { faceParts } from './readers.ts'
import { spoofCuesOf } from './spoof-cues.ts'
import { onGrid, onSheet, onTablet } from './test-attacks.ts'
import { everyFace, portrait, type Sitter } from './test-pictures.ts'

let parts: FaceParts
beforeAll(async () => {
  parts = await faceParts({})
})

async function score(picture: Raster, cue: SpoofCue['cue']): Promise<number> {
  const { main } = await readFaces(parts, picture, bySize)
  if (main === null) throw new Error('no face')
  return spoofCuesOf(main.picture, main.box).find((found) => found.cue === cue)?.score ?? Number.NaN
}

const SITTERS: Sitter[] = ['annaAgain', 'berta', 'carla', 'dora', 'edda']

describe('spoof cues', () => {
  it('are all below their limits on people who stand before a camera', async () => {
    for (const picture of await everyFace(parts.detect)) {
      const [face] = await parts.detect(picture)
      if (face === undefined) continue
      for (const { cue, score } of spoofCuesOf(picture, face.box)) expect(score).toBeLessThan(CUE_LIMITS[cue])
    }
  })

  it.each(SITTERS)('show the edges of a tablet and of a sheet around %s', async (sitter) => {
    const picture = await portrait(sitter, 0.6)
    const free = await score(picture, 'FRAME')
    for (const attack of [await onTablet(picture), await onSheet(picture)]) {
      const framed = await score(attack, 'FRAME')
      expect(framed).toBeGreaterThanOrEqual(CUE_LIMITS.FRAME)
      expect(framed).toBeGreaterThan(free + 0.3)
    }
  })

  it.each([1.4, 2.2])('show the grid of a screen of %d pixels over a face', async (pitch) => {
    const small = await portrait('carla', 0.6)
    const picture = await stretched(small, 720, Math.round((720 * small.height) / small.width))
    const [free, grid] = [await score(picture, 'MOIRE'), await score(await onGrid(picture, pitch), 'MOIRE')]
    expect(grid).toBeGreaterThanOrEqual(CUE_LIMITS.MOIRE)
    expect(free).toBeLessThan(CUE_LIMITS.MOIRE - 0.3)
  })

  it('count no bars that fill up the picture as a frame', async () => {
    const picture = await portrait('berta', 0.5)
    expect(await score(barred(picture), 'FRAME')).toBeLessThan(CUE_LIMITS.FRAME)
  })
})

/** The picture with black bars on all four sides. */
function barred({ data, width, height }: Raster): Raster {
  const [wide, high] = [width + 200, height + 200]
  const bars = new Uint8Array(wide * high * 3)
  for (let y = 0; y < height; y++)
    bars.set(data.subarray(y * width * 3, (y + 1) * width * 3), ((y + 100) * wide + 100) * 3)
  return { data: bars, width: wide, height: high }
}
