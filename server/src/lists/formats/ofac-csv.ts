/** The US Treasury's lists as csv files without column names (SDN.CSV and its companions; CONS_PRIM.CSV and its own). */
import type { Dataset } from '@bonafide/core/screening/entity.ts'
import { type CsvRow, csvRows } from './csv-rows.ts'
import { addAddress, addReason, addText, type Draft, draft } from './draft.ts'
import { finish } from './finish.ts'
import { type ListFormat, ListUnreadable, type Source } from './format.ts'
import { addOfacName, ofacKind } from './ofac-names.ts'
import { addRemarks } from './ofac-remarks.ts'

/**
 * Roles are told from the file names: sdn or prim, alt, add, comments; anything may stand before and after. One list
 * may hold both the SDN and the consolidated files, for their numbers do not meet. The entity's id is that number.
 */
export const ofacCsv: ListFormat = {
  name: 'ofac-csv',
  about:
    'OFAC: SDN.CSV, better with ALT.CSV, ADD.CSV and SDN_COMMENTS.CSV; or CONS_PRIM.CSV with CONS_ALT, CONS_ADD, CONS_COMMENTS',
  datasets: ['SAN_CURRENT'],
  async *read(sources, { datasets }) {
    const roles = sources.map((source) => ({ source, role: roleOf(source) }))
    const mains = roles.filter(({ role }) => role === 'main')
    if (mains.length === 0) throw new ListUnreadable('none of the sources is named sdn.csv or cons_prim.csv')
    const beside = new Map<string, Beside>()
    for (const { source, role } of roles) if (role !== 'main') await gather(beside, source, role)
    for (const { source } of mains) {
      let entries = 0
      for await (const row of ofacRows(source, MAIN_COLUMNS)) {
        yield* finish(entityOf(row, beside.get(row.cells[0]), datasets))
        beside.delete(row.cells[0])
        entries++
      }
      if (entries === 0) throw new ListUnreadable(`${source.name}: no entry in it`)
    }
    refuseStrays(beside)
    return { published: null }
  },
}

type Role = 'main' | 'alt' | 'add' | 'comments'
/** What the companion files hold of one entity: names, [city, country] of addresses, the end of its remarks. */
type Beside = { at: string; names: string[]; addresses: [string, string][]; remarks: string }
type OfacRow = { at: string; cells: readonly [string, ...string[]] }

/** ent_num, name, type, programs, title, call sign, vessel type, tonnage, gross tonnage, flag, owner, remarks */
const MAIN_COLUMNS = 12
/** ent_num, alt_num, type, name, remarks — ent_num, add_num, street, city, country, remarks — ent_num, remarks */
const COLUMNS = { alt: 5, add: 6, comments: 2 } as const

function roleOf({ name }: Source): Role {
  const role = ROLES.find(([pattern]) => pattern.test(name.replace(/^.*[/\\]/, '')))?.[1]
  if (!role)
    throw new ListUnreadable(`${name}: the name tells no role; expected sdn, cons_prim, alt, add or comments`)
  return role
}

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/comments/i, 'comments'],
  [/(?:^|[_-])alt(?![a-z])/i, 'alt'],
  [/(?:^|[_-])add(?![a-z])/i, 'add'],
  [/sdn|prim/i, 'main'],
]

async function gather(
  beside: Map<string, Beside>,
  source: Source,
  role: Exclude<Role, 'main'>,
): Promise<void> {
  for await (const { at, cells } of ofacRows(source, COLUMNS[role])) {
    const of = beside.get(cells[0]) ?? { at, names: [], addresses: [], remarks: '' }
    beside.set(cells[0], of)
    if (role === 'alt') of.names.push(cells[3] ?? '')
    if (role === 'add') of.addresses.push([cells[3] ?? '', cells[4] ?? ''])
    if (role === 'comments') of.remarks += cells[1] ?? ''
  }
}

/** The rows with `-0-` as '' and without the DOS end-of-file mark. */
async function* ofacRows(source: Source, columns: number): AsyncGenerator<OfacRow> {
  for await (const row of csvRows(source)) {
    if (row.cells[0]?.trim() === '\u001a') continue
    const [id, ...cells] = row.cells.map((cell) => (cell.trim() === '-0-' ? '' : cell))
    if (row.cells.length !== columns || !/^\d+$/.test(id?.trim() ?? '')) throw unexpected(row, columns)
    yield { at: row.at, cells: [id?.trim() ?? '', ...cells] }
  }
}

function unexpected({ at, cells }: CsvRow, columns: number): ListUnreadable {
  return new ListUnreadable(
    `${at}: expected a number and ${columns - 1} more cells, found ${cells.length} cells`,
  )
}

function entityOf({ at, cells }: OfacRow, beside: Beside | undefined, datasets: readonly Dataset[]): Draft {
  const [id, name = '', type = '', programmes = '', title = '', ...rest] = cells
  const entity = draft(at, id, ofacKind(type), datasets)
  addOfacName(entity, 'primary', name)
  if (entity.names.length === 0) throw new ListUnreadable(`${at}: entry ${id} has no name`)
  for (const alias of beside?.names ?? []) addOfacName(entity, 'alias', alias)
  addText(entity, 'programmes', ...programmes.split(/\]\s*\[|[[\];]/))
  addText(entity, 'positions', ...title.split(';'))
  addAddress(entity, rest[4] ?? '', '')
  for (const [city, country] of beside?.addresses ?? []) addAddress(entity, country, city)
  addRemarks(entity, rest[6] ?? '', beside?.remarks ?? '')
  if (rest[5]) addReason(entity, `Owner: ${rest[5]}`)
  return entity
}

/** Names whose entry is missing: the files are of different days, and a name would be lost. */
function refuseStrays(beside: ReadonlyMap<string, Beside>): void {
  for (const [id, { at, names }] of beside) {
    if (names.length > 0)
      throw new ListUnreadable(`${at}: an alias of entry ${id}, which the main file does not hold`)
  }
}
