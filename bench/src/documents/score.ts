/** What a set scores, in the words of the bench's last line. A key that does not apply is absent, never 0. */

export const KEYS = [
  'images',
  'withMrz',
  'mrzDocumentsExact',
  'mrzLines',
  'mrzLinesExact',
  'silentlyWrong',
  'corners',
  'cornersWithin2Percent',
  'autoApproved',
  'barcodes',
  'barcodesDecoded',
  'barcodeFields',
  'barcodeFieldsExact',
] as const

export type SetScore = { [K in (typeof KEYS)[number]]?: number }

/** A set's score, what else is worth a line about it, and each case that fell short. */
export type SetReport = { set: string; score: SetScore; notes: string[]; failures: string[] }

/** The scores added up; a key that none of them has stays absent. */
export function summed(scores: readonly SetScore[]): SetScore {
  const sum: SetScore = {}
  for (const key of KEYS) {
    const values = scores.flatMap((score) => score[key] ?? [])
    if (values.length > 0) sum[key] = values.reduce((a, b) => a + b)
  }
  return sum
}

/** How many of the items hold. */
export const count = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.filter(holds).length

/** 'P of N' with its share. */
export const ofAll = (part: number, all: number): string =>
  `${part} of ${all}${all > 0 ? ` (${((100 * part) / all).toFixed(1)} %)` : ''}`
