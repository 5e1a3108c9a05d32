/** Endpoint × use case: the partner's two calls and the dashboard's page. */
import * as dashboard from '@bonafide/contract/dashboard/blocklists.ts'
import { addToBlocklist, removeFromBlocklist } from '@bonafide/contract/partner/blocklists.ts'
import type { Deps } from '../deps.ts'
import type { Partner } from '../http/auth.ts'
import { answer, type Route } from '../http/mount.ts'
import { sendPhoto } from '../verifications/files.ts'
import { addFromSession } from './add-from-session.ts'
import { blockedEntry } from './entry-views.ts'
import { readFace } from './face-link.ts'
import { list } from './list.ts'
import { removeFromSession } from './remove.ts'
import { addPersonByHand, addPhoto, addSession, removeByHand } from './reviewer-calls.ts'

/** The API knows no names: whoever holds a key of the environment acts as this. */
const PARTNER = 'partner'

/** Every call about blocklists. */
export function blocklistRoutes(deps: Deps): Route[] {
  const own = ({ environmentId }: Partner) => ({ environmentId })
  return [
    answer(addToBlocklist, async ({ caller, params, body }) => {
      const entry = await addFromSession(deps, { ...params, ...own(caller) }, PARTNER, body)
      return blockedEntry(deps, entry)
    }),
    answer(removeFromBlocklist, ({ caller, params }) =>
      removeFromSession(deps, { ...params, ...own(caller) }, PARTNER),
    ),
    answer(dashboard.listBlocklist, ({ query }) => list(deps, query)),
    answer(dashboard.getBlocklistFace, async ({ params, reply }) =>
      sendPhoto(reply, await readFace(deps, params.id)),
    ),
    answer(dashboard.addSessionToBlocklist, ({ caller, body }) => addSession(deps, caller, body)),
    answer(dashboard.addPhotoToBlocklist, ({ caller, body }) => addPhoto(deps, caller, body)),
    answer(dashboard.addPersonToBlocklist, ({ caller, body }) => addPersonByHand(deps, caller, body)),
    answer(dashboard.removeBlocklistEntry, ({ caller, params }) => removeByHand(deps, caller, params.id)),
  ]
}
