import * as calls from '@bonafide/contract/dashboard/lists.ts'
import type { Deps } from '../deps.ts'
import { answer, type Route } from '../http/mount.ts'
import { allLists, stopUsing, updateNow } from './reviewer-calls.ts'
import { uploadList } from './reviewer-upload.ts'
import { listVersions } from './reviewer-versions.ts'

/** Endpoint × use case: the dashboard's page of lists. */
export function listRoutes(deps: Deps): Route[] {
  return [
    answer(calls.listLists, () => allLists(deps)),
    answer(calls.getListVersions, ({ params }) => listVersions(deps, params.id)),
    answer(calls.updateList, ({ caller, params }) => updateNow(deps, caller, params.id)),
    answer(calls.uploadList, ({ caller, params, query, bytes }) =>
      uploadList(deps, caller, params.id, query, bytes),
    ),
    answer(calls.removeList, ({ caller, params }) => stopUsing(deps, caller, params.id)),
  ]
}
