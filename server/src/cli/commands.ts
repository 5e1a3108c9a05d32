/** The commands that need the database: environments, keys, lists, notifications, users. Each prints what it did, one fact a line. */

import { parseArgs } from 'node:util'
import { NotificationInput } from '@bonafide/contract/dashboard/settings.ts'
import { Role } from '@bonafide/contract/dashboard/sign-in.ts'
import { Refusal } from '@bonafide/contract/errors.ts'
import type { Deps } from '../deps.ts'
import { DEMO_ENVIRONMENT } from '../first-start.ts'
import type { Reviewer } from '../http/auth.ts'
import { createKey, keyChecker, listKeys, revokeKey } from '../partners/api-keys.ts'
import { findEnvironment } from '../partners/environments.ts'
import { listUsers, removeUser, saveUser } from '../reviewers/users.ts'
import { randomText } from '../storage/random-text.ts'
import * as notifications from '../webhooks/notifications.ts'
import { environmentsAdd, environmentsList, environmentsSet } from './environments.ts'
import {
  LIST_OPTIONS,
  type ListFlags,
  listsAdd,
  listsFormats,
  listsRemove,
  listsStatus,
  listsUpdate,
} from './lists.ts'
import { table } from './table.ts'

/** Who can read DATA_DIR owns the server. */
const OPERATOR: Reviewer = { id: '', email: 'command line', role: 'ADMIN' }

export type Output = { text: string; code: number }

type Flags = ListFlags & {
  environment: string
  label: string
  event: string
  url: string
  name: string
  'signing-key'?: string
  role: string
  password?: string
  kind: string
  settings: string
}
type Command = { help: string; run: (deps: Deps, words: string[], flags: Flags) => Promise<string> }

/** Name → what it does; `usage` prints the help lines. */
export const commands: Readonly<Record<string, Command>> = {
  'environments list': { help: '', run: environmentsList },
  'environments add': {
    help: 'ID [--name TEXT] [--kind DEV|TEST|DEMO|PROD] [--settings JSON]',
    run: environmentsAdd,
  },
  'environments set': { help: 'ID --settings JSON (merged into what is set)', run: environmentsSet },
  'keys list': { help: '[--environment demo]', run: keysList },
  'keys add': { help: '[--environment demo] [--label TEXT]', run: keysAdd },
  'keys revoke': { help: 'ID', run: keysRevoke },
  'lists add': {
    help: 'NAME [--format F --source URL_OR_PATH …] [--title TEXT] [--every HOURS] [--datasets A,B] [--body N] [--token TEXT]',
    run: listsAdd,
  },
  'lists update': { help: '[NAME] [--force]', run: listsUpdate },
  'lists status': { help: '', run: listsStatus },
  'lists remove': { help: 'NAME', run: listsRemove },
  'lists formats': { help: '', run: listsFormats },
  'notifications list': { help: '[--environment demo]', run: notificationsList },
  'notifications add': {
    help: '--url URL [--event IDENTIFICATION] [--name TEXT] [--signing-key KEY]',
    run: notificationsAdd,
  },
  'notifications remove': { help: 'ID', run: notificationsRemove },
  'users list': { help: '', run: usersList },
  'users add': { help: 'E-MAIL [--role ADMIN|REVIEWER|VIEWER] [--password TEXT]', run: usersAdd },
  'users remove': { help: 'E-MAIL', run: usersRemove },
}

/** Runs one; never throws: a refusal becomes text and exit code 1. */
export async function runCommand(deps: Deps, args: readonly string[]): Promise<Output> {
  const command = commands[args.slice(0, 2).join(' ')]
  if (command === undefined) return { text: `Unknown command: ${args.join(' ')}`, code: 2 }
  try {
    const { values, positionals } = parse(args.slice(2))
    return { text: await command.run(deps, positionals, values), code: 0 }
  } catch (error) {
    if (error instanceof Refusal || error instanceof TypeError) return { text: error.message, code: 1 }
    deps.log.error({ err: error }, 'command failed')
    return { text: error instanceof Error ? error.message : String(error), code: 1 }
  }
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      environment: { type: 'string', default: DEMO_ENVIRONMENT },
      label: { type: 'string', default: 'Command line' },
      event: { type: 'string', default: 'IDENTIFICATION' },
      url: { type: 'string', default: '' },
      name: { type: 'string', default: 'Command line' },
      'signing-key': { type: 'string' },
      role: { type: 'string', default: 'REVIEWER' },
      password: { type: 'string' },
      kind: { type: 'string', default: 'PROD' },
      settings: { type: 'string', default: '{}' },
      ...LIST_OPTIONS,
    },
  })
}

async function keysList({ db }: Deps, _: string[], { environment }: Flags): Promise<string> {
  const rows = await listKeys(db, environment)
  return table(
    rows.map((row) => [row.id, row.key, row.label, row.revoked_at === null ? 'in use' : 'revoked']),
  )
}

async function keysAdd(deps: Deps, _: string[], { environment, label }: Flags): Promise<string> {
  if ((await findEnvironment(deps.db, environment)) === null) {
    throw new TypeError(`There is no environment '${environment}': npm run cli -- environments list`)
  }
  const { id, key, secret } = await createKey(deps, environment, label)
  return `id      ${id}\nkey     ${key}\nsecret  ${secret}\n\nThe secret is shown this once.`
}

async function keysRevoke(deps: Deps, [id]: string[]): Promise<string> {
  const isDone = id !== undefined && (await revokeKey(deps, id, keyChecker(deps)))
  return isDone
    ? 'Revoked. A running server stops accepting it within two seconds.'
    : 'There is no such key in use.'
}

async function notificationsList(deps: Deps, _: string[], { environment }: Flags): Promise<string> {
  const { rows } = await notifications.list(deps, OPERATOR, environment)
  return table(rows.map((row) => [row.id, row.event, row.active ? 'active' : 'off', row.url, row.signingKey]))
}

async function notificationsAdd(deps: Deps, _: string[], flags: Flags): Promise<string> {
  const { environment, event, url, name } = flags
  const input = NotificationInput.parse({
    environment,
    event,
    url,
    name,
    signingKey: flags['signing-key'],
    active: true,
  })
  const made = await notifications.create(deps, OPERATOR, input)
  return `id           ${made.id}\nevent        ${made.event}\nurl          ${made.url}\nsigning key  ${made.signingKey}`
}

async function notificationsRemove(deps: Deps, [id]: string[]): Promise<string> {
  await notifications.remove(deps, OPERATOR, id ?? '')
  return 'Removed.'
}

async function usersList({ db }: Deps): Promise<string> {
  return table((await listUsers(db)).map((user) => [user.email, user.role]))
}

async function usersAdd(deps: Deps, [email]: string[], flags: Flags): Promise<string> {
  if (email === undefined || !email.includes('@'))
    throw new TypeError('Give an e-mail address: users add anna@example.org')
  const password = flags.password ?? randomText(16)
  await saveUser(deps, email, password, Role.parse(flags.role))
  return `${email} is ${flags.role}\npassword  ${password}`
}

async function usersRemove({ db }: Deps, [email]: string[]): Promise<string> {
  return (await removeUser(db, email ?? '')) ? 'Removed.' : 'There is no such user.'
}
