/** The comparison table of a case: what was given beside what each part of the document says. */
import type { FieldRow } from '@bonafide/contract/dashboard/verifications.ts'
import type { Finding } from '@bonafide/core/checks/check.ts'
import { datesInText } from '@bonafide/core/compare/dates.ts'
import { findInLines } from '@bonafide/core/compare/names.ts'
import type { MrzReading } from '@bonafide/core/mrz/reading.ts'
import type { DocumentData, FieldName } from '@bonafide/core/verification/document-data.ts'
import { givenFields } from '@bonafide/core/verification/given-fields.ts'
import type { Judgement, Verification } from './store.ts'

type Column = {
  field: FieldName
  label: string
  mrz: keyof MrzReading['fields'] | null
  barcode:
    | 'surname'
    | 'givenNames'
    | 'documentNumber'
    | 'birthDate'
    | 'expiryDate'
    | 'issueDate'
    | 'sex'
    | 'address'
    | null
  tag: string | null
}

const COLUMNS: readonly Column[] = [
  {
    field: 'lastName',
    label: 'Last name',
    mrz: 'surname',
    barcode: 'surname',
    tag: 'SURNAME',
  },
  {
    field: 'firstName',
    label: 'First name',
    mrz: 'givenNames',
    barcode: 'givenNames',
    tag: 'NAME',
  },
  {
    field: 'birthDate',
    label: 'Date of birth',
    mrz: 'birthDate',
    barcode: 'birthDate',
    tag: 'DATE_OF_BIRTH',
  },
  {
    field: 'documentNumber',
    label: 'Document number',
    mrz: 'documentNumber',
    barcode: 'documentNumber',
    tag: 'DOCUMENT_NUMBER',
  },
  {
    field: 'expiryDate',
    label: 'Date of expiry',
    mrz: 'expiryDate',
    barcode: 'expiryDate',
    tag: 'EXPIRY_DATE',
  },
  {
    field: 'issueDate',
    label: 'Date of issue',
    mrz: null,
    barcode: 'issueDate',
    tag: 'DATE_OF_ISSUE',
  },
  {
    field: 'personalCode',
    label: 'Personal number',
    mrz: 'optional',
    barcode: null,
    tag: 'PERSONAL_CODE',
  },
  {
    field: 'sex',
    label: 'Sex',
    mrz: 'sex',
    barcode: 'sex',
    tag: 'SEX',
  },
  {
    field: 'nationality',
    label: 'Nationality',
    mrz: 'nationality',
    barcode: null,
    tag: 'NATIONALITY',
  },
  {
    field: 'issuingCountry',
    label: 'Issuing country',
    mrz: null,
    barcode: null,
    tag: null,
  },
  {
    field: 'address',
    label: 'Address',
    mrz: null,
    barcode: 'address',
    tag: null,
  },
]

const PRINT_RATIO_MIN = 0.7

/** Rows that hold anything at all, in reading order. */
export function fieldRows({
  given,
  judgement,
  settings,
}: Pick<Verification, 'given' | 'judgement' | 'settings'>): FieldRow[] {
  if (judgement === null) return []
  const said = givenFields(given)
  const rows = COLUMNS.map((column) =>
    rowOf(column, said[column.field], judgement, settings.levenshteinMrzMatchRatio || PRINT_RATIO_MIN),
  )
  return rows.filter((row) => [row.given, row.printed, row.mrz, row.barcode].some((value) => value !== null))
}

function rowOf(
  column: Column,
  said: string | null,
  { document, findings }: Judgement,
  ratioMin: number,
): FieldRow {
  const mrzField = column.mrz === null ? undefined : document.mrz?.fields[column.mrz]
  const mrz =
    column.field === 'issuingCountry' ? (document.mrz?.issuingState ?? null) : (mrzField?.value ?? null)
  const barcode = column.barcode === null ? null : (document.barcode?.[column.barcode] ?? null)
  const print = printed(document, mrz ?? barcode ?? said, ratioMin)
  return {
    field: column.field,
    label: column.label,
    given: said,
    printed: print?.text ?? null,
    mrz,
    barcode,
    verdict: verdictOf(column, findings, mrzField?.state === 'unreadable', [
      said,
      print?.text ?? null,
      mrz,
      barcode,
    ]),
    seenAt: print === null ? null : { step: print.step, quad: print.quad },
  }
}

/** The printed line that holds the value, as it was recognised. */
function printed(document: DocumentData, value: string | null, ratioMin: number) {
  if (value === null || value === '') return null
  const byDate = document.printed.find((line) => datesInText(line.text).includes(value))
  if (byDate !== undefined) return byDate
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) || value.length < 3) return null
  const found = findInLines(
    value,
    document.printed.map((line) => line.text),
  )
  return found !== null && found.ratio >= ratioMin ? (document.printed[found.index] ?? null) : null
}

/** The checks' own word where they spoke; else whether two parts of the document agree. */
function verdictOf(
  column: Column,
  findings: readonly Finding[],
  isUnreadable: boolean,
  sources: readonly (string | null)[],
): FieldRow['verdict'] {
  const said = findings.filter((finding) => finding.check === 'cross-match' && finding.tag === column.tag)
  if (said.some((finding) => finding.outcome === 'SUSPECT')) return 'MISMATCH'
  if (isUnreadable) return 'UNREADABLE'
  return sources.filter((value) => value !== null).length > 1 ? 'MATCH' : 'ONLY'
}
