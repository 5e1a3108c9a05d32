/** The US consolidated screening list (Commerce, State, Treasury), consolidated.csv of trade.gov. */
import type { Dataset } from '@bonafide/core/screening/entity.ts'
import { countryOf, countryOfPlace } from './country.ts'
import { openTable, type Row } from './csv-table.ts'
import {
  addAddress,
  addBirthDate,
  addCountries,
  addNumber,
  addReason,
  addText,
  type Draft,
  draft,
} from './draft.ts'
import { endedBy } from './ended.ts'
import { finish } from './finish.ts'
import type { ListFormat } from './format.ts'
import { numberType } from './number-type.ts'
import { addOfacName, ofacKind } from './ofac-names.ts'
import { wholeDate } from './partial-date.ts'

/**
 * The id is the list's own hash where it gives one (`_id`), else source and entity number. Persons of the Treasury's
 * part are "LAST, First". Entries of one entity on several lists stay several.
 */
export const usCslCsv: ListFormat = {
  name: 'us-csl-csv',
  about: 'US consolidated screening list of trade.gov: consolidated.csv',
  datasets: ['SAN_CURRENT'],
  async *read(sources, { datasets }) {
    for (const source of sources) {
      const table = await openTable(source, ['source', 'name', 'alt_names'])
      for await (const row of table.rows) yield* finish(entityOf(row, datasets))
    }
    return { published: null }
  },
}

function entityOf(row: Row, datasets: readonly Dataset[]): Draft {
  const several = (column: string) => row.get(column).split(/;\s*/)
  const id = row.get('_id') || [row.get('source'), row.get('entity_number') || row.get('name')].join(' ')
  const entity = draft(row.at, id, row.get('type') ? ofacKind(row.get('type')) : null, datasets)
  addOfacName(entity, 'primary', row.get('name'))
  for (const name of several('alt_names')) if (entity.names.length > 0) addOfacName(entity, 'alias', name)
  for (const date of several('dates_of_birth')) addBirthDate(entity, date)
  addCountries(entity, 'nationalities', ...several('nationalities'), ...several('citizenships'))
  addCountries(entity, 'countries', ...several('places_of_birth').map((place) => countryOfPlace(place) ?? ''))
  for (const address of several('addresses')) addAddress(entity, countryAtEnd(address), '')
  for (const number of several('ids')) addNumberOf(entity, number)
  addText(entity, 'programmes', row.get('source'), ...several('programs'))
  addText(entity, 'positions', ...several('title'))
  addText(entity, 'urls', row.get('source_information_url') || row.get('source_list_url'))
  addReason(entity, row.get('remarks'))
  entity.listedOn = wholeDate(row.get('start_date'))
  entity.endedOn = endedBy(row.get('end_date'))
  return entity
}

/** "Street 1, Moscow, 105005, RU": alone of all places these end in an alpha-2 code. */
function countryAtEnd(address: string): string {
  const last = address.split(',').at(-1)?.trim() ?? ''
  return countryOf(last) ?? countryOfPlace(address) ?? ''
}

/** "IR, Passport, A1234567" in new files, "Passport, A1234567, Iran" in old ones. */
function addNumberOf(to: Draft, text: string): void {
  const parts = text.split(/,\s*/)
  const number = parts.findLast((part) => /\d/.test(part)) ?? ''
  const country = parts.map(countryOf).find((code) => code !== null) ?? null
  addNumber(to, numberType(text), number, country)
}
