/** Who stands on a list: the one shape that every importer makes and everything else reads. */
import { z } from 'zod'

/** What a listed name belongs to. Persons and organisations are searched apart, the rest counts as organisations. */
export const EntityKind = z.enum(['PERSON', 'ORGANISATION', 'VESSEL', 'AIRCRAFT', 'OTHER'])
export type EntityKind = z.infer<typeof EntityKind>

/** Why someone is listed (wire: `datasets`, aml.yaml): political exposure, sanctions, state ownership and so on. */
export const Dataset = z.enum([
  'PEP_CURRENT',
  'PEP_FORMER',
  'PEP_LINKED',
  'SAN_CURRENT',
  'SAN_FORMER',
  'INS',
  'RRE',
  'DD',
  'POI',
  'REL',
  'SOE_CURRENT',
  'SOE_FORMER',
  'GRI',
])
export type Dataset = z.infer<typeof Dataset>

/** Seniority of a politically exposed person: 1 senior, 2 middle, 3 junior (wire). */
export const PepTier = z.enum(['PEP_TIER_1', 'PEP_TIER_2', 'PEP_TIER_3'])
export type PepTier = z.infer<typeof PepTier>

/**
 * One name as the list writes it, any script. `family` and `given` where the list tells them apart (`full` is never
 * empty). `weak`: the list itself calls the alias low quality; it can never reach the score of a good one.
 */
export const ListedName = z.object({
  full: z.string().min(1),
  given: z.string().optional(),
  family: z.string().optional(),
  strength: z.enum(['primary', 'alias', 'weak']),
})
export type ListedName = z.infer<typeof ListedName>

/** A number that identifies: passport, identity card, tax or registration number, as printed. `country` alpha-2. */
export const ListedNumber = z.object({
  type: z.enum([
    'PASSPORT',
    'ID_CARD',
    'DRIVER_LICENSE',
    'PERSONAL_NUMBER',
    'TAX_NUMBER',
    'REGISTRATION',
    'OTHER',
  ]),
  number: z.string().min(1),
  country: z.string().nullable(),
})
export type ListedNumber = z.infer<typeof ListedNumber>

const texts = z.array(z.string()).default([])

/**
 * Dates of birth: YYYY, YYYY-MM or YYYY-MM-DD, or two of them with a slash between (ISO 8601 interval) where the list
 * says "from … to" or "circa" (one year each way). Countries alpha-2, upper case. `id` is stable from version to version.
 */
export const ListedEntity = z.object({
  id: z.string().min(1),
  kind: EntityKind,
  names: z.array(ListedName).min(1),
  birthDates: texts,
  sex: z.enum(['MALE', 'FEMALE']).nullable().default(null),
  nationalities: texts,
  /** Other countries it is tied to: residence, address, registration, place of birth. */
  countries: texts,
  numbers: z.array(ListedNumber).default([]),
  datasets: z.array(Dataset).default([]),
  pepTier: PepTier.nullable().default(null),
  /** Programmes or regimes under which it is listed: SDGT, CYBER2 … */
  programmes: texts,
  /** Offices held, titles, functions. */
  positions: texts,
  addresses: z.array(z.object({ geography: z.string().nullable(), city: z.string().nullable() })).default([]),
  /** Why, in the list's own words; null: it does not say. */
  reason: z.string().nullable().default(null),
  /** When it was listed, and when it was taken off (YYYY-MM-DD); null: not said, or still on. */
  listedOn: z.string().nullable().default(null),
  endedOn: z.string().nullable().default(null),
  urls: texts,
})
export type ListedEntity = z.infer<typeof ListedEntity>
