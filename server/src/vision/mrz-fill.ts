/** A row that is too short for its format: recognisers miscount runs of fillers, they seldom miss a letter. */
import { likeliestText, type MrzRowReading } from '@bonafide/core/mrz/row.ts'

/** Nats that each filler costs which the recogniser did not see. */
const MISSED = -3
/** How sure such a filler is. */
const ASSUMED = { '<': 0.5 }

/** The row with its longest run of fillers (the last of several) made longer; null where it holds none. */
export function filled({ characters, fit }: MrzRowReading, length: number): MrzRowReading | null {
  const missing = length - characters.length
  const runs = [...likeliestText(characters).matchAll(/<+/g)]
  const longest = runs.toSorted((a, b) => b[0].length - a[0].length || b.index - a.index)[0]
  if (longest === undefined || missing < 1) return null
  const end = longest.index + longest[0].length
  const assumed = Array.from({ length: missing }, () => ASSUMED)
  return {
    characters: [...characters.slice(0, end), ...assumed, ...characters.slice(end)],
    fit: fit + missing * MISSED,
  }
}
