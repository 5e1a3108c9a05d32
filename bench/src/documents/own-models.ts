/** The models that we trained ourselves. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../../server/models')

/** Bytes of all of them together; null when there are none. */
export function ownModelBytes(): number | null {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.onnx')) : []
  return files.length === 0 ? null : files.reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0)
}
