/** A file in memory that threads share: held once, however many read it. */
import { open } from 'node:fs/promises'

const CHUNK_BYTES = 64 * 1024 * 1024 // one read takes less than 2 GB

/** Reads all of it. */
export async function readShared(path: string): Promise<SharedArrayBuffer> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const shared = new SharedArrayBuffer(size)
    const bytes = new Uint8Array(shared)
    for (let position = 0; position < size; ) {
      const length = Math.min(CHUNK_BYTES, size - position)
      const { bytesRead } = await file.read(bytes, position, length, position)
      if (bytesRead === 0) throw new Error(`${path} ended too early`)
      position += bytesRead
    }
    return shared
  } finally {
    await file.close()
  }
}
