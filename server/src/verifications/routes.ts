import {
  createSession,
  getPhoto,
  getVerification,
  listVerifications,
  reviewVerification,
} from '@bonafide/contract/dashboard/verifications.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import {
  deleteVerification,
  getData,
  getFiles,
  getStatus,
  processImages,
  redirect,
} from '@bonafide/contract/partner/results.ts'
import { createToken } from '@bonafide/contract/partner/token.ts'
import {
  sessionCancel,
  sessionCapture,
  sessionChoose,
  sessionGet,
  sessionOpen,
  sessionSubmit,
} from '@bonafide/contract/session/session.ts'
import { batched } from '../db/batch.ts'
import type { Deps } from '../deps.ts'
import type { Partner } from '../http/auth.ts'
import { answer, type Route } from '../http/mount.ts'
import { findEnvironment } from '../partners/environments.ts'
import { capture } from './capture.ts'
import { capturesOf } from './captures.ts'
import { create, insertVerifications, linkOf } from './create.ts'
import { detail } from './detail.ts'
import { direct } from './direct.ts'
import { erase } from './erase.ts'
import { fileUrls, readPhoto, sendPhoto } from './files.ts'
import { list } from './list.ts'
import { dataBody, statusBody } from './result.ts'
import { review } from './review.ts'
import { cancel, choose, open, submit, view } from './session.ts'
import { find } from './store.ts'

/** Every call about verifications, with its use case. */
export function verificationRoutes(deps: Deps): Route[] {
  const lanes = deps.config.DATABASE_URL === undefined ? 1 : 4
  const insert = batched(insertVerifications(deps.db), { lanes })
  return [...partnerRoutes(deps, insert), ...sessionRoutes(deps), ...dashboardRoutes(deps, insert)]
}

type Insert = Parameters<typeof create>[1]

function partnerRoutes(deps: Deps, insert: Insert): Route[] {
  const own = async (partner: Partner, scanRef: string) => {
    const verification = await find(deps.db, scanRef, partner.environmentId)
    if (verification === null)
      throw refuse('NOT_FOUND', `There is no verification with scanRef '${scanRef}'.`)
    return verification
  }
  return [
    answer(createToken, ({ caller, raw }) => create(deps, insert, caller, raw)),
    answer(redirect, ({ query, reply }) => reply.redirect(addressOf(deps, query), 302)),
    answer(getStatus, async ({ caller, body }) => statusBody(await own(caller, body.scanRef))),
    answer(getData, async ({ caller, body }) => dataBody(await own(caller, body.scanRef))),
    answer(getFiles, async ({ caller, body }) => {
      const verification = await own(caller, body.scanRef)
      const urls = fileUrls(deps, verification, await capturesOf(deps.db, verification.scanRef))
      return { ...urls, scanRef: verification.scanRef, clientId: verification.given.clientId }
    }),
    answer(deleteVerification, async ({ caller, body }) => {
      const verification = await own(caller, body.scanRef)
      await erase(deps, caller.environmentId, verification.scanRef)
    }),
    answer(processImages, ({ caller, body }) => direct(deps, caller, body)),
  ]
}

function addressOf(
  { config }: Deps,
  { authToken, lang }: { authToken: string; lang?: string | undefined },
): string {
  const query = new URLSearchParams({ authToken, ...(lang === undefined ? {} : { lang }) })
  return `${config.PUBLIC_URL}/?${query}`
}

function sessionRoutes(deps: Deps): Route[] {
  return [
    answer(sessionGet, ({ caller }) => view(deps, caller.scanRef)),
    answer(sessionOpen, ({ caller, client, body }) => open(deps, caller.scanRef, client, body)),
    answer(sessionChoose, ({ caller, body }) => choose(deps, caller.scanRef, body)),
    answer(sessionCapture, ({ caller, params, query, bytes }) =>
      capture(deps, caller.scanRef, params.step, query.source, bytes),
    ),
    answer(sessionSubmit, ({ caller }) => submit(deps, caller.scanRef)),
    answer(sessionCancel, ({ caller }) => cancel(deps, caller.scanRef)),
  ]
}

function dashboardRoutes(deps: Deps, insert: Insert): Route[] {
  return [
    answer(listVerifications, ({ query }) => list(deps.db, query)),
    answer(getVerification, ({ caller, params }) => detail(deps, caller, params.scanRef)),
    answer(getPhoto, async ({ params, reply }) =>
      sendPhoto(reply, await readPhoto(deps, params.scanRef, params.step)),
    ),
    answer(reviewVerification, async ({ caller, params, body }) => {
      await review(deps, caller, params.scanRef, body)
      return detail(deps, caller, params.scanRef)
    }),
    answer(createSession, async ({ caller, body }) => {
      if (caller.role === 'VIEWER') throw refuse('PERMISSIONS_ERROR', 'A viewer cannot create sessions.')
      const environment = await findEnvironment(deps.db, body.environment)
      if (environment === null) throw refuse('NOT_FOUND', 'There is no such environment.')
      const { scanRef, authToken } = await create(deps, insert, environment, body.token)
      return { scanRef, url: linkOf(deps.config.PUBLIC_URL, { authToken }) }
    }),
  ]
}
