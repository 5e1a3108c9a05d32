/** One after the other: nothing else may run while a photo is timed. Tells on stderr how far it is. */
export async function oneByOne<T, R>(
  label: string,
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  for (const [at, item] of items.entries()) {
    process.stderr.write(`\r${at + 1} of ${items.length}: ${label}\x1b[K`)
    results.push(await work(item))
  }
  process.stderr.write('\r\x1b[K')
  return results
}
