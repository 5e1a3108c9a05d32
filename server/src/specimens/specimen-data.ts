/** What stands on a specimen. The default person is the one of ICAO 9303's own examples. */

/** The documents we can draw; the words are the wire's, VISA is ours. */
export type SpecimenKind = 'PASSPORT' | 'ID_CARD' | 'RESIDENCE_PERMIT' | 'DRIVER_LICENSE' | 'VISA'

/** Dates are YYYY-MM-DD, countries alpha-3. Without a personal number the field is left out. */
export type SpecimenData = {
  givenNames: string
  surname: string
  birthDate: string
  sex: 'M' | 'F' | 'X'
  nationality: string
  issuingCountry: string
  /** The country's name as its documents print it. */
  countryName: string
  documentNumber: string
  issueDate: string
  expiryDate: string
  personalNumber?: string
  birthPlace: string
  authority: string
  address: { street: string; city: string; postcode: string }
}

/** A complete set of data, of Utopia (ICAO's UTO) unless told otherwise; valid until 2034. */
export function aSpecimen(over: Partial<SpecimenData> = {}): SpecimenData {
  const issuingCountry = over.issuingCountry ?? 'UTO'
  return {
    givenNames: 'ANNA MARIA',
    surname: 'ERIKSSON',
    birthDate: '1990-08-12',
    sex: 'F',
    nationality: issuingCountry,
    issuingCountry,
    countryName: COUNTRY_NAMES[issuingCountry] ?? issuingCountry,
    documentNumber: 'L898902C3',
    issueDate: '2024-04-16',
    expiryDate: '2034-04-15',
    birthPlace: 'ZENITH',
    authority: 'MINISTRY OF THE INTERIOR',
    address: { street: '12 HARBOUR STREET', city: 'ZENITH', postcode: '10115' },
    ...over,
  }
}

/** Names of the countries that demos and tests use most; others print their code, or the name given. */
const COUNTRY_NAMES: Record<string, string> = {
  UTO: 'UTOPIA',
  LTU: 'LIETUVOS RESPUBLIKA',
  LVA: 'LATVIJAS REPUBLIKA',
  EST: 'EESTI VABARIIK',
  POL: 'RZECZPOSPOLITA POLSKA',
  DEU: 'BUNDESREPUBLIK DEUTSCHLAND',
  D: 'BUNDESREPUBLIK DEUTSCHLAND',
  FRA: 'RÉPUBLIQUE FRANÇAISE',
  ESP: 'REINO DE ESPAÑA',
  ITA: 'REPUBBLICA ITALIANA',
  GBR: 'UNITED KINGDOM',
  USA: 'UNITED STATES OF AMERICA',
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** 1990-08-12 as passports print it: 12 AUG 1990 (ICAO 9303-3 3.8). */
export function inWords(date: string): string {
  const [year, month, day] = date.split('-')
  return `${day} ${MONTHS[Number(month) - 1]} ${year}`
}

/** 1990-08-12 as cards print it: 12.08.1990. */
export const inDigits = (date: string): string => date.split('-').reverse().join('.')
