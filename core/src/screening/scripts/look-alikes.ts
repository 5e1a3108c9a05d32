/** Words that mix Latin, Cyrillic and Greek letters: what the eye sees is meant, so `Рutin` is Putin. */

/** Cyrillic and Greek letters that look like a Latin one. */
const LOOKS_LATIN: ReadonlyMap<string, string> = paired(
  'АВЕЅІЈКМНОРСТУХаеоѕіјрсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧοѵԁһԛԝ',
  'ABESIJKMHOPCTYXaeosijpcyxABEZHIKMNOPTYXovdhqw',
)
/** The same the other way: Latin letters inside a Cyrillic word. */
const LOOKS_CYRILLIC: ReadonlyMap<string, string> = paired('ABEKMHOPCTYXaeopcyxij', 'АВЕКМНОРСТУХаеорсухіј')
const IS_MIXED =
  /\p{Script=Latin}.*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}].*\p{Script=Latin}/u

/** The word in one script where all letters of the other have a double in it; as it was otherwise. */
export function unmixed(word: string): string {
  if (!IS_MIXED.test(word)) return word
  return (
    swapped(word, /[\p{Script=Cyrillic}\p{Script=Greek}]/u, LOOKS_LATIN) ??
    swapped(word, /\p{Script=Latin}/u, LOOKS_CYRILLIC) ??
    word
  )
}

function swapped(word: string, foreign: RegExp, doubles: ReadonlyMap<string, string>): string | null {
  let out = ''
  for (const letter of word) {
    const seen = foreign.test(letter) ? doubles.get(letter) : letter
    if (seen === undefined) return null
    out += seen
  }
  return out
}

function paired(from: string, to: string): Map<string, string> {
  return new Map([...from].map((letter, place) => [letter, to[place] ?? letter]))
}
