/** The entities of a version on the disk: found by row or by id, read one at a time, never all in memory. */
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { ListedEntity } from '@bonafide/core/screening/entity.ts'
import { OFFSET_BYTES } from './records-writer.ts'
import { OFFSETS, RECORDS } from './version-files.ts'

export type Records = {
  readonly entities: number
  /** The entity at a place of the index. Rejects for a row that is none. */
  at(row: number): Promise<ListedEntity>
  /** The entity of that id, or null. */
  find(id: string): Promise<ListedEntity | null>
  close(): Promise<void>
}

/** Opens the records in the folder of a version. They stay readable until `close`, even when the folder is removed. */
export async function openRecords(folder: string): Promise<Records> {
  const records = await open(join(folder, RECORDS))
  const offsets = await open(join(folder, OFFSETS)).catch(async (error: unknown) => {
    await records.close()
    throw error
  })
  const entities = (await offsets.stat()).size / OFFSET_BYTES - 1
  const at = async (row: number) => {
    if (!Number.isInteger(row) || row < 0 || row >= entities) throw new Error(`there is no row ${row}`)
    const ends = await readAt(offsets, row * OFFSET_BYTES, 2 * OFFSET_BYTES)
    const start = ends.readDoubleLE(0)
    const line = await readAt(records, start, ends.readDoubleLE(OFFSET_BYTES) - start)
    return ListedEntity.parse(JSON.parse(line.toString('utf8')))
  }
  return {
    entities,
    at,
    find: (id) => search(at, entities, id),
    close: async () => {
      await Promise.all([records.close(), offsets.close()])
    },
  }
}

/** Halves the rows until one is left: they are in the order of their ids. */
async function search(at: Records['at'], entities: number, id: string): Promise<ListedEntity | null> {
  let [low, high] = [0, entities]
  while (low < high) {
    const middle = (low + high) >>> 1
    const entity = await at(middle)
    if (entity.id === id) return entity
    if (entity.id < id) low = middle + 1
    else high = middle
  }
  return null
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  if (bytesRead !== length) throw new Error('the records of the list end too early')
  return buffer
}
