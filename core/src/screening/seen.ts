/** What a verification's screening saw: part of its observations. */
import { z } from 'zod'
import { Screening } from './hit.ts'
import { ScreeningRules, Subject } from './subject.ts'

/** `found` unseen: it could not be made, and why; `subject` null: no name is known. `checkedAt` ISO 8601. */
export const NamesSeen = z.object({
  subject: Subject.nullable(),
  rules: ScreeningRules,
  found: z.union([z.object({ seen: Screening }), z.object({ unseen: z.string() })]),
  checkedAt: z.string(),
})
export type NamesSeen = z.infer<typeof NamesSeen>
