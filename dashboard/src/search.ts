/** What the address bar may hold on each page; anything unknown is dropped, never an error. */
import { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import { Dataset, PepTier } from '@bonafide/core/screening/entity.ts'
import { BirthDateMatching } from '@bonafide/core/screening/subject.ts'
import { MonitoringStatus, OverallStatus, Step } from '@bonafide/core/vocabulary.ts'
import { z } from 'zod'
import { THRESHOLD_MAX, THRESHOLD_MIN } from './search-names/threshold.ts'

const text = z.string().optional().catch(undefined)

export const SignInSearch = z.object({ next: text })

export const EnvironmentSearch = z.object({ environment: text })

export const ListSearch = z.object({
  environment: text,
  /** Coerced: a number typed as search arrives as a number. */
  search: z.coerce.string().optional().catch(undefined),
  status: OverallStatus.optional().catch(undefined),
  /** The dialog "New session" is open. */
  create: z.boolean().optional().catch(undefined),
})
export type ListSearch = z.infer<typeof ListSearch>

export const CaseSearch = z.object({
  /** The field whose place on the photo is shown. */
  field: text,
  /** The photo shown large. */
  photo: Step.optional().catch(undefined),
  body: z.enum(['pretty', 'raw']).optional().catch(undefined),
})

export const BlocklistSearch = z.object({
  environment: text,
  source: BlocklistSource.optional().catch(undefined),
  /** The dialog that adds an entry is open. */
  add: z.boolean().optional().catch(undefined),
})

export const NotificationsSearch = z.object({
  environment: text,
  scanRef: z.coerce.string().optional().catch(undefined),
  /** Id of the notification being edited, or `new`. */
  edit: text,
})

/**
 * What the screening page looks for, without names and numbers: addresses are kept in histories and logs, where the
 * names of persons do not belong, so those stay in memory.
 */
export const NamesSearch = z.object({
  environment: text,
  kind: z.enum(['PERSON', 'ORGANISATION']).optional().catch(undefined),
  /** Given and family name are asked apart. */
  apart: z.boolean().optional().catch(undefined),
  /** Coerced: a year arrives as a number. */
  birthDate: z.coerce.string().optional().catch(undefined),
  sex: z.enum(['MALE', 'FEMALE']).optional().catch(undefined),
  nationality: text,
  threshold: z.number().int().min(THRESHOLD_MIN).max(THRESHOLD_MAX).optional().catch(undefined),
  birthDateMatching: BirthDateMatching.optional().catch(undefined),
  datasets: z.array(Dataset).optional().catch(undefined),
  pepTiers: z.array(PepTier).optional().catch(undefined),
  lists: z.array(z.string()).optional().catch(undefined),
})
export type NamesSearch = z.infer<typeof NamesSearch>

export const ListsSearch = z.object({
  /** The list whose versions and changes are shown. */
  list: text,
  /** The dialog that uploads an own list is open. */
  upload: z.boolean().optional().catch(undefined),
})

/** Without the name that is searched, for the same reason. */
export const MonitoringsSearch = z.object({
  environment: text,
  status: MonitoringStatus.optional().catch(undefined),
  page: z.number().int().min(1).optional().catch(undefined),
})
export type MonitoringsSearch = z.infer<typeof MonitoringsSearch>
