/** Document fronts: whether the product finds the portrait. */
import type { Readers } from '@bonafide/server/vision/readers.ts'
import type { DocumentPhoto } from '../documents/cases.ts'
import { firstFace, observeFile } from './observe-face.ts'
import { oneByOne } from './progress.ts'

/** `hasTemplate`: it can be compared with a selfie. */
export type PortraitResult = { id: string; set: string; isFound: boolean; hasTemplate: boolean }

export function measurePortraits(
  readers: Readers,
  folder: string,
  fronts: readonly DocumentPhoto[],
): Promise<PortraitResult[]> {
  return oneByOne('portraits', fronts, async ({ id, set, file }) => {
    const face = firstFace(await observeFile(readers, folder, file, 'FRONT'))
    return { id, set, isFound: face !== null, hasTemplate: face !== null && face.embedding !== null }
  })
}

export type PortraitScore = { fronts: number; found: number; withTemplate: number; missed: string[] }

/** `missed`: ids of the fronts without a face. */
export const scorePortraits = (results: readonly PortraitResult[]): PortraitScore => ({
  fronts: results.length,
  found: results.filter(({ isFound }) => isFound).length,
  withTemplate: results.filter(({ hasTemplate }) => hasTemplate).length,
  missed: results.filter(({ isFound }) => !isFound).map(({ id }) => id),
})
