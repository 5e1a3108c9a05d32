/** A row of the MRZ as a recogniser saw it: how likely each character is at each place. A schema: it is stored. */
import { z } from 'zod'

/**
 * Characters [A-Z0-9<] → probability 0..1, together at most 1; the rest is the probability that nothing stands there. What
 * is less likely than LIKELIHOOD_MIN is left out.
 */
export const MrzCharacter = z.record(z.string(), z.number())
export type MrzCharacter = z.infer<typeof MrzCharacter>

export const LIKELIHOOD_MIN = 0.001

/** One way to read a row: as so many characters. `fit`: log-likelihood against the likeliest way; 0 or less. */
export const MrzRowReading = z.object({ characters: z.array(MrzCharacter), fit: z.number() })
export type MrzRowReading = z.infer<typeof MrzRowReading>

/** A row, read at each length that it may have. */
export const MrzRow = z.array(MrzRowReading)
export type MrzRow = z.infer<typeof MrzRow>

/** Text known for certain as a row. */
export function certainRow(text: string): MrzRow {
  return [{ characters: [...text].map((character) => ({ [character]: 1 })), fit: 0 }]
}

/** The likeliest character of each place; '<' where nothing is known. */
export function likeliestText(characters: readonly MrzCharacter[]): string {
  return characters.map(likeliest).join('')
}

function likeliest(character: MrzCharacter): string {
  return Object.entries(character).reduce((best, one) => (one[1] > best[1] ? one : best), ['<', 0])[0]
}
