/** DIR/screening/manifest.json: which files of the folder play which part. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Search = z.object({
  name: z.string(),
  list: z.string(),
  queries: z.string(),
  /** A field of each query: this name is dropped from the expected entity before the list is indexed. */
  dropBeforeIndexing: z.string().optional(),
})

const Manifest = z.object({
  pairs: z.array(z.string()).default([]),
  negatives: z.string(),
  searches: z.array(Search).default([]),
})
/** Paths are whole. */
export type Manifest = z.infer<typeof Manifest>

/** Throws when the data folder has none: there is nothing to measure then. */
export function readManifest(data: string): Manifest {
  const folder = join(data, 'screening')
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  const whole = (file: string) => join(folder, file)
  return {
    pairs: manifest.pairs.map(whole),
    negatives: whole(manifest.negatives),
    searches: manifest.searches.map((one) => ({
      ...one,
      list: whole(one.list),
      queries: whole(one.queries),
    })),
  }
}
