/** Text of the PDF417 on licences and identification cards of the United States, Canada and Mexico (AAMVA, annex D). */
import { z } from 'zod'
import { DocumentSex } from '../vocabulary.ts'
import { type AamvaFile, aamvaFile } from './aamva-elements.ts'
import { aamvaNames } from './aamva-names.ts'
import {
  aamvaColour,
  aamvaDate,
  aamvaFlag,
  aamvaHeight,
  aamvaPostalCode,
  aamvaSex,
  aamvaWeight,
} from './aamva-values.ts'
import { JURISDICTION_BY_ISSUER, PROVINCES } from './jurisdictions.ts'

const text = z.string().nullable()
const flag = z.boolean().nullable()

/** Upper case, parts as the card has them; `postalCode` 12345, 12345-6789 or A1A 1A1. */
const AamvaAddress = z.object({
  street: text,
  street2: text,
  city: text,
  region: text,
  postalCode: text,
})
type AamvaAddress = z.infer<typeof AamvaAddress>

/** DDA: F meets REAL ID, N does not, M met its first stage. */
const Compliance = z.enum(['F', 'N', 'M'])

/**
 * Names as printed, dates YYYY-MM-DD, `issuingState` ISO 3166-2 ('US-MN'); null: the card does not say, or not readably.
 * What is there and cannot be understood is named in `unreadable` by its element ('DBB'), never guessed.
 */
export const AamvaReading = z.object({
  surname: text,
  givenNames: text,
  suffix: text,
  /** Whether a name was cut to fit; null: the issuer does not know (U), or the version has no such flag. */
  truncated: z.object({ surname: flag, firstName: flag, middleName: flag }),
  documentNumber: text,
  birthDate: text,
  expiryDate: text,
  issueDate: text,
  sex: DocumentSex.nullable(),
  /** In one line. */
  address: text,
  addressParts: AamvaAddress,
  issuingState: text,
  country: z.enum(['US', 'CA', 'MX']),
  /** Licence, identification card, enhanced licence. */
  card: z.enum(['DL', 'ID', 'EN']).nullable(),
  issuer: z.string(),
  /** Of the standard, 0 to 10 and later. */
  version: z.number().nullable(),
  heightCm: z.number().nullable(),
  weightKg: z.number().nullable(),
  /** ANSI D20 codes: BLU, BRO, … */
  eyes: text,
  hair: text,
  vehicleClass: text,
  restrictions: text,
  endorsements: text,
  /** DCF and DCK: numbers of this very card. */
  discriminator: text,
  inventoryNumber: text,
  compliance: Compliance.nullable(),
  cardRevision: text,
  under18Until: text,
  under19Until: text,
  under21Until: text,
  organDonor: flag,
  veteran: flag,
  limitedStay: flag,
  unreadable: z.array(z.string()),
  /** Every element as it stands on the card, the jurisdiction's own (Z…) too. */
  elements: z.record(z.string(), z.string()),
})
export type AamvaReading = z.infer<typeof AamvaReading>

/** Null when the text is no such barcode, or holds neither a number nor a name. */
export function parseAamva(payload: string): AamvaReading | null {
  const file = aamvaFile(payload)
  if (file === null) return null
  const names = aamvaNames(file)
  const read = reader(file)
  const documentNumber = read.text('DAQ')
  if (documentNumber === null && names.surname === null) return null
  const addressParts = addressOf(file, read)
  const issuingState = stateOf(file.issuer, addressParts.region)
  return {
    ...names,
    documentNumber,
    ...datesOf(read),
    ...holderOf(file, read),
    ...cardOf(read),
    address: inOneLine(addressParts),
    addressParts,
    issuingState,
    country: countryOf(issuingState, file, read),
    card: file.card,
    issuer: file.issuer,
    version: file.version,
    unreadable: [...read.unreadable],
    elements: Object.fromEntries(file.elements),
  }
}

type Read = {
  text: (...ids: string[]) => string | null
  as: <T>(understand: (text: string) => T | null, ...ids: string[]) => T | null
  unreadable: Set<string>
}

/** Reads elements and notes those that say something nobody understands. Of several the first that says something counts. */
function reader({ elements, contradicted }: AamvaFile): Read {
  const unreadable = new Set(contradicted)
  const filled = (id: string) => !NOTHING.test(elements.get(id) ?? '') && !contradicted.includes(id)
  const text = (...ids: string[]) => elements.get(ids.find(filled) ?? '') ?? null
  const as: Read['as'] = (understand, ...ids) => {
    const id = ids.find(filled)
    if (id === undefined) return null
    const value = understand(elements.get(id) ?? '')
    if (value === null) unreadable.add(id)
    return value
  }
  return { text, as, unreadable }
}

/** What issuers write where they have nothing to say. */
const NOTHING = /^(NONE|UNAVL|N\/A|-+|)$/i

function datesOf({ as }: Read) {
  return {
    birthDate: as(aamvaDate, 'DBB'),
    expiryDate: as(aamvaDate, 'DBA'),
    issueDate: as(aamvaDate, 'DBD'),
    cardRevision: as(aamvaDate, 'DDB'),
    under18Until: as(aamvaDate, 'DDH'),
    under19Until: as(aamvaDate, 'DDI'),
    under21Until: as(aamvaDate, 'DDJ'),
  }
}

function holderOf({ version }: AamvaFile, { as }: Read) {
  const cm = (amount: string) => aamvaHeight(/^\d+$/.test(amount) ? `${Number(amount)} CM` : amount)
  return {
    truncated: {
      surname: as(truncation, 'DDE') ?? null,
      firstName: as(truncation, 'DDF') ?? null,
      middleName: as(truncation, 'DDG') ?? null,
    },
    sex: as(aamvaSex, 'DBC'),
    heightCm: as(aamvaHeight, 'DAU') ?? as(cm, 'DAV'),
    weightKg:
      as((amount) => aamvaWeight(amount, 'LB'), 'DAW') ?? as((amount) => aamvaWeight(amount, 'KG'), 'DAX'),
    eyes: as(aamvaColour, 'DAY'),
    hair: as(aamvaColour, 'DAZ'),
    organDonor: as(aamvaFlag, 'DDK', 'DBH'),
    veteran: as(aamvaFlag, 'DDL'),
    limitedStay: version === null || version >= 4 ? as(aamvaFlag, 'DDD') : null,
  }
}

const complianceOf = (letter: string) => Compliance.safeParse(letter).data ?? null

/** T, N, or U: the issuer does not know, which is understood and says nothing. */
const TRUNCATION = { T: true, N: false } as const
function truncation(letter: string): boolean | null | undefined {
  if (letter === 'U') return undefined
  return letter === 'T' || letter === 'N' ? TRUNCATION[letter] : null
}

function cardOf({ text, as }: Read) {
  return {
    vehicleClass: text('DCA', 'DAR'),
    restrictions: text('DCB', 'DAS'),
    endorsements: text('DCD', 'DAT'),
    discriminator: text('DCF'),
    inventoryNumber: text('DCK'),
    compliance: as(complianceOf, 'DDA'),
  }
}

/** The mailing address, or where only that is there the residence of version 1. */
function addressOf({ elements }: AamvaFile, { text, as }: Read): AamvaAddress {
  const isMailing = (elements.get('DAG') ?? '') !== ''
  const [street, street2, city, region, code] = isMailing
    ? ['DAG', 'DAH', 'DAI', 'DAJ', 'DAK']
    : ['DAL', 'DAM', 'DAN', 'DAO', 'DAP']
  return {
    street: text(street ?? ''),
    street2: text(street2 ?? ''),
    city: text(city ?? '', 'DAI'),
    region: text(region ?? '', 'DAJ'),
    postalCode: as(aamvaPostalCode, code ?? '', 'DAK'),
  }
}

function inOneLine({ street, street2, city, region, postalCode }: AamvaAddress): string | null {
  const place = [region, postalCode].filter((part) => part !== null).join(' ')
  const address = [street, street2, city, place].filter((part) => part !== null && part !== '').join(', ')
  return address === '' ? null : address
}

/** By the issuer's number; a number that is not listed falls back to the state of the address. */
function stateOf(issuer: string, region: string | null): string | null {
  const listed = JURISDICTION_BY_ISSUER[issuer]
  if (listed !== undefined || region === null || !/^[A-Z]{2}$/.test(region)) return listed ?? null
  return PROVINCES.some((province) => province === region) ? `CA-${region}` : `US-${region}`
}

const COUNTRIES = { USA: 'US', US: 'US', CAN: 'CA', CA: 'CA', MEX: 'MX', MX: 'MX' } as const

/** By the issuer's number, which nobody misprints for another country's; else by what the card says of itself. */
function countryOf(state: string | null, { issuer }: AamvaFile, { as }: Read): AamvaReading['country'] {
  const own = as((code) => Object.entries(COUNTRIES).find(([name]) => name === code)?.[1] ?? null, 'DCG')
  const listed = JURISDICTION_BY_ISSUER[issuer]
  const fromState = (listed ?? (own === null ? state : null))?.slice(0, 2)
  return fromState === 'CA' || fromState === 'MX' || fromState === 'US' ? fromState : (own ?? 'US')
}
