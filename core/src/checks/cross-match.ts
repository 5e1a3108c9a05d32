import { datesInText as datesOf } from '../compare/dates.ts'
import { levenshteinRatio } from '../compare/levenshtein.ts'
import { compareNames } from '../compare/names.ts'
import type { FieldName } from '../verification/document-data.ts'
import type { MismatchTag } from '../vocabulary.ts'
import { type Check, type Evidence, pass, type Said, type Score, suspect } from './check.ts'

type Rule = {
  field: FieldName
  tag: MismatchTag
  label: string
  given: (evidence: Evidence) => string | null
  ratio: (given: string, seen: string) => number
  /** Exact fields must be equal; names need the session's ratio. */
  isExact: boolean
}

const same = (given: string, seen: string) => (given === seen ? 1 : 0)
const plain = (text: string) => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
const number = (given: string, seen: string) => levenshteinRatio(plain(given), plain(seen))
const SEXES = { M: 'MALE', F: 'FEMALE' } as const

const RULES: readonly Rule[] = [
  {
    field: 'firstName',
    tag: 'NAME',
    label: 'first name',
    given: ({ given }) => given.firstName,
    ratio: compareNames,
    isExact: false,
  },
  {
    field: 'lastName',
    tag: 'SURNAME',
    label: 'last name',
    given: ({ given }) => given.lastName,
    ratio: compareNames,
    isExact: false,
  },
  {
    field: 'birthDate',
    tag: 'DATE_OF_BIRTH',
    label: 'date of birth',
    given: ({ given }) => given.dateOfBirth,
    ratio: same,
    isExact: true,
  },
  {
    field: 'expiryDate',
    tag: 'EXPIRY_DATE',
    label: 'date of expiry',
    given: ({ given }) => given.dateOfExpiry,
    ratio: same,
    isExact: true,
  },
  {
    field: 'issueDate',
    tag: 'DATE_OF_ISSUE',
    label: 'date of issue',
    given: ({ given }) => given.dateOfIssue,
    ratio: same,
    isExact: true,
  },
  {
    field: 'documentNumber',
    tag: 'DOCUMENT_NUMBER',
    label: 'document number',
    given: ({ given }) => given.documentNumber,
    ratio: number,
    isExact: true,
  },
  {
    field: 'personalCode',
    tag: 'PERSONAL_CODE',
    label: 'personal number',
    given: ({ given }) => given.personalNumber,
    ratio: number,
    isExact: true,
  },
  {
    field: 'nationality',
    tag: 'NATIONALITY',
    label: 'nationality',
    given: nationality,
    ratio: same,
    isExact: true,
  },
  {
    field: 'sex',
    tag: 'SEX',
    label: 'sex',
    given: ({ given }) => (given.sex === null ? null : SEXES[given.sex]),
    ratio: same,
    isExact: true,
  },
]

/** Every value that the partner supplied must be on the document; another one, or none, suspects with that field's tag. */
export const crossMatch: Check = (evidence) => RULES.flatMap((rule) => compare(rule, evidence))

function compare(rule: Rule, evidence: Evidence): Said[] {
  const given = rule.given(evidence)
  if (given === null) return []
  const seen = evidence.document.fields[rule.field]?.value ?? printedDate(rule, given, evidence)
  if (seen === undefined) {
    return [suspect('document', rule.tag, `the given ${rule.label} could not be found on the document`)]
  }
  const ratioMin = rule.isExact ? 1 : evidence.settings.levenshteinTextMatchRatio
  const score: Score = { value: round(rule.ratio(given, seen)), threshold: ratioMin, min: 0, max: 1 }
  if (score.value >= ratioMin) return [pass('document', `the ${rule.label} is as given`, { score })]
  return [suspect('document', rule.tag, `the given ${rule.label} is not the document's`, { score })]
}

/** No MRZ holds the date of issue; a printed date equal to the given one is enough, any other says nothing. */
function printedDate(rule: Rule, given: string, { document }: Evidence): string | undefined {
  if (rule.field !== 'issueDate') return undefined
  return document.printed.some((line) => datesOf(line.text).includes(given)) ? given : undefined
}

function nationality({ given }: Evidence): string | null {
  const code = given.nationality?.toUpperCase() ?? null
  return code === 'ALL' ? null : code
}

const round = (value: number) => Math.round(value * 1000) / 1000
