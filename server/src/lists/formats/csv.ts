/** A list of one's own as csv. */
import { openTable, type Row } from './csv-table.ts'
import { finish } from './finish.ts'
import type { ListFormat } from './format.ts'
import { type OwnFields, ownEntry } from './own-entry.ts'

/** Only `name` must be there; other columns than the known ones are ignored. Several values of a cell stand with ; or | between. */
export const csv: ListFormat = {
  name: 'csv',
  about:
    'your own list: name, and any of id, type, alias, given, family, dob, sex, country, nationality, idNumber, dataset, category, reason, pepTier, listedOn, url',
  datasets: ['POI'],
  async *read(sources, { datasets }) {
    for (const source of sources) {
      const table = await openTable(source, ['name'], { delimiter: 'guess' })
      for await (const row of table.rows) yield* finish(ownEntry(fieldsOf(row), datasets))
    }
    return { published: null }
  },
}

function fieldsOf(row: Row): OwnFields {
  const one = (...names: string[]) => names.map((name) => row.get(name)).find((cell) => cell !== '') ?? ''
  return { at: row.at, one, several: (...names) => partsOf(one(...names)) }
}

/** The values of one cell. */
export function partsOf(cell: string): string[] {
  return cell
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
