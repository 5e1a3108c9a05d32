/** All templates in memory, opened: one index for each environment, kind and model. */
import { openDataKey } from '../verifications/vault.ts'
import type { SealedTemplate, Shelf } from './gallery-jobs.ts'
import { openTemplate } from './templates.ts'
import { type Near, type VectorIndex, vectorIndex } from './vector-index.ts'

export type Shelves = {
  /** Takes templates in, or forgets them. One that cannot be opened is remembered as that. */
  keep(shelf: Omit<Shelf, 'kind'>, rows: readonly SealedTemplate[]): void
  count(shelf: Shelf): { size: number; unreadable: number }
  /** See `VectorIndex.near`; throws when the embedding is as long as none of them. */
  near(shelf: Shelf, embedding: readonly number[], atLeast: number): { found: Near[]; slack: number }
}

/** Empty ones. `masterKey` opens the data keys. */
export function openShelves(masterKey: Buffer): Shelves {
  const contents = new Map<string, Content>()
  const contentOf = ({ environmentId, kind, model }: Shelf): Content => {
    const name = JSON.stringify([environmentId, kind, model])
    const content = contents.get(name) ?? { index: null, unreadable: new Set() }
    contents.set(name, content)
    return content
  }
  return {
    keep(shelf, rows) {
      for (const row of rows) keepOne(contentOf({ ...shelf, kind: row.kind }), masterKey, row)
    },
    count(shelf) {
      const { index, unreadable } = contentOf(shelf)
      return { size: index?.size ?? 0, unreadable: unreadable.size }
    },
    near(shelf, embedding, atLeast) {
      const { index } = contentOf(shelf)
      if (index === null) return { found: [], slack: 0 }
      return { found: index.near(embedding, atLeast), slack: index.slack(embedding) }
    },
  }
}

/** `index` is null until the first template tells how many numbers it has. */
type Content = { index: VectorIndex | null; unreadable: Set<string> }

function keepOne(content: Content, masterKey: Buffer, row: SealedTemplate): void {
  const { id, owner, dataKey, template } = row
  content.unreadable.delete(id)
  content.index?.remove(id)
  if (owner === null || dataKey === null || template === null) return
  try {
    const embedding = openTemplate(openDataKey(masterKey, owner, dataKey), id, template)
    content.index ??= vectorIndex(embedding.length)
    content.index.put(id, embedding)
  } catch {
    content.unreadable.add(id)
  }
}
