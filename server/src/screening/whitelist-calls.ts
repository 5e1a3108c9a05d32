/** The older calls add-whitelist and clear-user-whitelist: for a monitoring, a verification, or somebody by name. */
import { refuse } from '@bonafide/contract/errors.ts'
import type { addWhitelist, WhitelistSubject } from '@bonafide/contract/partner/aml-users.ts'
import type { Hit } from '@bonafide/core/screening/hit.ts'
import type { Subject } from '@bonafide/core/screening/subject.ts'
import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import { monitoringOr404 } from './monitorings.ts'
import { companyNamed, personNamed } from './subjects.ts'
import { namedPerson } from './verified-person.ts'
import type { Entry } from './whitelist.ts'
import { subjectMark } from './whitelist-mark.ts'
import { addExceptions, refreshWhitelisted } from './whitelist-refresh.ts'
import { removeWhitelist } from './whitelist-store.ts'

type CallDeps = Pick<Deps, 'db' | 'queue' | 'screener' | 'masterKey' | 'now'>
type AddBody = z.output<NonNullable<(typeof addWhitelist)['request']>>

/** Refuses NOT_FOUND for whom it is about, BAD_VALUE for lists and entries that are not there. */
export async function addToWhitelist(
  deps: CallDeps,
  environmentId: string,
  author: string,
  body: AddBody,
): Promise<void> {
  const { subject, hits } = await subjectOf(deps, environmentId, body)
  const entries = await entriesOf(deps, body.whitelist, hits)
  const expiresAt = body.expiresAt ? new Date(body.expiresAt) : null
  const said = { author, reason: body.reason ?? null, expiresAt }
  await deps.db
    .transaction()
    .execute((trx) => addExceptions(deps, trx, { environmentId, subject, said }, entries))
}

/** Hits that are open again are alerts. */
export async function clearWhitelist(
  deps: CallDeps,
  environmentId: string,
  body: WhitelistSubject,
): Promise<void> {
  const { subject } = await subjectOf(deps, environmentId, body)
  const mark = subjectMark(deps.masterKey, environmentId, subject)
  await deps.db.transaction().execute(async (trx) => {
    const entries = await removeWhitelist(trx, environmentId, mark)
    await refreshWhitelisted(deps, trx, { environmentId, mark }, entries)
  })
}

type About = { subject: Subject; hits: readonly Hit[] }

async function subjectOf(deps: CallDeps, environmentId: string, who: WhitelistSubject): Promise<About> {
  const { monitoringId, scanRef, name, surname, dateOfBirth, type } = who
  if (monitoringId) {
    const { check } = await monitoringOr404(deps, { environmentId, id: monitoringId })
    return { subject: check.subject, hits: check.screening?.hits ?? [] }
  }
  if (scanRef) return { subject: (await namedPerson(deps, environmentId, scanRef)).subject, hits: [] }
  if (!name) throw refuse('MISSING_VALUE', 'Give one of monitoringId, scanRef, and name with surname.')
  const subject = type === 'COMPANY' ? companyNamed(name, null) : personNamed({ name, surname, dateOfBirth })
  return { subject, hits: [] }
}

/** By the short name of a list or its title. An entry must be on its list, or among the hits. */
async function entriesOf(
  { screener }: Pick<Deps, 'screener'>,
  said: AddBody['whitelist'],
  hits: readonly Hit[],
): Promise<Entry[]> {
  const lists = await screener.lists()
  const entries: Entry[] = []
  for (const [title, ids] of Object.entries(said)) {
    const list =
      lists.find((one) => one.id === title || one.title === title)?.id ??
      hits.find((hit) => hit.list === title || hit.listTitle === title)?.list
    if (list === undefined) throw refuse('BAD_VALUE', `There is no list '${title}'.`)
    for (const id of ids) {
      const hit = hits.find((one) => one.list === list && one.entity.id === id)
      const entity = hit?.entity ?? (await screener.entity(list, id))
      const name = entity?.names[0]?.full
      if (name === undefined) throw refuse('BAD_VALUE', `There is no entry '${id}' on the list '${title}'.`)
      entries.push({ list, id, name })
    }
  }
  return entries
}
