/** OpenSanctions' simplified table, targets.simple.csv. */
import type { Dataset, EntityKind } from '@bonafide/core/screening/entity.ts'
import { openTable, type Row } from './csv-table.ts'
import { addBirthDate, addCountries, addName, addNumber, addText, type Draft, draft } from './draft.ts'
import { finish } from './finish.ts'
import type { ListFormat } from './format.ts'
import { wholeDate } from './partial-date.ts'

/**
 * The table has no topics: entries with anything under `sanctions` are sanctioned, the others belong to the given data
 * sets. Its countries are ties of any kind, and its identifiers are of unsaid kinds.
 */
export const opensanctionsTargetsCsv: ListFormat = {
  name: 'opensanctions-targets-csv',
  about:
    'OpenSanctions, simplified: targets.simple.csv; say which data sets the entries without sanctions belong to',
  datasets: ['POI'],
  async *read(sources, { datasets }) {
    for (const source of sources) {
      const table = await openTable(source, ['id', 'schema', 'name', 'aliases'])
      for await (const row of table.rows) {
        const entity = entityOf(row, datasets)
        if (entity) yield* finish(entity)
      }
    }
    return { published: null }
  },
}

const KINDS: Record<string, EntityKind | undefined> = {
  Person: 'PERSON',
  Organization: 'ORGANISATION',
  Company: 'ORGANISATION',
  PublicBody: 'ORGANISATION',
  Vessel: 'VESSEL',
  Airplane: 'AIRCRAFT',
  Security: 'OTHER',
  Vehicle: 'OTHER',
}

/** Null for wallets, whose only name is their key. */
function entityOf(row: Row, datasets: readonly Dataset[]): Draft | null {
  if (row.get('schema') === 'CryptoWallet') return null
  const sanctions = several(row, 'sanctions')
  const own: readonly Dataset[] = sanctions.length > 0 ? ['SAN_CURRENT'] : datasets
  const to = draft(row.at, row.get('id'), KINDS[row.get('schema')] ?? null, own)
  addName(to, 'primary', row.get('name'))
  for (const alias of several(row, 'aliases')) addName(to, 'alias', alias)
  for (const date of several(row, 'birth_date')) addBirthDate(to, date)
  addCountries(to, 'countries', ...several(row, 'countries'))
  for (const number of several(row, 'identifiers')) addNumber(to, 'OTHER', number, null)
  addText(to, 'programmes', ...sanctions)
  to.listedOn = wholeDate(row.get('first_seen'))
  return to
}

/** Values stand with semicolons between; one that holds a semicolon is in quotation marks. */
function several(row: Row, column: string): string[] {
  const values = row.get(column).match(/"(?:[^"]|"")*"|[^;]+/g) ?? []
  return values
    .map((value) =>
      value
        .replace(/^"(.*)"$/s, '$1')
        .replaceAll('""', '"')
        .trim(),
    )
    .filter((value) => value)
}
