/** Group commit: writes that arrive while one is on its way go together in the next, so many share one fsync. */

type Waiting<T> = { item: T; resolve: () => void; reject: (error: unknown) => void }

/**
 * Returns a function that resolves when its item is written. At most `lanes` batches are on their way at once: one on
 * PGlite, which has one connection. When a batch fails its items are tried one by one, so that one wrong item never
 * fails its neighbours.
 */
export function batched<T>(
  write: (items: readonly T[]) => Promise<void>,
  { most = 64, lanes = 1 }: { most?: number; lanes?: number } = {},
): (item: T) => Promise<void> {
  let waiting: Waiting<T>[] = []
  let running = 0

  const drain = async () => {
    running++
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most)
      waiting = waiting.slice(most)
      await writeBatch(write, batch)
      // PGlite answers in microtasks; let requests in before the next batch.
      await new Promise(setImmediate)
    }
    running--
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (running < lanes) void drain()
    })
}

async function writeBatch<T>(
  write: (items: readonly T[]) => Promise<void>,
  batch: Waiting<T>[],
): Promise<void> {
  try {
    await write(batch.map(({ item }) => item))
    for (const { resolve } of batch) resolve()
  } catch (error) {
    if (batch.length === 1) return batch[0]?.reject(error)
    for (const one of batch) await writeBatch(write, [one])
  }
}
