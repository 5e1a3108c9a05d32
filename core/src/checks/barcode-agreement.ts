/** Barcode against MRZ, field by field: a forger alters one and forgets the other. */
import { compareNames } from '../compare/names.ts'
import { plainNumber } from '../compare/numbers.ts'
import { toLatinAndDigits } from '../compare/transliterate.ts'
import type { AamvaReading } from '../documents/aamva.ts'
import type { MrzField, MrzReading } from '../mrz/reading.ts'
import { isProven } from '../verification/field-value.ts'
import { type Evidence, pass, type Said, suspect } from './check.ts'

/** `elements` of the barcode that the value comes from. */
type Rule = {
  label: string
  mrz: 'documentNumber' | 'surname' | 'givenNames' | 'birthDate' | 'expiryDate' | 'sex'
  elements: readonly string[]
  agree: (mrz: string, barcode: string, reading: AamvaReading, ratioMin: number) => boolean
}

const same = (a: string, b: string) => a === b
const sameNumber = (a: string, b: string) => plainNumber(a) === plainNumber(b)

const RULES: readonly Rule[] = [
  { label: 'document number', mrz: 'documentNumber', elements: ['DAQ'], agree: sameNumber },
  {
    label: 'surname',
    mrz: 'surname',
    elements: ['DCS', 'DAB', 'DAA'],
    agree: (mrz, barcode, { truncated }, ratioMin) => sameName(mrz, barcode, truncated.surname, ratioMin),
  },
  {
    label: 'given names',
    mrz: 'givenNames',
    elements: ['DAC', 'DAD', 'DCT', 'DAA'],
    agree: (mrz, barcode, { truncated }, ratioMin) =>
      sameName(mrz, barcode, truncated.firstName || truncated.middleName, ratioMin),
  },
  { label: 'date of birth', mrz: 'birthDate', elements: ['DBB'], agree: same },
  { label: 'date of expiry', mrz: 'expiryDate', elements: ['DBA'], agree: same },
  { label: 'sex', mrz: 'sex', elements: ['DBC'], agree: same },
]

/** What differs and what says nothing readable suspects; what agrees passes together. Fields that one lacks say nothing. */
export function barcodeAgreement({ document, settings }: Evidence): Said[] {
  const { mrz, barcode } = document
  if (barcode === null) return []
  const doubts = unreadable(barcode)
  if (mrz === null) return doubts
  const both = RULES.filter(({ mrz: name }) => isShown(mrz.fields[name]) && barcode[name] !== null)
  const agrees = (rule: Rule) => {
    const [there, here] = [mrz.fields[rule.mrz].value ?? '', barcode[rule.mrz] ?? '']
    return rule.agree(there, here, barcode, settings.levenshteinMrzMatchRatio)
  }
  const same = both.filter(agrees).map(({ label }) => label)
  const differences = both.filter((rule) => !agrees(rule)).map((rule) => difference(rule, mrz))
  const agreement = same.length > 0 ? [pass('document', `MRZ and barcode agree on ${same.join(', ')}`)] : []
  return [...doubts, ...differences, ...agreement]
}

const isShown = ({ value, state }: MrzField) => value !== null && value !== '' && state !== 'unreadable'

function unreadable({ unreadable }: AamvaReading): Said[] {
  const unclear = RULES.filter(({ elements }) => elements.some((id) => unreadable.includes(id)))
  return unclear.map(({ label }) =>
    suspect('document', 'AUTO_UNVERIFIABLE', `the ${label} in the barcode cannot be understood`),
  )
}

/** A field of the MRZ that is read with doubt contradicts nothing, and confirms nothing either. */
function difference({ label, mrz: name }: Rule, mrz: MrzReading): Said {
  return isProven(mrz.fields[name].state)
    ? suspect('document', 'DOC_INFO_MISMATCH', `MRZ and barcode show different values: ${label}`)
    : suspect('document', 'AUTO_UNVERIFIABLE', `the MRZ's ${label}, read with doubt, is not the barcode's`)
}

/** A name that the card says it has cut must be how the other begins; any other must be like it as a whole. */
function sameName(mrz: string, barcode: string, isCut: boolean | null, ratioMin: number): boolean {
  if (compareNames(mrz, barcode) >= ratioMin) return true
  if (isCut !== true) return false
  const [whole, cut] = [mrz, barcode].map((name) => toLatinAndDigits(name, 'plain').replaceAll(' ', ''))
  return whole !== undefined && cut !== undefined && cut !== '' && whole.startsWith(cut)
}
