/** QR codes of Aadhaar letters and cards: the signed 'Secure QR Code' (UIDAI, versions 1 to 5) and the XML before it. */
import { z } from 'zod'
import { isDate } from '../compare/dates.ts'
import { DocumentSex } from '../vocabulary.ts'
import { secureQrParts } from './aadhaar-secure.ts'
import { verhoeffHolds } from './verhoeff.ts'

/**
 * valid: the configured certificate vouches for every byte. invalid: it does not, so the code is forged or altered.
 * unverified: no certificate is configured. none: the code carries no signature (XML). Only `valid` proves anything.
 */
export const AadhaarSignature = z.enum(['valid', 'invalid', 'unverified', 'none'])
export type AadhaarSignature = z.infer<typeof AadhaarSignature>

const text = z.string().nullable()

/**
 * Dates YYYY-MM-DD; null: the code does not say, or not readably, and then `unreadable` names the field. `number` is the
 * whole Aadhaar number, its check digit proved (XML only); `lastFour` is in every code.
 */
export const AadhaarReading = z.object({
  layout: z.enum(['SECURE', 'XML']),
  /** Of the secure code, 1 to 5. */
  version: z.number().nullable(),
  name: text,
  birthDate: text,
  /** Where the day of birth is not on record. */
  birthYear: text,
  sex: DocumentSex.nullable(),
  number: text,
  lastFour: text,
  /** 'S/O …', as printed. */
  careOf: text,
  address: text,
  postalCode: text,
  /** When the code was made: YYYY-MM-DDTHH:MM:SS, India's time. */
  issuedAt: text,
  /** SHA-256 (repeated as UIDAI prescribes) in hexadecimal. */
  mobileHash: text,
  emailHash: text,
  mobileLastFour: text,
  signature: AadhaarSignature,
  unreadable: z.array(z.string()),
})
export type AadhaarReading = z.infer<typeof AadhaarReading>

type Fields = Readonly<Record<string, string>>

/** The inflated bytes of a secure code; `signature` is what checking them gave. Null: they are no such code. */
export function parseSecureQr(bytes: Uint8Array, signature: AadhaarSignature): AadhaarReading | null {
  const parts = secureQrParts(bytes)
  if (parts === null) return null
  const { fields, version, mobileHash, emailHash } = parts
  const [, lastFour, ...time] =
    /^(\d{4})(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(fields.reference ?? '') ?? []
  const [year, month, day, hour, minute, second] = time
  const madeOn = `${year}-${month}-${day}`
  const issuedAt = isDate(madeOn) ? `${madeOn}T${hour}:${minute}:${second}` : null
  return {
    layout: 'SECURE',
    version,
    ...personOf(fields, lastFour === undefined ? ['lastFour'] : []),
    number: null,
    lastFour: lastFour ?? null,
    issuedAt,
    mobileHash,
    emailHash,
    mobileLastFour: /\d{4}$/.exec(fields.mobile ?? '')?.[0] ?? null,
    signature,
  }
}

/** The XML of letters printed before 2018, whose declaration is often damaged. Null: it is no such text. */
export function parseAadhaarXml(xml: string): AadhaarReading | null {
  const attributes = /<PrintLetterBarcodeData\s([^>]*?)\/?>/.exec(xml)?.[1]
  if (attributes === undefined) return null
  const values = attributesOf(attributes)
  const uid = values.uid?.replaceAll(/\s/g, '') ?? ''
  const isProved = /^\d{12}$/.test(uid) && verhoeffHolds(uid)
  const isMasked = /^[^\d]{8}\d{4}$/.test(uid)
  const fields = Object.fromEntries(
    Object.entries(XML_NAMES).map(([attribute, name]) => [name, values[attribute] ?? '']),
  )
  const birth = { birth: values.dob || values.yob || '' }
  return {
    layout: 'XML',
    version: null,
    ...personOf({ ...fields, ...birth }, isProved || isMasked ? [] : ['number']),
    number: isProved ? uid : null,
    lastFour: isProved || isMasked ? uid.slice(-4) : null,
    issuedAt: null,
    mobileHash: null,
    emailHash: null,
    mobileLastFour: null,
    signature: 'none',
  }
}

const XML_NAMES = {
  ...{ name: 'name', gender: 'gender', co: 'careOf', house: 'house', street: 'street', lm: 'landmark' },
  ...{ loc: 'location', vtc: 'town', po: 'postOffice', subdist: 'subdistrict', dist: 'district' },
  ...{ state: 'state', pc: 'postalCode' },
}

function attributesOf(text: string): Fields {
  const found = [...text.matchAll(/([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)]
  return Object.fromEntries(
    found.map(([, name = '', double, single]) => [name.toLowerCase(), unescaped(double ?? single ?? '')]),
  )
}

const ENTITIES: Fields = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (value: string) =>
  value.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')

/** What both layouts say of the person. */
function personOf(fields: Fields, missing: readonly string[]) {
  const said = (name: string) => fields[name]?.replaceAll(/\s+/g, ' ').trim() || null
  const birth = said('birth')
  const birthDate = birth === null ? null : indianDate(birth)
  const birthYear = birth !== null && /^(19|20)\d\d$/.test(birth) ? birth : null
  const gender = said('gender')
  const sex = SEXES[gender?.charAt(0).toUpperCase() ?? ''] ?? null
  const postalCode = said('postalCode')
  const isCode = postalCode !== null && /^[1-9]\d{5}$/.test(postalCode)
  return {
    name: said('name'),
    birthDate,
    birthYear,
    sex,
    careOf: said('careOf'),
    address: addressOf(said),
    postalCode: isCode ? postalCode : null,
    unreadable: [
      ...missing,
      ...(birth !== null && birthDate === null && birthYear === null ? ['birthDate'] : []),
      ...(gender !== null && sex === null ? ['sex'] : []),
      ...(postalCode !== null && !isCode ? ['postalCode'] : []),
    ],
  }
}

const SEXES: Readonly<Record<string, DocumentSex>> = { M: 'MALE', F: 'FEMALE', T: 'UNDEFINED' }

/** DD-MM-YYYY or DD/MM/YYYY; some old letters have YYYY-MM-DD. */
function indianDate(text: string): string | null {
  const [, day, month, year] = /^(\d\d)[-/](\d\d)[-/](\d{4})$/.exec(text) ?? []
  const date = year === undefined ? text : `${year}-${month}-${day}`
  return isDate(date) ? date : null
}

const ADDRESS = [
  'house',
  'street',
  'landmark',
  'location',
  'town',
  'postOffice',
  'subdistrict',
  'district',
  'state',
]

function addressOf(said: (name: string) => string | null): string | null {
  const parts = [...ADDRESS, 'postalCode'].map(said).filter((part) => part !== null)
  const address = parts.filter((part, i) => part !== parts[i - 1]).join(', ')
  return address === '' ? null : address
}
