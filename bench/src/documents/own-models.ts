/** The models for documents that we trained ourselves. */
import { modelBytes } from '@bonafide/server/vision/models.ts'

/** Bytes of both together. */
export async function ownModelBytes(): Promise<number> {
  const files = await Promise.all((['documentEdges', 'mrzRows'] as const).map((name) => modelBytes(name)))
  return files.reduce((sum, file) => sum + file.length, 0)
}
