/** Personal data as keyed hashes: equal data gives equal marks, and a mark tells nothing without the master key. */
import { createHmac, hkdfSync } from 'node:crypto'
import { plainNumber } from '@bonafide/core/compare/numbers.ts'
import { latinSpellings, toLatinAndDigits, unspeltLetters } from '@bonafide/core/compare/transliterate.ts'
import type { PersonalData } from '@bonafide/core/faces/search.ts'

/** Personal data as far as it was read or given: dates YYYY-MM-DD, countries alpha-2; null: unknown. */
export type Person = {
  firstName: string | null
  lastName: string | null
  birthDate: string | null
  documentNumber: string | null
  personalNumber: string | null
  issuingCountry: string | null
  nationality: string | null
}

export type Mark = { kind: PersonalData; mark: Buffer }

/**
 * What identifies a person, each as HMAC-SHA-256 with a key of the environment. Case, spaces, hyphens and accents do not
 * count; a name has a mark for each usual Latin spelling. Empty where too little is known: a number needs its country, a
 * name its date of birth and both of its parts.
 */
export function marksOf(masterKey: Buffer, environmentId: string, person: Person): Mark[] {
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', `person-marks|${environmentId}`, 32))
  const markOf = (data: readonly string[]) => createHmac('sha256', key).update(JSON.stringify(data)).digest()
  const known = [...documentNumber(person), ...personalNumber(person), ...nameAndBirth(person)]
  return known.map(({ kind, data }) => ({ kind, mark: markOf([kind, ...data]) }))
}

type Known = { kind: PersonalData; data: string[] }

function documentNumber({ documentNumber, issuingCountry }: Person): Known[] {
  return numberOf('DOCUMENT_NUMBER', documentNumber, [issuingCountry])
}

/** Of the nationality and of the country that issued the document: a foreigner's card may hold the number of either. */
function personalNumber({ personalNumber, nationality, issuingCountry }: Person): Known[] {
  return numberOf('PERSONAL_NUMBER', personalNumber, [nationality, issuingCountry])
}

function numberOf(kind: PersonalData, number: string | null, countries: readonly (string | null)[]): Known[] {
  const plain = plainNumber(toLatinAndDigits(number ?? ''))
  const codes = new Set(countries.map((country) => country?.trim().toUpperCase() ?? '').filter(Boolean))
  return plain === '' ? [] : [...codes].map((country) => ({ kind, data: [plain, country] }))
}

function nameAndBirth({ firstName, lastName, birthDate }: Person): Known[] {
  if (birthDate === null) return []
  const [firsts, lasts] = [spellings(firstName ?? ''), spellings(lastName ?? '')]
  const names = firsts.flatMap((first) => lasts.map((last) => [first, last]))
  return names
    .filter((parts) => parts.every((part) => part !== ''))
    .map((parts) => ({ kind: 'NAME_AND_BIRTH', data: [...parts, birthDate] }))
}

/** Without spaces, so that it does not matter where a name is split; letters without a Latin spelling as they are. */
function spellings(name: string): string[] {
  const unspelt = unspeltLetters(name)
  return latinSpellings(name).map((latin) => latin.replaceAll(' ', '') + unspelt)
}
