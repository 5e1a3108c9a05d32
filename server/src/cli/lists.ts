/** Lists of names from the command line: add, update, look at, remove. */
import { resolve } from 'node:path'
import { Dataset } from '@bonafide/core/screening/entity.ts'
import type { Deps } from '../deps.ts'
import { ageHours } from '../lists/ages.ts'
import { isWebAddress } from '../lists/fetch-source.ts'
import { allFormats } from '../lists/formats/all.ts'
import { type ImportOutcome, importList } from '../lists/import.ts'
import { type Preset, presets, TOKEN } from '../lists/presets.ts'
import { addAndImport, type NewList } from '../lists/set-up.ts'
import { type ListState, listStates } from '../lists/store.ts'
import { nextLook } from '../lists/update-due.ts'
import { retireList } from '../screening/retire-list.ts'
import { table } from './table.ts'

export type ListFlags = {
  format?: string
  source?: string[]
  title?: string
  every?: string
  datasets?: string
  body?: string
  token?: string
  force?: boolean
}

/** The flags as node:util's parseArgs wants them. */
export const LIST_OPTIONS = {
  format: { type: 'string' },
  source: { type: 'string', multiple: true },
  title: { type: 'string' },
  every: { type: 'string' },
  datasets: { type: 'string' },
  body: { type: 'string' },
  token: { type: 'string' },
  force: { type: 'boolean' },
} as const

/** `lists add NAME …`: sets it up and imports it. */
export async function listsAdd(deps: Deps, [name]: string[], flags: ListFlags): Promise<string> {
  if (name === undefined) throw new TypeError(`Give the list a name, or take one of: ${presetNames()}`)
  const list = newList(name, presets[name], flags)
  const outcome = await addAndImport(deps, list)
  if (outcome.kind !== 'imported') throw new TypeError(`Nothing was added:\n${failure(name, outcome)}`)
  const next = list.everyHours === null ? 'only when told' : `every ${list.everyHours} hours`
  return [
    `list      ${name}`,
    `title     ${list.title}`,
    `entities  ${outcome.entities}`,
    `names     ${outcome.names}`,
    `seconds   ${outcome.seconds.toFixed(1)}`,
    `updated   ${next}`,
  ].join('\n')
}

/** `lists update [NAME] [--force]`: looks at the sources now; of every list that has some when none is named. */
export async function listsUpdate(deps: Deps, [name]: string[], flags: ListFlags): Promise<string> {
  const states = await listStates(deps.db)
  const ids = name === undefined ? states.filter((one) => one.sources.length > 0).map(({ id }) => id) : [name]
  const rows: string[][] = []
  let isFine = true
  for (const id of ids) {
    const outcome = await importList(deps, id, { isForced: flags.force ?? false })
    isFine &&= outcome.kind === 'imported' || outcome.kind === 'unchanged'
    rows.push([id, said(id, outcome)])
  }
  if (!isFine) throw new TypeError(table(rows))
  return ids.length === 0 ? NO_LISTS : table(rows)
}

/** `lists status`: how old each list is, what its last import changed, and what is wrong with it. */
export async function listsStatus({ db, now }: Deps): Promise<string> {
  const states = await listStates(db)
  if (states.length === 0) return NO_LISTS
  const heads = ['list', 'version', 'entities', 'names', 'age', 'next look', 'last change', 'problem']
  return table([heads, ...states.map((state) => statusRow(state, now()))])
}

/** `lists remove NAME`. */
export async function listsRemove(deps: Deps, [name]: string[]): Promise<string> {
  switch (await retireList(deps, name ?? '')) {
    case 'removed':
      return 'Removed.'
    case 'none':
      throw new TypeError(`There is no list '${name ?? ''}': npm run cli -- lists status`)
    case 'busy':
      throw new TypeError(BUSY)
  }
}

/** `lists formats`: what can be read, and which lists go by one word. */
export async function listsFormats(): Promise<string> {
  const known = Object.entries(presets).map(([name, { title, note }]) => [name, title, note ?? ''])
  return [
    'Formats, for --format:',
    table(allFormats.map(({ name, about }) => [name, about])),
    '',
    'Lists that need no more than their name (lists add ofac-sdn):',
    table(known),
  ].join('\n')
}

/** The words with every path of a --source made whole: a running server stands in another folder than the caller. */
export function withWholePaths(words: readonly string[], folder: string): string[] {
  const whole = (source: string) =>
    isWebAddress(source) || source.startsWith('file:') ? source : resolve(folder, source)
  return words.map((word, place) => {
    if (words[place - 1] === '--source') return whole(word)
    return word.startsWith('--source=') ? `--source=${whole(word.slice('--source='.length))}` : word
  })
}

const NO_LISTS = `There is no list yet. Add one: npm run cli -- lists add ofac-sdn (or ${presetNames()})`
const BUSY = 'Somebody is importing this list right now: npm run cli -- lists status'
/** Publishers change their lists some times a week. */
const EVERY_HOURS = 24
const EVERY_HOURS_MAX = 24 * 365
const BODY_MAX = 80 // aml.yaml: sanctionBodies 1..80

function presetNames(): string {
  return Object.keys(presets)
    .filter((name) => name !== 'ofac-sdn')
    .join(', ')
}

/** What the flags say goes before what the preset knows. */
function newList(name: string, preset: Preset | undefined, flags: ListFlags): NewList {
  const format = flags.format ?? preset?.format
  const sources = flags.source ?? sourcesOf(preset, flags.token)
  if (format === undefined || sources.length === 0)
    throw new TypeError(
      `'${name}' is not a list that goes by its name, so say --format and --source (lists formats): it may be an address or a path`,
    )
  return {
    id: name,
    title: flags.title ?? preset?.title ?? name,
    format,
    sources,
    datasets: datasetsOf(flags.datasets),
    sanctionBody: numberOf('--body', flags.body, 1, BODY_MAX) ?? preset?.sanctionBody ?? null,
    everyHours: everyHours(flags.every, sources),
  }
}

function sourcesOf(preset: Preset | undefined, token: string | undefined): readonly string[] {
  const sources = preset?.sources ?? []
  if (token === undefined && sources.some((source) => source.includes(TOKEN)))
    throw new TypeError(`This list ${preset?.note}; or give the whole address, or a path: --source`)
  return sources.map((source) => source.replace(TOKEN, encodeURIComponent(token ?? '')))
}

function datasetsOf(text: string | undefined): Dataset[] | null {
  if (text === undefined) return null
  const result = Dataset.array()
    .min(1)
    .safeParse(text.split(',').map((word) => word.trim()))
  if (!result.success) throw new TypeError(`--datasets must be some of ${Dataset.options.join(',')}`)
  return result.data
}

/** A file is looked at again only when told, unless the operator says how often: 0 is never. */
function everyHours(text: string | undefined, sources: readonly string[]): number | null {
  const hours = numberOf('--every', text, 0, EVERY_HOURS_MAX)
  if (hours !== null) return hours === 0 ? null : hours
  return sources.every(isWebAddress) ? EVERY_HOURS : null
}

function numberOf(flag: string, text: string | undefined, least: number, most: number): number | null {
  if (text === undefined) return null
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw new TypeError(`${flag} must be a whole number from ${least} to ${most}`)
}

function said(id: string, outcome: ImportOutcome): string {
  if (outcome.kind === 'unchanged') return 'unchanged'
  if (outcome.kind !== 'imported') return failure(id, outcome)
  const { entities, names, seconds } = outcome
  return `${entities} entities, ${names} names, ${changesOf(outcome)}, ${seconds.toFixed(1)} s`
}

function failure(id: string, outcome: ImportOutcome): string {
  if (outcome.kind === 'refused') return outcome.problem
  return outcome.kind === 'busy' ? BUSY : `There is no list '${id}': npm run cli -- lists status`
}

const changesOf = ({ added, changed, removed }: { added: number; changed: number; removed: number }) =>
  `+${added} ~${changed} -${removed}`

function statusRow(state: ListState, now: Date): string[] {
  const { id, current, problem } = state
  const next = nextLook(state)
  return [
    id,
    current === null ? 'none' : (current.published ?? current.importedAt.toISOString()).slice(0, 10),
    String(current?.entities ?? 0),
    String(current?.names ?? 0),
    hours(ageHours(state, now)),
    next === null ? 'when told' : next <= now ? 'now' : `in ${hours(hoursBetween(now, next))}`,
    current === null ? '-' : changesOf(current),
    problem ?? '-',
  ]
}

const hoursBetween = (from: Date, to: Date) => Math.ceil((to.getTime() - from.getTime()) / (60 * 60_000))

function hours(count: number | null): string {
  if (count === null) return '-'
  return count < 48 ? `${count} h` : `${Math.floor(count / 24)} days`
}
