/** Countries as lists write them. */
import { COUNTRIES } from '@bonafide/core/documents/countries.ts'
import { COUNTRY_NAMES } from './country-names.ts'

/**
 * The alpha-2 code for a name ("Korea, North", "Iran (Islamic Republic of)", "The Gambia", "Region: Gaza"), an alpha-2
 * or an alpha-3 code in any case. Null: no country that is known ("na", "former Soviet Union", "undetermined").
 */
export function countryOf(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed.length <= 3) {
    const code = BY_CODE.get(trimmed.toUpperCase())
    if (code) return code
  }
  return BY_NAME.get(plain(trimmed)) ?? null
}

/**
 * The country at the end of a place ("Guasave, Sinaloa, Mexico"), or null: the longest tail between commas that is one,
 * so that "Congo, Democratic Republic of the" stays whole.
 */
export function countryOfPlace(place: string): string | null {
  const parts = place.split(',')
  for (let at = 0; at < parts.length; at++) {
    const tail = parts.slice(at).join(',').trim()
    const found = tail.length > 3 ? countryOf(tail) : null // two letters at the end are a province: "Los Angeles, CA"
    if (found) return found
  }
  return null
}

/** Letters only, without accents, "the" and "and": what the two tables are keyed by. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .replace(/\b(?:the|and)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

const BY_CODE = new Map(
  COUNTRIES.flatMap(({ alpha2, alpha3 }) => [alpha2, alpha3].map((code) => [code, alpha2])),
)
const BY_NAME = new Map([
  ...COUNTRIES.map(({ alpha2, name }) => [plain(name), alpha2] as const),
  ...Object.entries(COUNTRY_NAMES),
])
