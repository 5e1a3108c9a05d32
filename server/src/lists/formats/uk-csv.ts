/** The United Kingdom's sanctions list, UK-Sanctions-List.csv: a row for each name. */
import type { Dataset, EntityKind, ListedName } from '@bonafide/core/screening/entity.ts'
import { openTable, type Row } from './csv-table.ts'
import {
  addAddress,
  addBirthDate,
  addCountries,
  addName,
  addNumber,
  addReason,
  addText,
  type Draft,
  draft,
} from './draft.ts'
import { finish } from './finish.ts'
import type { ListFormat } from './format.ts'
import { wholeDate } from './partial-date.ts'
import { sexOf } from './sex.ts'

/** The id is the unique id (RUS0001). Name 6 is the family name, names 1 to 5 the given ones; dates are day first. */
export const ukCsv: ListFormat = {
  name: 'uk-csv',
  about: 'United Kingdom sanctions list: UK-Sanctions-List.csv',
  datasets: ['SAN_CURRENT'],
  async *read(sources, { datasets }) {
    const entities = new Map<string, Draft>()
    let published: string | null = null
    for (const source of sources) {
      const table = await openTable(source, ['Unique ID', 'Name 6', 'Name type'])
      published =
        table.above
          .flat()
          .map(dateIn)
          .find((date) => date !== null) ?? published
      for await (const row of table.rows) addRow(entities, row, datasets)
    }
    for (const entity of entities.values()) yield* finish(entity)
    return { published }
  },
}

/** "Report Date: 03-Sep-2025", or the date alone. */
function dateIn(cell: string): string | null {
  return wholeDate(cell.replace(/^[^:]*:/, '').trim())
}

const GIVEN = ['Name 1', 'Name 2', 'Name 3', 'Name 4', 'Name 5']

function addRow(entities: Map<string, Draft>, row: Row, datasets: readonly Dataset[]): void {
  const id = row.get('Unique ID')
  const entity = entities.get(id) ?? draft(row.at, id, kindOf(row.get('Designation Type')), datasets)
  entities.set(id, entity)
  addNames(entity, row)
  for (const date of severalIn(row.get('D.O.B'))) addBirthDate(entity, date)
  addCountries(entity, 'nationalities', ...severalIn(row.get('Nationality(/ies)')))
  addCountries(entity, 'countries', row.get('Country of birth'), row.get('Current believed flag of ship'))
  addAddress(entity, row.get('Address Country'), '')
  for (const [column, type] of NUMBERS) {
    for (const number of severalIn(row.get(column))) addNumber(entity, type, number, null)
  }
  addText(entity, 'programmes', row.get('Regime Name'))
  addText(entity, 'positions', ...severalIn(row.get('Position')))
  addText(entity, 'urls', row.get('Website'))
  addReason(entity, row.get('UK Statement of Reasons'))
  entity.sex ??= sexOf(row.get('Gender'))
  entity.listedOn ??= wholeDate(row.get('Date Designated'))
}

const NUMBERS = [
  ['Passport number', 'PASSPORT'],
  ['National Identifier number', 'ID_CARD'],
  ['Business registration number (s)', 'REGISTRATION'],
  ['IMO number', 'REGISTRATION'],
] as const

function addNames(to: Draft, row: Row): void {
  const given = GIVEN.map((column) => row.get(column)).join(' ')
  const isPerson = to.kind === 'PERSON'
  const whole = `${given} ${row.get('Name 6')}`
  addName(to, strengthOf(row), whole, isPerson ? given : '', isPerson ? row.get('Name 6') : '')
  addName(to, 'alias', row.get('Name non-latin script'))
}

/** "Primary Name" and "Primary Name Variation"; of aliases "Good quality a.k.a" and "Low quality a.k.a". */
function strengthOf(row: Row): ListedName['strength'] {
  if (/^primary name$/i.test(row.get('Name type'))) return 'primary'
  return /low/i.test(row.get('Alias strength')) ? 'weak' : 'alias'
}

function kindOf(type: string): EntityKind {
  if (/^individual/i.test(type)) return 'PERSON'
  return /^ship/i.test(type) ? 'VESSEL' : 'ORGANISATION'
}

/** "(1) Iraq (2) Syria" and "(a) …; (b) …", or one alone. */
function severalIn(cell: string): string[] {
  return cell.split(/\((?:\d|[a-z])\)|;/).map((part) => part.trim())
}
