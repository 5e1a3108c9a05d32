/** What the address bar may hold on each page; anything unknown is dropped, never an error. */
import { BlocklistSource } from '@bonafide/contract/partner/blocklists.ts'
import { OverallStatus, Step } from '@bonafide/core/vocabulary.ts'
import { z } from 'zod'

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
