/** Senzing's entity specification as OpenSanctions publishes it: one JSON object a line. */
import type { Dataset, EntityKind, ListedName } from '@bonafide/core/screening/entity.ts'
import { countryOf } from './country.ts'
import {
  addAddress,
  addBirthDate,
  addCountries,
  addName,
  addNumber,
  addText,
  type Draft,
  draft,
} from './draft.ts'
import { finish } from './finish.ts'
import type { ListFormat } from './format.ts'
import { type JsonRecord, jsonRecords, parseRecord } from './json-records.ts'
import { sexOf } from './sex.ts'
import { datasetOf } from './topics.ts'

/**
 * Attributes stand flat in the record, in FEATURES, or in groups of any name (NAMES, DATES …): read wherever they are.
 * The id is RECORD_ID.
 */
export const opensanctionsSenzing: ListFormat = {
  name: 'opensanctions-senzing',
  about: 'OpenSanctions or another publisher in Senzing JSON lines: senzing.json',
  datasets: ['POI'],
  async *read(sources, { datasets }) {
    for (const source of sources) {
      for await (const record of jsonRecords(source)) {
        const groups = groupsOf(record)
        if (!isOffice(groups)) yield* finish(entityOf(record, groups, datasets))
      }
    }
    return { published: null }
  },
}

type Group = Record<string, string | undefined>

/** The record's own attributes first, then those of each object in its lists. Numbers become texts. */
function groupsOf(record: JsonRecord): Group[] {
  const whole = parseRecord(record)
  const listed = Object.values(whole).flatMap((value) => (Array.isArray(value) ? value : []))
  return [whole, ...listed].map((group: unknown) => textsOf(group))
}

function textsOf(group: unknown): Group {
  if (typeof group !== 'object' || group === null) return {}
  const texts = Object.entries(group).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  )
  return Object.fromEntries(texts.map(([name, value]) => [name, String(value)]))
}

/** An office that people point to (REL_ANCHOR): neither a type nor a risk of its own. */
function isOffice(groups: readonly Group[]): boolean {
  const has = (name: string) => groups.some((group) => group[name] !== undefined)
  return has('REL_ANCHOR_KEY') && !has('RECORD_TYPE') && !has('TOPIC')
}

function entityOf({ at }: JsonRecord, groups: readonly Group[], datasets: readonly Dataset[]): Draft {
  const all = (name: string) => groups.flatMap((group) => group[name] ?? [])
  const said = [...all('TOPIC'), ...all('RISKS')].flatMap((topic) => datasetOf(topic) ?? [])
  const to = draft(at, all('RECORD_ID')[0] ?? '', KINDS[all('RECORD_TYPE')[0] ?? ''] ?? null, [])
  to.datasets = said.length > 0 ? said : [...datasets]
  for (const group of groups) addNameOf(to, group)
  for (const date of all('DATE_OF_BIRTH')) addBirthDate(to, date)
  to.sex = sexOf(...all('GENDER'))
  addCountries(to, 'nationalities', ...all('NATIONALITY'), ...all('CITIZENSHIP'))
  for (const name of COUNTRIES) addCountries(to, 'countries', ...all(name))
  for (const group of groups) {
    addAddress(to, group.ADDR_COUNTRY ?? '', group.ADDR_CITY ?? '')
    for (const [type, number, country] of NUMBERS) {
      addNumber(to, type, group[number] ?? '', countryOf(group[country] ?? ''))
    }
  }
  addText(to, 'urls', ...all('URL'), ...all('SOURCE_URL'))
  return to
}

const KINDS: Record<string, EntityKind | undefined> = {
  PERSON: 'PERSON',
  ORGANIZATION: 'ORGANISATION',
  VESSEL: 'VESSEL',
  AIRCRAFT: 'AIRCRAFT',
}

const COUNTRIES = ['COUNTRY_OF_ASSOCIATION', 'COUNTRY_OF_BIRTH', 'REGISTRATION_COUNTRY', 'JURISDICTION']

/** Not OTHER_ID and TRUSTED_ID: those are catalogue numbers (Wikidata, OpenSanctions) that stand on no document. */
const NUMBERS = [
  ['PASSPORT', 'PASSPORT_NUMBER', 'PASSPORT_COUNTRY'],
  ['ID_CARD', 'NATIONAL_ID_NUMBER', 'NATIONAL_ID_COUNTRY'],
  ['PERSONAL_NUMBER', 'SSN_NUMBER', 'SSN_COUNTRY'],
  ['DRIVER_LICENSE', 'DRIVERS_LICENSE_NUMBER', 'DRIVERS_LICENSE_STATE'],
  ['TAX_NUMBER', 'TAX_ID_NUMBER', 'TAX_ID_COUNTRY'],
  ['REGISTRATION', 'LEI_NUMBER', 'LEI_COUNTRY'],
] as const

function addNameOf(to: Draft, group: Group): void {
  const [given, family] = [`${group.NAME_FIRST ?? ''} ${group.NAME_MIDDLE ?? ''}`, group.NAME_LAST ?? '']
  addName(to, strengthOf(to, group), wholeName(group), given, family)
}

function wholeName(group: Group): string {
  const parts = [group.NAME_FIRST, group.NAME_MIDDLE, group.NAME_LAST].filter((part) => part)
  return group.NAME_FULL ?? group.NAME_ORG ?? parts.join(' ')
}

function strengthOf(to: Draft, group: Group): ListedName['strength'] {
  const type = group.NAME_TYPE ?? (to.names.length === 0 ? 'PRIMARY' : 'ALIAS')
  return /^primary$/i.test(type) ? 'primary' : /weak/i.test(type) ? 'weak' : 'alias'
}
