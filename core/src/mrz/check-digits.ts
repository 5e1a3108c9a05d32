/** Value of a character: digits as they are, A = 10 … Z = 35, filler 0; null for a character no MRZ can hold. */
export function characterValue(character: string): number | null {
  if (character === '<') return 0
  return /^[0-9A-Z]$/.test(character) ? Number.parseInt(character, 36) : null
}

/** Weights, repeated from the left (ICAO Doc 9303-3 section 4.9). */
const WEIGHTS = [7, 3, 1] as const

/**
 * Check digit of a stretch of MRZ, '0'..'9': the weighted sum of the values modulo 10. Characters foreign to an MRZ
 * count as fillers. It catches any single substitution unless the two values differ by a multiple of 10 (1 and L,
 * 6 and G, 0 and K), and any exchange of two neighbours unless their values differ by a multiple of 5.
 */
export function checkDigit(text: string): string {
  const sum = [...text].reduce((total, character, index) => {
    return total + (characterValue(character) ?? 0) * (WEIGHTS[index % WEIGHTS.length] ?? 0)
  }, 0)
  return String(sum % 10)
}

/** Whether `printed` is the check digit of `text`; beside an empty stretch a filler stands as well as 0 (9303-4 4.2.2). */
export function holds(text: string, printed: string): boolean {
  return printed === checkDigit(text) || (printed === '<' && /^<*$/.test(text))
}
