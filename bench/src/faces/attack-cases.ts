/** Photos labelled as live or as an attack on the camera (a print or a screen held up to it). */
import { z } from 'zod'
import { manifestLines, requireFile } from '../manifest.ts'

export type AttackPhoto = { set: string; file: string; isLive: boolean }

export const ATTACK_SETS = ['pad-nuaa', 'pad-misc'] as const

const Line = z.object({ set: z.enum(ATTACK_SETS), file: z.string(), label: z.enum(['live', 'attack']) })

/** In the manifest's order. */
export function readAttackPhotos(folder: string): AttackPhoto[] {
  return manifestLines(folder).flatMap((line) => {
    const { data } = Line.safeParse(line)
    if (data === undefined) return []
    requireFile(folder, data.file)
    return [{ set: data.set, file: data.file, isLive: data.label === 'live' }]
  })
}
