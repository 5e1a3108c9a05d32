/** Each photo of a set embedded by a model. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '@bonafide/server/vision/raster.ts'
import type { Embeddings } from './impostors.ts'
import type { Model } from './models.ts'
import { oneByOne } from './progress.ts'

/** `files`: paths from the data folder. */
export async function embedAll(folder: string, files: readonly string[], model: Model): Promise<Embeddings> {
  const templates = await oneByOne(`templates by ${model.name}`, files, async (file) => {
    const photo = await decode(readFileSync(join(folder, file)))
    return [file, await model.embed(photo)] as const
  })
  return new Map(templates)
}
