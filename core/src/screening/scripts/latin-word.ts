/** One romanised word, and how it is put together. */

/** One word of a name in Latin letters. */
export type LatinWord = {
  /** a-z and 0-9 only, lower case, never empty. */
  text: string
  /** The word as written (NFC), for the explanation. */
  written: string
  /** Short vowels were not written (Arabic, Hebrew …): `text` has consonants and long vowels only. */
  isAbjad: boolean
  /** Other Latin forms of the same word, at most `MOST_OTHERS`, without `text` itself. */
  others: string[]
}

/** More forms find more strangers than friends: each is a name of its own to the matcher. */
const MOST_OTHERS = 4
const NOT_LATIN = /[^a-z0-9]+/g
const IS_LATIN = /^[a-z0-9]*$/

/** A word from its possible forms, the likeliest first; none when nothing of them is Latin. */
export function latinWord(written: string, forms: readonly string[], isAbjad = false): LatinWord[] {
  const found: string[] = []
  for (const form of forms) {
    const clean = IS_LATIN.test(form) ? form : form.toLowerCase().replaceAll(NOT_LATIN, '')
    if (clean !== '' && !found.includes(clean)) found.push(clean)
  }
  const [text, ...others] = found
  return text === undefined ? [] : [{ text, written, isAbjad, others: others.slice(0, MOST_OTHERS) }]
}
