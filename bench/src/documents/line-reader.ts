/** The reader of single MRZ rows that the bench measures on set mrz-lines. Another model is put in here, nowhere else. */
import { likeliestText, type MrzRow } from '@bonafide/core/mrz/row.ts'
import { boxQuad } from '@bonafide/core/verification/quads.ts'
import type { View } from '@bonafide/server/vision/mrz-net.ts'
import { combined } from '@bonafide/server/vision/mrz-views.ts'
import type { Raster } from '@bonafide/server/vision/raster.ts'
import type { Readers } from '@bonafide/server/vision/readers.ts'

/** Reads a picture that shows one row and little else into characters [A-Z0-9<]. */
export type ReadLine = (picture: Raster) => Promise<string>

/** As the product looks at a row in doubt, but never beyond the picture: nothing lies around it. */
const VIEWS: readonly View[] = [
  { height: 1, stretch: 1.1, reach: 0 },
  { height: 0.93, stretch: 1.1, reach: 0 },
  { height: 1, stretch: 1.25, reach: 0 },
]

/** The row as it stands, looked at in three ways: its likeliest reading, at whatever length it has. */
export function lineReader({ mrzRow }: Pick<Readers, 'mrzRow'>): ReadLine {
  return async (picture) => {
    const quad = boxQuad({ x: 0, y: 0, width: picture.width, height: picture.height })
    const looks: MrzRow[] = []
    for (const view of VIEWS) looks.push(await mrzRow(picture, quad, view))
    return likeliestText(combined(looks)[0]?.characters ?? [])
  }
}
