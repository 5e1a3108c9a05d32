/** What a search among earlier faces and data brought up. */
import { z } from 'zod'

/** `ref`: scanRef of the earlier verification, or id of the blocklist entry. `similarity`: cosine, -1..1. */
export const FaceHit = z.object({ ref: z.string(), similarity: z.number() })
export type FaceHit = z.infer<typeof FaceHit>

/** `searched`: faces compared; `threshold`: similarity from which a hit counts; `hits`: most alike first. */
export const FaceSearch = z.object({
  model: z.string(),
  searched: z.number().int(),
  threshold: z.number(),
  hits: z.array(FaceHit),
})
export type FaceSearch = z.infer<typeof FaceSearch>

/** What of the personal data agrees: number and country of a document, number and country of a person, or name and date of birth. */
export const PersonalData = z.enum(['DOCUMENT_NUMBER', 'PERSONAL_NUMBER', 'NAME_AND_BIRTH'])
export type PersonalData = z.infer<typeof PersonalData>

export const PersonHit = z.object({ ref: z.string(), by: z.array(PersonalData) })
export type PersonHit = z.infer<typeof PersonHit>
