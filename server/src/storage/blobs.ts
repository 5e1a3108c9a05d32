/** The door to file storage: opaque ids, opaque (already encrypted) bytes. */
export type Blobs = {
  /** Stores bytes durably under a new random id: whole or not at all. */
  put(bytes: Uint8Array): Promise<string>
  /** The bytes; rejects when there is no such blob. */
  get(id: string): Promise<Buffer>
  /** Removes; an id that does not exist is fine. */
  remove(id: string): Promise<void>
  /** Ids stored before `before`: for the sweep that removes blobs no row knows. */
  list(before: Date): AsyncIterable<string>
}
