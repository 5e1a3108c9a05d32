import { COUNTRIES } from '@bonafide/core/documents/countries.ts'
import { expect, it } from 'vitest'
import { countryOf, countryOfPlace } from './country.ts'
import { COUNTRY_NAMES } from './country-names.ts'

it.each([
  ['Russia', 'RU'],
  ['Korea, North', 'KP'],
  ["Democratic People's Republic of Korea", 'KP'],
  ['Korea, South', 'KR'],
  ['Iran (Islamic Republic of)', 'IR'],
  ['Burma', 'MM'],
  ['The Gambia', 'GM'],
  ['Türkiye', 'TR'],
  ['Region: Gaza', 'PS'],
  ['Congo, Democratic Republic of the', 'CD'],
  ['Congo, Republic of the', 'CG'],
  ["Cote d'Ivoire", 'CI'],
  ['Côte d’Ivoire', 'CI'],
  ['United Kingdom of Great Britain and Northern Ireland', 'GB'],
  ['lt', 'LT'],
  ['LTU', 'LT'],
])('knows %s as %s', (name, code) => expect(countryOf(name)).toBe(code))

it.each(['n/a', '00', 'former Soviet Union', 'undetermined', ''])('takes "%s" for no country', (name) =>
  expect(countryOf(name)).toBeNull(),
)

it.each([
  ['Guasave, Sinaloa, Mexico', 'MX'],
  ['Kinshasa, Congo, Democratic Republic of the', 'CD'],
  ['Los Angeles, CA', null],
  ['Umm Tuba', null],
])('the country of %s is %s', (place, code) => expect(countryOfPlace(place)).toBe(code))

it('has only countries that there are in its table of odd names', () => {
  const codes = new Set(COUNTRIES.map(({ alpha2 }) => alpha2))
  expect(Object.values(COUNTRY_NAMES).filter((code) => !codes.has(code))).toEqual([])
})
