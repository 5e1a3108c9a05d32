/** The characters a recogniser's classes stand for. */

/** `characters[class]`; class 0 is CTC's blank (''). `only`: the classes looked at, null for all. */
export type Alphabet = { characters: readonly string[]; only: readonly number[] | null }

/** PP-OCR: blank, the dictionary's lines, and the space at the end; full-width signs as their ordinary selves. */
export function wholeAlphabet(dictionary: string): Alphabet {
  const lines = dictionary.replace(/\n$/, '').split('\n')
  return { characters: ['', ...lines.map((line) => line.normalize('NFKC')), ' '], only: null }
}
