/**
 * Characters of OCR-B that recognisers take for one another, across the border of letters and digits only: a digit is
 * never read as another digit, nor a letter as another letter. Chosen by likeness of shape. Data, not code.
 */

/** What a letter is where a digit must stand. */
export const DIGIT_FOR: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  U: '0',
  I: '1',
  L: '1',
  J: '1',
  Z: '2',
  A: '4',
  S: '5',
  G: '6',
  T: '7',
  B: '8',
}

/** What a digit may be where a letter must stand, likeliest first. */
export const LETTERS_FOR: Readonly<Record<string, readonly string[]>> = {
  '0': ['O', 'D', 'Q', 'U'],
  '1': ['I', 'L', 'J'],
  '2': ['Z'],
  '4': ['A'],
  '5': ['S'],
  '6': ['G'],
  '7': ['T'],
  '8': ['B'],
}

/** Every character that `character` may have been taken for, across the border. */
export function confusedWith(character: string): readonly string[] {
  const digit = DIGIT_FOR[character]
  return digit === undefined ? (LETTERS_FOR[character] ?? []) : [digit]
}
