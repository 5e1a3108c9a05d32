/** A list has changed: whoever that concerns is screened again. Twice changes nothing and announces nothing anew. */
import type { Deps } from '../deps.ts'
import type { JobData } from '../jobs/jobs.ts'
import { changesOf } from '../lists/store.ts'
import { runningAfter } from './monitoring-list.ts'
import { type ChangesDeps, concernedBy } from './rescreen-changes.ts'
import { type RescreenDeps, rescreenOne } from './rescreen-one.ts'
import { addTally, finishRescreen, openRescreen } from './rescreen-store.ts'

type AllDeps = RescreenDeps & ChangesDeps & Pick<Deps, 'queue'>

/** Subjects screened at once. */
const LANES = 8

/** A job that takes longer than its queue allows would be given to somebody else: the rest is another job's. */
const TURN_MS = 20_000
const PAGE = 200

/** `after`: everybody is being screened, and this job goes on behind that monitoring. */
export async function rescreen(deps: AllDeps, { version, after }: JobData<'aml.rescreen'>): Promise<void> {
  const open = await openRescreen(deps.db, version)
  if (open === null) return
  await deps.screener.refresh()
  if (after !== undefined) return everybody(deps, version, after)
  const changes = await changesOf(deps.db, version)
  const concerned = changes === null ? null : await concernedBy(deps, open.list, changes)
  if (concerned === null) return everybody(deps, version, null)
  for (const id of await pending(deps)) concerned.add(id)
  await some(deps, version, [...concerned])
  await finishRescreen(deps.db, version, deps.now())
}

/** Those that could not be screened before are tried with every change. */
async function pending({ db }: Pick<Deps, 'db'>): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const page = await runningAfter(db, ids.at(-1) ?? null, PAGE, 'PENDING')
    ids.push(...page)
    if (page.length < PAGE) return ids
  }
}

async function everybody(deps: AllDeps, version: string, from: string | null): Promise<void> {
  const started = performance.now()
  let after = from
  for (;;) {
    const page = await runningAfter(deps.db, after, PAGE)
    await some(deps, version, page)
    after = page.at(-1) ?? after
    if (page.length < PAGE) return finishRescreen(deps.db, version, deps.now())
    if (performance.now() - started > TURN_MS) break
  }
  const next = after ?? undefined
  await deps.db.transaction().execute((trx) => deps.queue.send(trx, 'aml.rescreen', { version, after: next }))
}

async function some(deps: AllDeps, version: string, ids: readonly string[]): Promise<void> {
  const waiting = [...ids]
  let alerts = 0
  const lane = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
      if (await rescreenOne(deps, id)) alerts++
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  await addTally(deps.db, version, { subjects: ids.length, alerts })
}
