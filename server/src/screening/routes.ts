/** Endpoint × use case: every call about names on lists. */
import { createAmlCheck, getAmlProfile } from '@bonafide/contract/partner/aml-checks.ts'
import * as calls from '@bonafide/contract/partner/aml-fraud-check.ts'
import * as v3 from '@bonafide/contract/partner/aml-monitorings.ts'
import * as v2 from '@bonafide/contract/partner/aml-users.ts'
import type { Deps } from '../deps.ts'
import { answer, type Route } from '../http/mount.ts'
import { createCheck, profile } from './checks.ts'
import { forgetMonitoring } from './forget.ts'
import { fraudCheck } from './fraud-check.ts'
import * as monitorings from './monitorings.ts'
import { reviewerScreeningRoutes } from './reviewer-routes.ts'
import { addUser, callback, users } from './users.ts'
import { addToWhitelist, clearWhitelist } from './whitelist-calls.ts'

/** The API knows no names: whoever holds a key of the environment acts as this. */
const PARTNER = 'partner'

export function screeningRoutes(deps: Deps): Route[] {
  return [
    ...checkRoutes(deps),
    ...monitoringRoutes(deps),
    ...olderRoutes(deps),
    ...reviewerScreeningRoutes(deps),
  ]
}

function checkRoutes(deps: Deps): Route[] {
  return [
    answer(calls.fraudCheck, ({ caller, raw }) => fraudCheck(deps, caller, raw)),
    answer(calls.amlCheckV2, ({ caller, raw }) => fraudCheck(deps, caller, raw)),
    answer(createAmlCheck, ({ caller, body }) => createCheck(deps, caller, body)),
    answer(getAmlProfile, ({ caller, params }) => profile(deps, caller.environmentId, params)),
  ]
}

function monitoringRoutes(deps: Deps): Route[] {
  const own = ({ environmentId }: { environmentId: string }, { id }: { id: string }) => ({
    environmentId,
    id,
  })
  return [
    answer(v3.listAmlMonitorings, ({ caller, query }) =>
      monitorings.listMonitorings(deps, caller.environmentId, query),
    ),
    answer(v3.createAmlMonitoring, ({ caller, body }) => monitorings.createMonitoring(deps, caller, body)),
    answer(v3.getAmlMonitoring, ({ caller, params }) => monitorings.getMonitoring(deps, own(caller, params))),
    answer(v3.changeAmlMonitoring, ({ caller, params, body }) =>
      monitorings.changeMonitoring(deps, own(caller, params), body),
    ),
    answer(v3.deleteAmlMonitoring, ({ caller, params }) => forgetMonitoring(deps, own(caller, params))),
    answer(v3.startAmlMonitoring, ({ caller, params, body }) =>
      monitorings.startAgain(deps, own(caller, params), body.comment ?? null),
    ),
    answer(v3.stopAmlMonitoring, ({ caller, params, body }) =>
      monitorings.stop(deps, own(caller, params), body.comment ?? null),
    ),
    answer(v3.dismissAmlHit, ({ caller, params }) =>
      monitorings.dismiss(deps, own(caller, params), params.profileId, PARTNER),
    ),
  ]
}

function olderRoutes(deps: Deps): Route[] {
  const own = ({ environmentId }: { environmentId: string }, body: { monitoringId: string }) => ({
    environmentId,
    id: body.monitoringId,
  })
  return [
    answer(v2.addAmlUser, async ({ caller, body }) => {
      const id = await addUser(deps, caller, body)
      return { monitoringId: id, monitoring_id: id }
    }),
    answer(v2.getMonitoringCallback, ({ caller, body }) => callback(deps, own(caller, body))),
    answer(v2.getAmlUsers, async ({ caller }) => ({ users: await users(deps, caller.environmentId) })),
    answer(v2.deleteMonitoringUser, async ({ caller, body }) => {
      await forgetMonitoring(deps, own(caller, body))
      return {}
    }),
    answer(v2.addWhitelist, async ({ caller, body }) => {
      await addToWhitelist(deps, caller.environmentId, PARTNER, body)
      return {}
    }),
    answer(v2.clearUserWhitelist, async ({ caller, body }) => {
      await clearWhitelist(deps, caller.environmentId, body)
      return {}
    }),
  ]
}
