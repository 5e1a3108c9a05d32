/** Facts of the EU's financial sanctions files: the xml and the csv name the same ones. Texts may be ''. */
import type { EntityKind } from '@bonafide/core/screening/entity.ts'
import { countryOf } from './country.ts'
import { addCountries, addName, addNumber, addText, type Draft } from './draft.ts'
import { numberType } from './number-type.ts'
import { about, dateOf, interval, partialDate } from './partial-date.ts'
import { sexOf } from './sex.ts'

export type EuName = Record<
  'wholeName' | 'firstName' | 'middleName' | 'lastName' | 'gender' | 'title' | 'function',
  string
> & {
  isStrong: boolean
}

/** The first name becomes the primary one. */
export function addEuName(to: Draft, name: EuName): void {
  const strength = to.names.length === 0 ? 'primary' : name.isStrong ? 'alias' : 'weak'
  const given = `${name.firstName} ${name.middleName}`
  addName(to, strength, name.wholeName, given, name.lastName)
  addText(to, 'positions', name.title, name.function)
  to.sex ??= sexOf(name.gender)
}

export type EuBirth = Record<
  'birthdate' | 'year' | 'month' | 'day' | 'yearFrom' | 'yearTo' | 'circa' | 'country',
  string
>

/** The date as exact as it is given, and the country of birth. */
export function addEuBirth(to: Draft, birth: EuBirth): void {
  const range = interval(dateOf(birth.yearFrom), dateOf(birth.yearTo))
  const date = partialDate(birth.birthdate) ?? dateOf(birth.year, birth.month, birth.day) ?? range
  if (date) to.birthDates.push(isTrue(birth.circa) && !date.includes('/') ? about(date) : date)
  addCountries(to, 'countries', birth.country)
}

export function addEuIdentification(to: Draft, typeCode: string, number: string, country: string): void {
  addNumber(to, numberType(typeCode), number, countryOf(country))
}

/** `P` or person; `E` or enterprise. */
export function euKind(subjectType: string): EntityKind {
  return /^p/i.test(subjectType) ? 'PERSON' : 'ORGANISATION'
}

/** The csv writes true, TRUE or 1. */
function isTrue(text: string): boolean {
  return /^(?:true|1)$/i.test(text)
}
