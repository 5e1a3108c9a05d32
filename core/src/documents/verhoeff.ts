/** Check digit of Aadhaar numbers (J. Verhoeff, Error Detecting Decimal Codes, 1969): multiplication in the dihedral group of order ten. */

/** Whether the last digit proves the others. False for text that is not digits only. */
export function verhoeffHolds(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false
  const sum = [...digits]
    .toReversed()
    .reduce((check, digit, place) => times(check, permuted(Number(digit), place)), 0)
  return sum === 0
}

/** The product of two elements: 0 to 4 are rotations, 5 to 9 reflections. */
function times(a: number, b: number): number {
  const rotation = a < 5 ? a + (b % 5) : a - 5 - (b % 5) + 5
  const isReflection = a < 5 !== b < 5
  return (rotation % 5) + (isReflection ? 5 : 0)
}

const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

function permuted(digit: number, times: number): number {
  let result = digit
  for (let i = 0; i < times % 8; i++) result = PERMUTATION[result] ?? 0
  return result
}
