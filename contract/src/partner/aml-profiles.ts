/** One listed person or business in full, in iDenfy's shape. What no list tells stays an empty list or null. */
import { Dataset, PepTier } from '@bonafide/core/screening/entity.ts'
import { z } from 'zod'

const text = z.string().nullable()
const texts = z.array(z.string())
const nothing = z.array(z.never())

/** `title`: list and programme. */
const Entry = z.object({ title: z.string(), reason: text, from: text, to: text })
const entries = z.array(Entry)

const common = {
  version: z.number().int(),
  resourceId: z.string(),
  isDeleted: z.boolean(),
  deletionReason: text,
  aliases: z.array(z.object({ name: z.string(), type: text })),
  addresses: z.array(z.object({ geography: text, city: text })),
  profileImages: nothing,
  notes: texts,
  contactEntries: nothing,
  identifiers: z.array(z.object({ type: z.string(), value: z.string(), country: text })),
  evidences: z.array(z.object({ url: z.string() })),
  sanEntries: z.object({ current: entries, former: entries }),
  relEntries: entries,
  rreEntries: entries,
  poiEntries: entries,
  insEntries: entries,
  griEntries: entries,
  pepByAssociationEntries: entries,
  individualLinks: nothing,
  businessLinks: nothing,
  datasets: z.array(Dataset),
}

export const IndividualProfile = z.object({
  ...common,
  firstName: text,
  middleName: text,
  lastName: text,
  gender: text,
  isDeceased: z.null(),
  datesOfBirth: texts,
  datesOfDeath: texts,
  nationalities: texts,
  ddEntries: entries,
  pepEntries: z.object({ pepTier: PepTier.nullable(), current: entries, former: entries }),
})
export type IndividualProfile = z.infer<typeof IndividualProfile>

export const BusinessProfile = z.object({
  ...common,
  name: z.string(),
  description: text,
  businessTypes: texts,
  activities: texts,
  countries: texts,
  soeEntry: z.object({ current: entries, former: entries }).nullable(),
})
export type BusinessProfile = z.infer<typeof BusinessProfile>

export const AmlProfile = z.union([IndividualProfile, BusinessProfile])
export type AmlProfile = z.infer<typeof AmlProfile>
