/** Which names have a word, and how much it tells. */
import { WORD_MASK } from './word-number.ts'

/** Word → the names that have it, ascending, each name once. */
export function postings(
  nameStarts: Uint32Array,
  nameWords: Uint32Array,
  words: number,
): Record<'postings.starts' | 'postings.names', Uint32Array> {
  const starts = new Uint32Array(words + 1)
  const each = (visit: (word: number, name: number) => void) => {
    const last = new Int32Array(words).fill(-1)
    for (let name = 0; name < nameStarts.length - 1; name++)
      for (let i = nameStarts[name] as number; i < (nameStarts[name + 1] as number); i++) {
        const word = (nameWords[i] as number) & WORD_MASK
        if (last[word] === name) continue
        last[word] = name
        visit(word, name)
      }
  }
  each((word) => {
    starts[word + 1] = (starts[word + 1] as number) + 1
  })
  for (let word = 0; word < words; word++)
    starts[word + 1] = (starts[word + 1] as number) + (starts[word] as number)
  const names = new Uint32Array(starts[words] as number)
  const next = starts.slice()
  each((word, name) => {
    names[next[word] as number] = name
    next[word] = (next[word] as number) + 1
  })
  return { 'postings.starts': starts, 'postings.names': names }
}

/** What the words of each name weigh together; a word weighs more the fewer names have it. */
export function weights(
  nameStarts: Uint32Array,
  nameWords: Uint32Array,
  wordWeights: readonly number[],
  postingStarts: Uint32Array,
): Float32Array {
  const names = nameStarts.length - 1
  const each = wordWeights.map(
    (weight, word) =>
      weight * rarity(names, (postingStarts[word + 1] as number) - (postingStarts[word] as number)),
  )
  const sums = new Float32Array(names)
  for (let name = 0; name < names; name++)
    for (let i = nameStarts[name] as number; i < (nameStarts[name + 1] as number); i++)
      sums[name] = (sums[name] as number) + (each[(nameWords[i] as number) & WORD_MASK] as number)
  return sums
}

/** How much a word tells that so many of all names have. */
export function rarity(names: number, having: number): number {
  return Math.log(1 + names / (1 + having))
}
