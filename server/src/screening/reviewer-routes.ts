/** Endpoint × use case: what the dashboard asks about hits, exceptions and who is watched. */
import * as watched from '@bonafide/contract/dashboard/monitorings.ts'
import * as calls from '@bonafide/contract/dashboard/screening.ts'
import type { Deps } from '../deps.ts'
import { answer, type Route } from '../http/mount.ts'
import { caseScreening } from './reviewer-case.ts'
import { judgeHit } from './reviewer-judge.ts'
import { monitoringsPage, oneMonitoring, startOrStop } from './reviewer-monitorings.ts'
import { searchNames } from './reviewer-search.ts'
import { listWhitelist, removeWhitelisting } from './reviewer-whitelist.ts'

export function reviewerScreeningRoutes(deps: Deps): Route[] {
  return [
    answer(calls.getCaseScreening, ({ caller, params }) => caseScreening(deps, caller, params.scanRef)),
    answer(calls.judgeHit, ({ caller, body }) => judgeHit(deps, caller, body)),
    answer(calls.listWhitelist, ({ query }) => listWhitelist(deps, query)),
    answer(calls.removeWhitelisting, ({ caller, params }) => removeWhitelisting(deps, caller, params.id)),
    answer(calls.searchNames, ({ body }) => searchNames(deps, body)),
    answer(watched.listMonitorings, ({ query }) => monitoringsPage(deps, query)),
    answer(watched.getMonitoring, ({ caller, params }) => oneMonitoring(deps, caller, params.id)),
    answer(watched.startOrStopMonitoring, ({ caller, params, body }) =>
      startOrStop(deps, caller, params, body.comment),
    ),
  ]
}
