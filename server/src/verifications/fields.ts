/** The comparison table of a case: what was given beside what each part of the document says, and where it says so. */
import type { FieldRow } from '@bonafide/contract/dashboard/verifications.ts'
import type { Finding } from '@bonafide/core/checks/check.ts'
import { barcodeValues, mrzFieldOf } from '@bonafide/core/verification/field-sources.ts'
import type { FieldName } from '@bonafide/core/verification/field-value.ts'
import { givenFields } from '@bonafide/core/verification/given-fields.ts'
import { evidenceOf } from './field-evidence.ts'
import type { Judgement, Verification } from './store.ts'

type Column = readonly [field: FieldName, label: string, tag: string | null]

const COLUMNS: readonly Column[] = [
  ['lastName', 'Last name', 'SURNAME'],
  ['firstName', 'First name', 'NAME'],
  ['birthDate', 'Date of birth', 'DATE_OF_BIRTH'],
  ['documentNumber', 'Document number', 'DOCUMENT_NUMBER'],
  ['expiryDate', 'Date of expiry', 'EXPIRY_DATE'],
  ['issueDate', 'Date of issue', 'DATE_OF_ISSUE'],
  ['personalCode', 'Personal number', 'PERSONAL_CODE'],
  ['sex', 'Sex', 'SEX'],
  ['nationality', 'Nationality', 'NATIONALITY'],
  ['issuingCountry', 'Issuing country', null],
  ['address', 'Address', null],
]

type Judged = Pick<Verification, 'given' | 'judgement' | 'observations' | 'settings'>

/** Rows that hold anything at all, in reading order. */
export function fieldRows(verification: Judged): FieldRow[] {
  const { given, judgement } = verification
  if (judgement === null) return []
  const said = givenFields(given)
  return COLUMNS.map((column) => rowOf(column, said[column[0]], judgement, verification)).filter((row) =>
    [row.given, row.printed, row.mrz, row.barcode].some((value) => value !== null),
  )
}

function rowOf(
  [field, label, tag]: Column,
  given: string | null,
  { document, findings }: Judgement,
  { observations, settings }: Judged,
): FieldRow {
  const mrz = inMrz(field, document)
  const barcode = document.barcode === null ? null : (barcodeValues(document.barcode)[field] ?? null)
  const evidence = evidenceOf(field, { document, observations, settings, wanted: mrz ?? barcode ?? given })
  const printed = evidence.find(({ source }) => source === 'printed')?.read ?? null
  const isUnreadable = evidence.some(({ state }) => state === 'unreadable')
  const verdict = verdictOf(tag, findings, isUnreadable, [given, printed, mrz, barcode])
  return { field, label, given, printed, mrz, barcode, verdict, evidence }
}

function inMrz(field: FieldName, { mrz }: Judgement['document']): string | null {
  if (mrz === null) return null
  if (field === 'issuingCountry') return mrz.issuingState
  const name = mrzFieldOf(field, mrz)
  return name === null ? null : (mrz.fields[name]?.value ?? null)
}

/** The checks' own word where they spoke; else whether two parts of the document agree. */
function verdictOf(
  tag: string | null,
  findings: readonly Finding[],
  isUnreadable: boolean,
  sources: readonly (string | null)[],
): FieldRow['verdict'] {
  const said = findings.filter((finding) => finding.check === 'cross-match' && finding.tag === tag)
  if (said.some((finding) => finding.outcome === 'SUSPECT')) return 'MISMATCH'
  if (isUnreadable) return 'UNREADABLE'
  return sources.filter((value) => value !== null).length > 1 ? 'MATCH' : 'ONLY'
}
