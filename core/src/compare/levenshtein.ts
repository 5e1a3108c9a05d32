/**
 * 1 − distance / length of the longer text, 0..1; two empty texts are equal (1). The distance counts insertions,
 * deletions and substitutions of one character, each as 1 (Levenshtein 1965). Case and accents count as they are.
 */
export function levenshteinRatio(a: string, b: string): number {
  const longer = Math.max([...a].length, [...b].length)
  return longer === 0 ? 1 : 1 - levenshteinDistance(a, b) / longer
}

/** Least number of single-character edits that turn one text into the other. */
export function levenshteinDistance(a: string, b: string): number {
  const columns = [...b]
  let row = Array.from({ length: columns.length + 1 }, (_, index) => index)
  for (const letter of a) row = nextRow(row, letter, columns)
  return row.at(-1) ?? 0
}

/**
 * Least distance of `needle` to any stretch of `hay` (Sellers 1980): skipping the start and the end of `hay` is free.
 * An empty needle is found everywhere (0).
 */
export function distanceWithin(needle: string, hay: string): number {
  const columns = [...hay]
  let row = Array.from({ length: columns.length + 1 }, () => 0)
  for (const letter of needle) row = nextRow(row, letter, columns)
  return Math.min(...row)
}

/** One row of the table of distances: a letter of the first text against every prefix of the second. */
function nextRow(above: readonly number[], letter: string, columns: readonly string[]): number[] {
  const row = [(above[0] ?? 0) + 1]
  for (const [index, other] of columns.entries()) {
    const substituted = (above[index] ?? 0) + (letter === other ? 0 : 1)
    row.push(Math.min(substituted, (above[index + 1] ?? 0) + 1, (row[index] ?? 0) + 1))
  }
  return row
}
