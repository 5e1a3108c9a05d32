/** Countries as the wire names them (ISO 3166-1 alpha-2) and as documents print them (ICAO Doc 9303-3 section 5). */
import { COUNTRY_LIST } from './country-list.ts'
import { ICAO_CODES } from './icao-codes.ts'

export type Country = { readonly alpha2: string; readonly alpha3: string; readonly name: string }

/** Every country of ISO 3166-1 and Kosovo (XK), in the order of their alpha-2 codes. */
export const COUNTRIES: readonly Country[] = COUNTRY_LIST.map(([alpha2, alpha3, name]) => ({
  alpha2,
  alpha3,
  name,
}))

const BY_ALPHA2 = new Map(COUNTRIES.map((country) => [country.alpha2, country]))
const BY_PRINTED = new Map<string, string | null>([
  ...ICAO_CODES.map(({ code, alpha2 }) => [code, alpha2] as const),
  ...COUNTRIES.map(({ alpha2, alpha3 }) => [alpha3, alpha2] as const),
])

/** Null for anything but an upper-case alpha-2 code of the list. */
export function countryByAlpha2(alpha2: string): Country | null {
  return BY_ALPHA2.get(alpha2) ?? null
}

export function isAlpha2(text: string): boolean {
  return BY_ALPHA2.has(text)
}

/**
 * The country that a printed state or nationality code stands for, fillers dropped or not: 'LTU', 'D<<', 'GBD', and
 * the alpha-2 of documents older than the standard ('SI<'). Null: unknown, or no country ('UTO', 'UNO', 'XXA').
 */
export function alpha2Of(icaoCode: string): string | null {
  const code = icaoCode.replaceAll('<', '')
  return BY_PRINTED.get(code) ?? (isAlpha2(code) ? code : null)
}

/** True for every code that Doc 9303 or practice knows, also those that stand for no country. */
export function isIcaoCode(icaoCode: string): boolean {
  const code = icaoCode.replaceAll('<', '')
  return BY_PRINTED.has(code) || isAlpha2(code)
}
