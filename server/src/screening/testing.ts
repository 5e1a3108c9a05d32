/** For the tests of this folder: lists on which known people stand, and calls as a partner makes them. */
import { FraudCheckBody } from '@bonafide/contract/partner/aml-fraud-check.ts'
import { AmlMonitoring } from '@bonafide/contract/partner/aml-monitorings.ts'
import { AmlMonitoringBody } from '@bonafide/contract/webhooks.ts'
import type { TestApp } from '../testing/app.ts'
import type { Row } from '../testing/own-list.ts'

/** A sanctioned person, a politician and a company. */
export const LISTED: readonly Row[] = [
  { id: 'q1', name: 'Zebulon Quartermaine', dob: '1961-04-02', datasets: 'SAN_CURRENT', reason: 'Smuggling' },
  { id: 'p1', name: 'Ottoline Featherstone', datasets: 'PEP_CURRENT', pepTier: '2', position: 'Minister' },
  { id: 'c1', name: 'Brackenbury Shipping Ltd', type: 'company', datasets: 'SAN_CURRENT' },
]

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** One call, with its status. */
export function ask(app: TestApp, method: Method, url: string, payload?: object) {
  return app.call({ method, url, ...(payload === undefined ? {} : { payload }) })
}

/** POST /fraud/check with one item; the answer must be of the contract. */
export async function fraudCheck(app: TestApp, item: object, services = ['AML'], mode = 'DATA') {
  const { status, json } = await ask(app, 'POST', '/fraud/check', { mode, services, data: [item] })
  if (status !== 200) throw new Error(JSON.stringify(json))
  return FraudCheckBody.strict().parse(json)
}

/** A v3 request for a person. */
export const aPersonCheck = (fullName: string, input: object = {}, filter: object = {}) => ({
  clientId: 'client-1',
  userType: 'PERSON',
  input: { fullName, ...input },
  filter,
})

/** Starts to watch a person by the newer call; the answer must be of the contract. */
export async function watch(app: TestApp, fullName: string, over: { input?: object; filter?: object } = {}) {
  const amlCheck = aPersonCheck(fullName, over.input, over.filter)
  const { status, json } = await ask(app, 'POST', '/aml/monitorings/', { isSubscribed: true, amlCheck })
  if (status !== 201) throw new Error(JSON.stringify(json))
  return AmlMonitoring.parse(json)
}

/** A monitoring as it is now. */
export async function monitoring(app: TestApp, id: string) {
  return AmlMonitoring.parse((await ask(app, 'GET', `/aml/monitorings/${id}/`)).json)
}

/** The AML_MONITORING webhooks of a monitoring so far, as the partner got them. */
export function toldOf(app: TestApp, id: string) {
  return app.sent
    .filter(({ headers, body }) => headers['Idenfy-Event-Type'] === 'AML_MONITORING' && body.includes(id))
    .map(({ body }) => AmlMonitoringBody.parse(JSON.parse(body)))
}

/** Forgets what a test wrote; lists stay. */
export async function reset(app: TestApp): Promise<void> {
  const { db } = app.deps
  for (const table of ['delivery_attempts', 'deliveries', 'notifications'] as const)
    await db.deleteFrom(table).execute()
  for (const table of ['hit_verdicts', 'whitelist_entries', 'aml_monitorings', 'aml_checks'] as const)
    await db.deleteFrom(table).execute()
  app.sent.length = 0
  app.clock.now = new Date('2026-11-24T12:00:00Z')
}
