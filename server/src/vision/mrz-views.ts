/** Several looks at one row made into one. */
import type { MrzCharacter, MrzRow, MrzRowReading } from '@bonafide/core/mrz/row.ts'

/** Nats by which a length that a look did not see counts against it. */
const UNSEEN = -6

/**
 * Readings of one length are averaged place by place, a reading that fits worse than the best counting for less: it may
 * have put a missing character elsewhere. Lengths that more looks saw, and saw more clearly, come first.
 */
export function combined(looks: readonly MrzRow[]): MrzRow {
  const byLength = Map.groupBy(looks.flat(), ({ characters }) => characters.length)
  return [...byLength.values()]
    .map((readings) => averaged(readings, looks.length))
    .toSorted((a, b) => b.fit - a.fit)
}

function averaged(readings: readonly MrzRowReading[], looks: number): MrzRowReading {
  const length = readings[0]?.characters.length ?? 0
  const best = Math.max(...readings.map(({ fit }) => fit))
  const weights = readings.map(({ fit }) => Math.exp(fit - best))
  const fits = readings.reduce((sum, { fit }) => sum + fit, 0) + (looks - readings.length) * UNSEEN
  return {
    characters: Array.from({ length }, (_, at) =>
      meanOf(
        readings.map(({ characters }) => characters[at] ?? {}),
        weights,
      ),
    ),
    fit: fits / looks,
  }
}

function meanOf(characters: readonly MrzCharacter[], weights: readonly number[]): MrzCharacter {
  const sums: MrzCharacter = {}
  for (const [index, character] of characters.entries()) {
    const weight = weights[index] ?? 0
    for (const [one, likelihood] of Object.entries(character)) {
      sums[one] = (sums[one] ?? 0) + likelihood * weight
    }
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return Object.fromEntries(Object.entries(sums).map(([one, sum]) => [one, sum / total]))
}
