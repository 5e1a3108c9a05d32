/** Hits of several searches → one sighting for each case or entry they lead to. */
import type { SeenBeforeHit } from '@bonafide/contract/dashboard/faces.ts'

/** What was found there, the first hit telling what it is. */
export type Sighting = { ref: string; about: SeenBeforeHit; hits: readonly SeenBeforeHit[] }

/** In the order in which they were first found. */
export function sightings(hits: readonly SeenBeforeHit[]): Sighting[] {
  const refs = [...new Set(hits.map(({ ref }) => ref))]
  return refs.flatMap((ref) => {
    const own = hits.filter((hit) => hit.ref === ref)
    const [about] = own
    return about === undefined ? [] : [{ ref, about, hits: own }]
  })
}

/** Whether an entry of a blocklist was found, and not an earlier case. */
export const isListed = ({ kind }: Pick<SeenBeforeHit, 'kind'>): boolean => kind.endsWith('BLACKLISTED')

/** Whether portraits were compared, and not selfies. */
export const isPortrait = ({ kind }: Pick<SeenBeforeHit, 'kind'>): boolean => kind.includes('DOC_FACE')
