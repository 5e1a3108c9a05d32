/** What the texts of AAMVA data elements mean. Each answers null where the text means nothing that is known. */
import { isDate } from '../compare/dates.ts'
import type { DocumentSex } from '../vocabulary.ts'

/**
 * MMDDCCYY in the United States, CCYYMMDD in Canada, Mexico, version 1 and by mistake elsewhere. No month is 19 or 20,
 * so a text cannot fit both. YYYY-MM-DD; null: no real day of 1900 to 2099.
 */
export function aamvaDate(text: string): string | null {
  const digits = text.replaceAll(/[^0-9]/g, '')
  const yearFirst = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  const yearLast = `${digits.slice(4)}-${digits.slice(0, 2)}-${digits.slice(2, 4)}`
  return [yearFirst, yearLast].find((date) => /^(19|20)/.test(date) && isDate(date)) ?? null
}

const SEXES: Readonly<Record<string, DocumentSex>> = {
  ...{ '1': 'MALE', M: 'MALE', '2': 'FEMALE', F: 'FEMALE' },
  ...{ '9': 'UNDEFINED', X: 'UNDEFINED' },
}

export const aamvaSex = (text: string): DocumentSex | null => SEXES[text.toUpperCase()] ?? null

const CM_PER_INCH = 2.54
/** Feet and two digits of inches: '508' is 5 ft 8 in. */
const FEET = /^([3-8])['\- ]*(0\d|1[01]|\d(?!\d))"?$/

/** Centimetres, rounded: '063 IN', '170 cm', and version 1's '508' (feet, inches). Without a unit two digits are inches. */
export function aamvaHeight(text: string): number | null {
  const [, amount, unit] = /^(\d{2,3}) *(IN|CM|")?$/i.exec(text) ?? []
  const [, feet, inches] = FEET.exec(text) ?? []
  if (unit !== undefined) return plausible(Number(amount) * (/cm/i.test(unit) ? 1 : CM_PER_INCH), 60, 260)
  if (feet !== undefined) return plausible((Number(feet) * 12 + Number(inches)) * CM_PER_INCH, 60, 260)
  return amount === undefined ? null : plausible(Number(amount) * CM_PER_INCH, 60, 260)
}

const KG_PER_POUND = 0.45359237

/** Kilograms, rounded; a text without a unit is in `unit`. */
export function aamvaWeight(text: string, unit: 'LB' | 'KG'): number | null {
  const [, amount, own = unit] = /^(\d{2,3}) *(LBS?|KG)?$/i.exec(text) ?? []
  if (amount === undefined) return null
  return plausible(Number(amount) * (/kg/i.test(own) ? 1 : KG_PER_POUND), 15, 400)
}

const plausible = (value: number, min: number, max: number) =>
  value >= min && value <= max ? Math.round(value) : null

/** Codes of ANSI D20 for eyes and hair; some jurisdictions write the word. */
const COLOURS: Readonly<Record<string, string>> = {
  ...{ BALD: 'BAL', BLACK: 'BLK', BLUE: 'BLU', BLOND: 'BLN', BLONDE: 'BLN', BROWN: 'BRO', BRN: 'BRO' },
  ...{ DICHROMATIC: 'DIC', GRAY: 'GRY', GREY: 'GRY', GREEN: 'GRN', HAZEL: 'HAZ', MAROON: 'MAR', PINK: 'PNK' },
  ...{ RED: 'RED', SANDY: 'SDY', WHITE: 'WHI', UNKNOWN: 'UNK' },
}
const CODES = new Set([...Object.values(COLOURS), 'AUB'])

export function aamvaColour(text: string): string | null {
  const word = text.toUpperCase()
  return COLOURS[word] ?? (CODES.has(word) ? word : null)
}

/** '804010000' → '80401', '80401 1234' → '80401-1234', 'T4G7A7' → 'T4G 7A7'; filler zeros and blanks are dropped. */
export function aamvaPostalCode(text: string): string | null {
  const plain = text.replaceAll(/[^A-Z0-9]/gi, '').toUpperCase()
  const [, zip, more] = /^(\d{5})(\d{0,6})$/.exec(plain) ?? []
  if (zip !== undefined && zip !== '00000')
    return /^0*$/.test(more ?? '') ? zip : /^\d{4}0*$/.test(more ?? '') ? `${zip}-${more?.slice(0, 4)}` : null
  const [, area, local] = /^([A-Z]\d[A-Z])(\d[A-Z]\d)0*$/.exec(plain) ?? []
  return area === undefined ? null : `${area} ${local}`
}

const FLAGS: Readonly<Record<string, boolean>> = { Y: true, '1': true, T: true, N: false, '0': false }

/** Yes or no, truncated or not; 'U' and anything else: unknown. */
export const aamvaFlag = (text: string): boolean | null => FLAGS[text.toUpperCase()] ?? null
