/** MRZ and barcode → the fields of the document, each from the source that proves it best. */
import type { AadhaarReading } from '../documents/aadhaar.ts'
import type { AamvaReading } from '../documents/aamva.ts'
import type { MrzField, MrzReading } from '../mrz/reading.ts'
import type { Step } from '../vocabulary.ts'
import { FieldName, type FieldState, type Fields, isProven } from './field-value.ts'
import {
  issuerEvidence,
  type MrzFieldName,
  type MrzOnPhoto,
  mrzEvidence,
  personalCodeField,
} from './mrz-evidence.ts'
import type { Quad } from './observations.ts'

export type BarcodeOnPhoto = {
  readonly reading: AamvaReading
  readonly step: Step
  readonly quad: Quad | null
}

export type AadhaarOnPhoto = { readonly reading: AadhaarReading; readonly step: Step }

/** A proven field of the MRZ, else the barcode's, which corrects its own errors; a guess comes last. */
export function fieldsOf(
  mrz: MrzOnPhoto | null,
  barcode: BarcodeOnPhoto | null,
  aadhaar: AadhaarOnPhoto | null = null,
): Fields {
  const [fromMrz, fromBarcode] = [mrzFields(mrz), { ...aadhaarFields(aadhaar), ...barcodeFields(barcode) }]
  const fields: Fields = {}
  for (const name of FieldName.options) {
    const read = fromMrz[name]
    const chosen = read !== undefined && isProven(read.state) ? read : (fromBarcode[name] ?? read)
    if (chosen !== undefined) fields[name] = chosen
  }
  return fields
}

/** Which field of an MRZ holds what; null: none of them (the issuing state stands apart). */
export function mrzFieldOf(name: FieldName, mrz: MrzReading): MrzFieldName | null {
  return name === 'personalCode' ? personalCodeField(mrz) : (MRZ_FIELDS[name] ?? null)
}

const MRZ_FIELDS: { readonly [F in FieldName]?: MrzFieldName } = {
  firstName: 'givenNames',
  lastName: 'surname',
  documentNumber: 'documentNumber',
  birthDate: 'birthDate',
  expiryDate: 'expiryDate',
  sex: 'sex',
  nationality: 'nationality',
}

/** An unreadable or contradicted field is not a value: its check digit failed, so it proves nothing. */
function mrzFields(mrz: MrzOnPhoto | null): Fields {
  if (mrz === null) return {}
  const fields: Fields = issuerOf(mrz)
  for (const name of FieldName.options) {
    const from = mrzFieldOf(name, mrz.reading)
    const field = from === null ? undefined : mrz.reading.fields[from]
    if (from === null || !field?.value || field.state === 'unreadable') continue
    const evidence = mrzEvidence(mrz, from)
    fields[name] = { value: field.value, source: 'MRZ', state: stateOf(field), evidence }
  }
  return fields
}

const stateOf = ({ state }: MrzField): FieldState => (isProven(state) ? state : 'guessed')

/** No check digit covers the issuing state: 1 in 50 that are as sure as this are wrong. */
const ISSUER_CONFIDENCE_MIN = 0.98

function issuerOf(mrz: MrzOnPhoto): Fields {
  const { issuingCountry: value, issuingConfidence } = mrz.reading
  if (value === null) return {}
  const state = issuingConfidence >= ISSUER_CONFIDENCE_MIN ? 'valid' : 'guessed'
  return { issuingCountry: { value, source: 'MRZ', state, evidence: issuerEvidence(mrz) } }
}

/** A barcode that decodes at all has proved itself by its error correction. */
function barcodeFields(barcode: BarcodeOnPhoto | null): Fields {
  if (barcode === null) return {}
  const { reading, step, quad } = barcode
  return codeFields(barcodeValues(reading), 'valid', { step, quad })
}

/** It prints one name, which cannot be parted into surname and given names; a code without a valid signature proves nothing. */
function aadhaarFields(aadhaar: AadhaarOnPhoto | null): Fields {
  if (aadhaar === null) return {}
  const { reading, step } = aadhaar
  const values = { birthDate: reading.birthDate, sex: reading.sex, address: reading.address }
  const state = reading.signature === 'valid' ? 'valid' : 'guessed'
  return codeFields({ ...values, documentNumber: reading.number }, state, { step, quad: null })
}

type Values = { readonly [F in FieldName]?: string | null }

function codeFields(values: Values, state: FieldState, where: Pick<BarcodeOnPhoto, 'step' | 'quad'>): Fields {
  const fields: Fields = {}
  for (const name of FieldName.options) {
    const value = values[name]
    if (!value) continue
    const evidence = { ...where, read: value, confidence: null, note: null }
    fields[name] = { value, source: 'BARCODE', state, evidence }
  }
  return fields
}

/** What a barcode of AAMVA says, under our names. */
export function barcodeValues(reading: AamvaReading): Values {
  return {
    firstName: reading.givenNames,
    lastName: reading.surname,
    documentNumber: reading.documentNumber,
    birthDate: reading.birthDate,
    expiryDate: reading.expiryDate,
    issueDate: reading.issueDate,
    sex: reading.sex,
    issuingCountry: reading.country,
    address: reading.address,
  }
}
