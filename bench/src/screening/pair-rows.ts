/** Labelled pairs of names. */
import { z } from 'zod'
import { jsonLines } from './json-lines.ts'

const PairRow = z.object({
  schema: z.string(),
  query: z.string(),
  candidate: z.string(),
  match: z.boolean(),
  notes: z.string().nullish(),
})
export type PairRow = z.infer<typeof PairRow>

const ORGANISATIONS = ['Company', 'Organization', 'LegalEntity', 'Vessel']

/** Pairs of persons, and of organisations (vessels too); of other kinds there is nothing to say. */
export function readPairs(files: readonly string[]): { persons: PairRow[]; organisations: PairRow[] } {
  const rows = files.flatMap((file) => jsonLines(file, PairRow))
  return {
    persons: rows.filter(({ schema }) => schema === 'Person'),
    organisations: rows.filter(({ schema }) => ORGANISATIONS.includes(schema)),
  }
}
