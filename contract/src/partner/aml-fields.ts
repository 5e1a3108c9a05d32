/** Fields that several AML calls share, each with its limit. */
import { isDate } from '@bonafide/core/compare/dates.ts'
import { alpha2Of } from '@bonafide/core/documents/countries.ts'
import { z } from 'zod'

/** Text of 1 to `most` characters that PostgreSQL can keep, with something in it. */
export const words = (most: number) =>
  z
    .string('must be a string')
    .min(1, 'must be at least 1 character long')
    .max(most, `must be at most ${most} characters long`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL cannot keep this one in a text.
    .regex(/^[^\u0000]*$/, 'must not contain the character U+0000')
    .refine((value) => value.trim() !== '', 'must not be blank')

/** YYYY-MM-DD. */
export const date = z.string('must be a date, YYYY-MM-DD').refine(isDate, 'must be a date, YYYY-MM-DD')

/** Alpha-2 or alpha-3, any case; parsed to upper-case alpha-2. */
export const country = z
  .string('must be an ISO 3166-1 code')
  .refine((value) => alpha2Of(value.toUpperCase()) !== null, 'must be a valid ISO 3166-1 code')
  // The refinement has just looked it up.
  .overwrite((value) => alpha2Of(value.toUpperCase()) ?? value)

export const flag = z.boolean('must be true or false')

/** Up to five short labels. */
export const tags = z
  .array(
    words(32).refine((value) => !value.includes(','), 'must not contain a comma'),
    'must be a list of strings',
  )
  .max(5, 'must be at most 5 tags')
