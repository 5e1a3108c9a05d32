/** OpenSanctions' full format: followthemoney entities, one JSON object a line. */
import type { Dataset, EntityKind } from '@bonafide/core/screening/entity.ts'
import { countryOf } from './country.ts'
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
import { besideIn, type FtmBeside, nothingBeside } from './ftm-beside.ts'
import { type FtmEntity, ftmEntity } from './ftm-entity.ts'
import { addListings } from './ftm-listings.ts'
import { jsonRecords, parseRecord } from './json-records.ts'
import { sexOf } from './sex.ts'
import { datasetOf } from './topics.ts'

/**
 * Each source is read twice: first for sanctions, addresses and occupancies, then for those they belong to. An entity
 * with `target` false (a bank somebody owns shares of) is left out unless it has a topic of its own that is screened for.
 * Topics give the data sets (topics.ts); without any, the given ones hold.
 */
export const opensanctionsFtm: ListFormat = {
  name: 'opensanctions-ftm',
  about: 'OpenSanctions or any followthemoney source: entities.ftm.json',
  datasets: ['POI'],
  async *read(sources, { datasets }) {
    const beside = nothingBeside()
    for (const source of sources) await besideIn(source, beside)
    for (const source of sources) {
      for await (const record of jsonRecords(source)) {
        if (!IS_LISTED.test(record.text)) continue
        const entity = ftmEntity(parseRecord(record), record.at)
        const found = entity.schema in KINDS ? listed(entity, beside, datasets) : null
        if (found) yield* finish(found)
      }
    }
    return { published: null }
  },
}

/** Who can be listed. A LegalEntity is a person or an organisation, and nobody knows which. */
const KINDS: Record<string, EntityKind | null> = {
  Person: 'PERSON',
  Organization: 'ORGANISATION',
  Company: 'ORGANISATION',
  PublicBody: 'ORGANISATION',
  LegalEntity: null,
  Vessel: 'VESSEL',
  Airplane: 'AIRCRAFT',
}

const IS_LISTED = new RegExp(`"schema"\\s*:\\s*"(?:${Object.keys(KINDS).join('|')})"`)

function listed(entity: FtmEntity, beside: FtmBeside, datasets: readonly Dataset[]): Draft | null {
  const said = entity.all('topics').flatMap((topic) => datasetOf(topic) ?? [])
  if (entity.isTarget === false && said.length === 0) return null
  const to = draft(entity.at, entity.id, KINDS[entity.schema] ?? null, said.length > 0 ? said : datasets)
  addListings(to, beside)
  addNames(to, entity)
  for (const date of entity.all('birthDate')) addBirthDate(to, date)
  to.sex = sexOf(...entity.all('gender'))
  addCountries(to, 'nationalities', ...entity.all('nationality', 'citizenship'))
  addCountries(
    to,
    'countries',
    ...entity.all('country', 'jurisdiction', 'mainCountry', 'birthCountry', 'flag'),
  )
  for (const id of entity.all('addressEntity')) {
    const address = beside.addresses.get(id)
    if (address) addAddress(to, address.country, address.city)
  }
  addNumbers(to, entity)
  addText(to, 'positions', ...entity.all('position'))
  addText(to, 'urls', ...entity.all('sourceUrl'))
  for (const note of entity.all('notes')) addReason(to, note)
  return to
}

/** Parts are told apart only where there is one of each and the name holds both; more belong to other spellings. */
function addNames(to: Draft, entity: FtmEntity): void {
  const [first = entity.caption, ...names] = entity.all('name')
  const [given = '', family = '', ...others] = [...entity.all('firstName'), ...entity.all('lastName')]
  const areParts = others.length === 0 && [given, family].every((part) => part && first.includes(part))
  addName(to, 'primary', first, areParts ? given : '', areParts ? family : '')
  for (const name of [...names, ...entity.all('alias', 'previousName')]) addName(to, 'alias', name)
  for (const name of entity.all('weakAlias', 'abbreviation')) addName(to, 'weak', name)
}

function addNumbers(to: Draft, entity: FtmEntity): void {
  const [country = ''] = entity.all('nationality', 'citizenship', 'jurisdiction', 'country')
  for (const [type, ...properties] of NUMBERS) {
    for (const number of entity.all(...properties)) addNumber(to, type, number, countryOf(country))
  }
}

const NUMBERS = [
  ['PASSPORT', 'passportNumber'],
  ['ID_CARD', 'idNumber'],
  ['PERSONAL_NUMBER', 'socialSecurityNumber'],
  ['TAX_NUMBER', 'taxNumber', 'innCode', 'vatCode'],
  ['REGISTRATION', 'registrationNumber', 'ogrnCode', 'leiCode', 'imoNumber', 'mmsi', 'uscCode'],
] as const
