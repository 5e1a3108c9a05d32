/** Environments from the command line: what a partner may use and what its sessions start from. */
import { EnvironmentSettings } from '@bonafide/core/verification/settings.ts'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { findEnvironment, listEnvironments, saveEnvironment } from '../partners/environments.ts'
import { table } from './table.ts'

const Id = z.string().regex(/^[a-z0-9-]{1,40}$/, 'use lower-case letters, digits and hyphens')
const Kind = z.enum(['DEV', 'TEST', 'DEMO', 'PROD'])

/** id, kind, name. */
export async function environmentsList({ db }: Deps): Promise<string> {
  return table((await listEnvironments(db)).map(({ id, kind, name }) => [id, kind, name]))
}

/** `--settings` is JSON of what differs from the defaults, such as {"enabled":"ALL","partnerName":"Shop"}. */
export async function environmentsAdd(
  deps: Deps,
  [id]: string[],
  flags: { name: string; kind: string; settings: string },
): Promise<string> {
  const wanted = parsed(Id, id, 'the id')
  if ((await findEnvironment(deps.db, wanted)) !== null) throw new TypeError(`'${wanted}' exists already.`)
  const settings = settingsOf({ partnerName: wanted }, flags.settings)
  const name = flags.name === 'Command line' ? wanted : flags.name
  await saveEnvironment(
    deps.db,
    { id: wanted, name, kind: parsed(Kind, flags.kind, '--kind'), settings },
    deps.now(),
  )
  return `${JSON.stringify(settings, null, 2)}\n\nNext: npm run cli -- keys add --environment ${wanted}`
}

/** Changes the named settings and leaves the others; open sessions keep what they began with. */
export async function environmentsSet(
  deps: Deps,
  [id]: string[],
  flags: { settings: string },
): Promise<string> {
  const found = await findEnvironment(deps.db, id ?? '')
  if (found === null) throw new TypeError(`There is no environment '${id ?? ''}'.`)
  const settings = settingsOf(found.settings, flags.settings)
  const { environmentId, name, kind } = found
  await saveEnvironment(deps.db, { id: environmentId, name, kind, settings }, deps.now())
  return JSON.stringify(settings, null, 2)
}

/** `settings.settings` is merged one level deep, so that naming one switch keeps the others. */
function settingsOf(base: Partial<EnvironmentSettings>, text: string): EnvironmentSettings {
  const change = parsed(z.looseObject({ settings: z.looseObject({}).optional() }), json(text), '--settings')
  const unknown = Object.keys(change).filter((name) => !(name in EnvironmentSettings.shape))
  if (unknown.length > 0) throw new TypeError(`--settings: there is no setting ${unknown.join(', ')}.`)
  const merged = { ...base, ...change, settings: { ...base.settings, ...change.settings } }
  return parsed(EnvironmentSettings, merged, '--settings')
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new TypeError('--settings must be JSON, such as {"enabled":"ALL"}')
  }
}

function parsed<T extends z.ZodType>(schema: T, value: unknown, what: string): z.output<T> {
  const result = schema.safeParse(value)
  if (!result.success) throw new TypeError(`${what}: ${z.prettifyError(result.error)}`)
  return result.data
}
