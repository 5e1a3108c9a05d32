/** Text of the PDF417 on licences and identification cards of the United States and Canada (AAMVA, annex D). */
import { z } from 'zod'
import { isDate } from '../compare/dates.ts'
import { DocumentSex } from '../vocabulary.ts'
import { JURISDICTION_BY_ISSUER, PROVINCES } from './jurisdictions.ts'

/** Names as printed, dates YYYY-MM-DD, `issuingState` ISO 3166-2 ('US-MN'); null: the card does not say. */
export const AamvaReading = z.object({
  surname: z.string().nullable(),
  givenNames: z.string().nullable(),
  documentNumber: z.string().nullable(),
  birthDate: z.string().nullable(),
  expiryDate: z.string().nullable(),
  issueDate: z.string().nullable(),
  sex: DocumentSex.nullable(),
  address: z.string().nullable(),
  issuingState: z.string().nullable(),
  country: z.enum(['US', 'CA']),
})
export type AamvaReading = z.infer<typeof AamvaReading>

/** `@`, separators, then the file type and the issuer's number; versions differ in what follows. */
const HEADER = /^@?[^A-Z]*[a-z]*\s*(?:ANSI |AAMVA)(\d{6})/
/** Elements of the licence subfile; the subfile's name stands before the first. Z… elements are the jurisdiction's own. */
const ELEMENT = /(?:DL|ID|EN)?(D[ABCD][A-Z])(.*)$/

/** Null when the text is no such barcode, or holds neither a number nor a name. Unknown elements are ignored. */
export function parseAamva(text: string): AamvaReading | null {
  const issuer = HEADER.exec(text)?.[1]
  if (issuer === undefined) return null
  const elements = elementsOf(text)
  const { surname, givenNames } = namesOf(elements)
  const documentNumber = elements.get('DAQ') ?? null
  if (documentNumber === null && surname === null) return null
  const issuingState = stateOf(issuer, elements)
  return {
    surname,
    givenNames,
    documentNumber,
    birthDate: dateOf(elements.get('DBB')),
    expiryDate: dateOf(elements.get('DBA')),
    issueDate: dateOf(elements.get('DBD')),
    sex: SEXES[elements.get('DBC') ?? ''] ?? null,
    address: addressOf(elements),
    issuingState,
    country: issuingState?.startsWith('CA-') || elements.get('DCG') === 'CAN' ? 'CA' : 'US',
  }
}

type Elements = ReadonlyMap<string, string>

/** The first of two elements of the same name counts; empty ones and the word NONE are left out. */
function elementsOf(text: string): Elements {
  const elements = new Map<string, string>()
  for (const [index, line] of dataLines(text).entries()) {
    const found = ELEMENT.exec(line)
    if (found === null || (index > 0 && found.index > 0)) continue
    const [, name = '', value = ''] = found
    const content = value.trim()
    if (content !== '' && content !== 'NONE' && !elements.has(name)) elements.set(name, content)
  }
  return elements
}

/** Lines from the header on; the header's issuer number and the versions hold no element and are cut off. */
function dataLines(text: string): string[] {
  const header = HEADER.exec(text)?.[0] ?? ''
  return text.slice(header.length).split(/\p{Cc}+/u)
}

function namesOf(elements: Elements): { surname: string | null; givenNames: string | null } {
  const whole = wholeName(elements.get('DAA'))
  const parts = [elements.get('DAC'), elements.get('DAD')].filter((part) => part !== undefined)
  const given = parts.length > 0 ? parts.join(' ') : elements.get('DCT')
  return {
    surname: elements.get('DCS') ?? elements.get('DAB') ?? whole?.surname ?? null,
    givenNames: spaced(given) ?? whole?.givenNames ?? null,
  }
}

/** DAA of version 1: 'SURNAME,FIRST,MIDDLE', or without commas 'FIRST MIDDLE SURNAME'. */
function wholeName(text: string | undefined): { surname: string; givenNames: string | null } | null {
  if (text === undefined) return null
  const isCommaList = text.includes(',')
  const parts = text
    .split(isCommaList ? ',' : ' ')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const surname = isCommaList ? parts.shift() : parts.pop()
  return surname === undefined ? null : { surname, givenNames: spaced(parts.join(' ')) }
}

function spaced(text: string | undefined): string | null {
  const names = text?.replaceAll(/[,\s]+/g, ' ').trim() ?? ''
  return names === '' ? null : names
}

const SEXES: Readonly<Record<string, DocumentSex>> = {
  '1': 'MALE',
  M: 'MALE',
  '2': 'FEMALE',
  F: 'FEMALE',
  '9': 'UNDEFINED',
  X: 'UNDEFINED',
}

/** MMDDYYYY in the United States, YYYYMMDD in Canada and version 1. No month is 19 or 20, so both cannot fit. */
function dateOf(text: string | undefined): string | null {
  const digits = text?.replaceAll(/\D/g, '') ?? ''
  const canadian = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  const american = `${digits.slice(4)}-${digits.slice(0, 2)}-${digits.slice(2, 4)}`
  return [canadian, american].find((date) => /^(19|20)/.test(date) && isDate(date)) ?? null
}

function addressOf(elements: Elements): string | null {
  const zip = elements
    .get('DAK')
    ?.replace(/^(\d{5})[\s0]*$/, '$1')
    .replace(/^(\d{5}) ?(\d{4})$/, '$1-$2')
  const region = [elements.get('DAJ'), zip].filter((part) => part !== undefined).join(' ')
  const parts = [elements.get('DAG') ?? elements.get('DAL'), elements.get('DAH'), elements.get('DAI'), region]
  const address = parts.filter((part) => part !== undefined && part !== '').join(', ')
  return address === '' ? null : address
}

/** By the issuer's number; a number that is not listed falls back to the state of the address. */
function stateOf(issuer: string, elements: Elements): string | null {
  const listed = JURISDICTION_BY_ISSUER[issuer]
  const state = elements.get('DAJ')
  if (listed !== undefined || state === undefined) return listed ?? null
  return PROVINCES.some((province) => province === state) ? `CA-${state}` : `US-${state}`
}
