/** Lines written one after the other, and where each begins. Synchronous: only the import's own thread uses it. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'

/** Offsets are float64: exact to 9 petabytes, and a buffer of them is an array of numbers. */
export const OFFSET_BYTES = 8

export type LineWriter = {
  /** Where the line will begin. */
  add(line: string | Buffer): number
  /** Writes what is left; what was written is then on the disk. Returns where the last line ends. */
  end(): number
}

const BUFFER_BYTES = 1024 * 1024

/** Writes the file anew; lines are ended with a line feed, which JSON never holds. */
export function writeLines(path: string): LineWriter {
  const file = openSync(path, 'w')
  let [waiting, waitingBytes, position]: [Buffer[], number, number] = [[], 0, 0]
  const flush = () => {
    writeWhole(file, Buffer.concat(waiting))
    ;[waiting, waitingBytes] = [[], 0]
  }
  return {
    add(line) {
      const start = position
      const bytes = typeof line === 'string' ? Buffer.from(`${line}\n`) : Buffer.concat([line, LINE_FEED])
      waiting.push(bytes)
      position += bytes.length
      waitingBytes += bytes.length
      if (waitingBytes >= BUFFER_BYTES) flush()
      return start
    },
    end() {
      flush()
      sync(file)
      return position
    },
  }
}

/** Writes a file, which is then on the disk. */
export function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w')
  writeWhole(file, bytes)
  sync(file)
}

/** The offsets as openRecords reads them. */
export function offsetBytes(offsets: readonly number[]): Buffer {
  const bytes = Buffer.alloc(offsets.length * OFFSET_BYTES)
  for (const [index, offset] of offsets.entries()) bytes.writeDoubleLE(offset, index * OFFSET_BYTES)
  return bytes
}

export const LINE_FEED = Buffer.from('\n')

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
}

function sync(file: number): void {
  fsyncSync(file)
  closeSync(file)
}
