/** The lists that names are held against: their age, what changed, own lists by upload. */
import { Dataset } from '@bonafide/core/screening/entity.ts'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'

/** One import. `changes` count against the version before. */
export const ListVersionView = z.object({
  id: z.string(),
  importedAt: z.string(),
  published: z.string().nullable(),
  entities: z.number().int(),
  names: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
})
export type ListVersionView = z.infer<typeof ListVersionView>

/** `sources` without tokens. `problem`: why the last look failed. `nextLookAt` null: only when told. */
export const ListView = z.object({
  id: z.string(),
  title: z.string(),
  format: z.string(),
  sources: z.array(z.string()),
  datasets: z.array(Dataset),
  sanctionBody: z.number().int().nullable(),
  everyHours: z.number().int().nullable(),
  checkedAt: z.string().nullable(),
  nextLookAt: z.string().nullable(),
  problem: z.string().nullable(),
  version: ListVersionView.nullable(),
})
export type ListView = z.infer<typeof ListView>

export const listLists = endpoint({
  method: 'GET',
  path: '/api/dashboard/lists',
  auth: 'reviewer',
  summary: 'Lists of names with their age; formats that an upload may have',
  response: z.object({
    rows: z.array(ListView),
    formats: z.array(z.object({ name: z.string(), about: z.string() })),
  }),
})

/** An entry that came, changed or went; `name` null: it is gone and nothing more is kept of it. */
const ChangedEntry = z.object({ id: z.string(), name: z.string().nullable() })

export const getListVersions = endpoint({
  method: 'GET',
  path: '/api/dashboard/lists/:id/versions',
  auth: 'reviewer',
  summary: 'Versions of a list, newest first, and the first 100 of each kind that the newest changed',
  params: z.object({ id: z.string() }),
  response: z.object({
    rows: z.array(ListVersionView),
    changes: z.object({
      added: z.array(ChangedEntry),
      changed: z.array(ChangedEntry),
      removed: z.array(ChangedEntry),
    }),
  }),
})

export const updateList = endpoint({
  method: 'POST',
  path: '/api/dashboard/lists/:id/update',
  auth: 'reviewer',
  status: 202,
  summary: 'Look at the sources of a list now (ADMIN); the result shows in the list',
  params: z.object({ id: z.string() }),
  responseType: 'empty',
})

export const uploadList = endpoint({
  method: 'PUT',
  path: '/api/dashboard/lists/:id/content',
  auth: 'reviewer',
  summary: 'Make or replace an own list by a file (ADMIN): csv or json, at most 20 MB',
  params: z.object({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be letters, digits and hyphens'),
  }),
  query: z.object({
    title: z.string().min(1).max(100),
    format: z.enum(['csv', 'json']),
    dataset: Dataset.optional(),
  }),
  requestType: 'file',
  response: ListView,
})

export const removeList = endpoint({
  method: 'DELETE',
  path: '/api/dashboard/lists/:id',
  auth: 'reviewer',
  status: 204,
  summary: 'Stop using a list (ADMIN)',
  params: z.object({ id: z.string() }),
  responseType: 'empty',
})
