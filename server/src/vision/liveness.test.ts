import { beforeAll, describe, expect, it } from 'vitest'
import type { FaceParts } from './face-looks.ts'
import { readFaces } from './faces.ts'
import { type JudgeLiveness, livenessJudge } from './liveness.ts'
import { openModel } from './models.ts'
import type { Raster } from './raster.ts'
import { faceParts } from './readers.ts'
import { onPaper } from './test-attacks.ts'
import { portrait } from './test-pictures.ts'

/** Measured 0.97 against 0.33. */
const MARGIN = 0.3

let parts: FaceParts
let judge: JudgeLiveness
beforeAll(async () => {
  parts = await faceParts({})
  judge = livenessJudge(await openModel('faceLiveness'))
})

async function liveness(picture: Raster): Promise<number> {
  const { main } = await readFaces(parts, picture)
  if (main === null) throw new Error('no face')
  return judge([main])
}

describe('liveness', () => {
  it('is a share from 0 to 1', async () => {
    const score = await liveness(await portrait('annaAgain'))
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
  })

  it('is lower for the portrait printed on a sheet than for the photo of the person', async () => {
    const picture = await portrait('annaAgain', 1.2)
    const [live, print] = [await liveness(picture), await liveness(await onPaper(picture))]
    expect(live).toBeGreaterThan(print + MARGIN)
  })
})
