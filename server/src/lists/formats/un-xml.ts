/** The Security Council's consolidated list (its schema: https://www.un.org/sc/resources/sc-sanctions.xsd). */
import type { Dataset } from '@bonafide/core/screening/entity.ts'
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
import { type ListFormat, ListUnreadable } from './format.ts'
import { numberType } from './number-type.ts'
import { dateOf, interval, partialDate, wholeDate } from './partial-date.ts'
import { sexOf } from './sex.ts'
import { childrenOf, type Element, textIn, xmlElements } from './xml-elements.ts'

/** The id is the permanent reference number (QDi.001). Names of persons are in one to four parts of no fixed meaning. */
export const unXml: ListFormat = {
  name: 'un-xml',
  about: 'United Nations Security Council: consolidated.xml',
  datasets: ['SAN_CURRENT'],
  async *read(sources, { datasets }) {
    let published: string | null = null
    for (const source of sources) {
      for await (const element of xmlElements(
        source,
        'CONSOLIDATED_LIST',
        new Set(['INDIVIDUAL', 'ENTITY']),
      )) {
        if (element.name !== 'CONSOLIDATED_LIST') yield* finish(entityOf(element, datasets))
        else published = element.attributes.dateGenerated ?? null
      }
    }
    return { published }
  },
}

const NAME_PARTS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME']

function entityOf(element: Element, datasets: readonly Dataset[]): Draft {
  const id = textIn(element, 'REFERENCE_NUMBER') || textIn(element, 'DATAID')
  const entity = draft(element.at, id, element.name === 'INDIVIDUAL' ? 'PERSON' : 'ORGANISATION', datasets)
  addName(entity, 'primary', NAME_PARTS.map((part) => textIn(element, part)).join(' '))
  if (entity.names.length === 0) throw new ListUnreadable(`${element.at}: entry ${id} has no name`)
  addName(entity, 'alias', textIn(element, 'NAME_ORIGINAL_SCRIPT'))
  addText(entity, 'programmes', textIn(element, 'UN_LIST_TYPE'))
  addText(entity, 'positions', ...valuesOf(element, 'DESIGNATION'))
  addCountries(entity, 'nationalities', ...valuesOf(element, 'NATIONALITY').filter(isName))
  addReason(entity, textIn(element, 'COMMENTS1'))
  entity.sex = sexOf(textIn(element, 'GENDER'))
  entity.listedOn = wholeDate(textIn(element, 'LISTED_ON'))
  for (const child of element.children)
    PARTS[child.name.replace(/^(?:INDIVIDUAL|ENTITY)_/, '')]?.(entity, child)
  return entity
}

const PARTS: Record<string, ((to: Draft, element: Element) => void) | undefined> = {
  ALIAS: addAlias,
  ADDRESS: (to, element) => addAddress(to, countryIn(element, 'COUNTRY'), textIn(element, 'CITY')),
  PLACE_OF_BIRTH: (to, element) => addCountries(to, 'countries', countryIn(element, 'COUNTRY')),
  DATE_OF_BIRTH: addDateOfBirth,
  DOCUMENT: addDocument,
}

/** An alias may hold several: "Azim Adhajani; Azim Agha-Jani b) A. Adhajani". */
function addAlias(to: Draft, element: Element): void {
  const strength = textIn(element, 'QUALITY') === 'Low' ? 'weak' : 'alias'
  for (const name of textIn(element, 'ALIAS_NAME').split(/;|\s[a-z]\)\s/)) addName(to, strength, name)
  addBirthDate(to, textIn(element, 'DATE_OF_BIRTH'))
}

function addDateOfBirth(to: Draft, element: Element): void {
  const isAbout = /APPROX/i.test(textIn(element, 'TYPE_OF_DATE') + textIn(element, 'NOTE'))
  const years = ['FROM_YEAR', 'TO_YEAR'].map((name) => dateOf(textIn(element, name)))
  const said = textIn(element, 'DATE') || textIn(element, 'YEAR') || textIn(element, 'NOTE')
  const date =
    interval(years[0] ?? null, years[1] ?? null, isAbout) ?? partialDate(`${isAbout ? 'circa ' : ''}${said}`)
  if (date) to.birthDates.push(date)
}

/** "CAR diplomatic passport no. D00000898" */
const WORDS_BEFORE_NUMBER = /^.*\b(?:no\.?|number)\s+(?=\S*\d)/is

function addDocument(to: Draft, element: Element): void {
  const issuer = countryIn(element, 'ISSUING_COUNTRY') || countryIn(element, 'COUNTRY_OF_ISSUE')
  const type = numberType(`${textIn(element, 'TYPE_OF_DOCUMENT2')} ${textIn(element, 'TYPE_OF_DOCUMENT')}`)
  addNumber(to, type, textIn(element, 'NUMBER').replace(WORDS_BEFORE_NUMBER, ''), countryOf(issuer))
}

/** The list writes names of countries, never codes, and "na" for not available: which is Namibia elsewhere. */
function isName(country: string): boolean {
  return country.length > 2
}

function countryIn(element: Element, name: string): string {
  return [textIn(element, name)].find(isName) ?? ''
}

function valuesOf(element: Element, name: string): string[] {
  return childrenOf(element, name).flatMap((child) => childrenOf(child, 'VALUE').map(({ text }) => text))
}
