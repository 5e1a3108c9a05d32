/** The characters a recogniser's classes stand for. */

/** `characters[class]`; class 0 is CTC's blank (''). `only`: the classes looked at, null for all. */
export type Alphabet = { characters: readonly string[]; only: readonly number[] | null }

/** PP-OCR: blank, the dictionary's lines, and the space at the end; full-width signs as their ordinary selves. */
export function wholeAlphabet(dictionary: string): Alphabet {
  const lines = dictionary.replace(/\n$/, '').split('\n')
  return { characters: ['', ...lines.map((line) => line.normalize('NFKC')), ' '], only: null }
}

/** What PP-OCR's dictionary has that looks like the filler. */
const FILLER_LOOKALIKES = ['《', '〈', '人']

/** The same classes seen as an MRZ: A to Z, 0 to 9 and '<', with the filler's look-alikes counted as the filler. */
export function mrzAlphabet(whole: Alphabet): Alphabet {
  const characters = whole.characters.map((character) => {
    if (/^[A-Z0-9<]$/.test(character)) return character
    return FILLER_LOOKALIKES.includes(character) ? '<' : ''
  })
  return { characters, only: characters.flatMap((character, at) => (character === '' ? [] : [at])) }
}
