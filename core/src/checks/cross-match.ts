import { datesInText as datesOf } from '../compare/dates.ts'
import { levenshteinRatio } from '../compare/levenshtein.ts'
import { compareNames } from '../compare/names.ts'
import { plainNumber } from '../compare/numbers.ts'
import type { FieldName } from '../verification/field-value.ts'
import { givenFields } from '../verification/given-fields.ts'
import type { MismatchTag } from '../vocabulary.ts'
import { type Check, type Evidence, pass, type Said, score, suspect } from './check.ts'

type Rule = {
  field: FieldName
  tag: MismatchTag
  label: string
  ratio: (given: string, seen: string) => number
  /** Exact fields must be equal; names need the session's ratio. */
  isExact: boolean
}

const same = (given: string, seen: string) => (given === seen ? 1 : 0)
const number = (given: string, seen: string) => levenshteinRatio(plainNumber(given), plainNumber(seen))

const RULES: readonly Rule[] = [
  {
    field: 'firstName',
    tag: 'NAME',
    label: 'first name',
    ratio: compareNames,
    isExact: false,
  },
  {
    field: 'lastName',
    tag: 'SURNAME',
    label: 'last name',
    ratio: compareNames,
    isExact: false,
  },
  {
    field: 'birthDate',
    tag: 'DATE_OF_BIRTH',
    label: 'date of birth',
    ratio: same,
    isExact: true,
  },
  {
    field: 'expiryDate',
    tag: 'EXPIRY_DATE',
    label: 'date of expiry',
    ratio: same,
    isExact: true,
  },
  {
    field: 'issueDate',
    tag: 'DATE_OF_ISSUE',
    label: 'date of issue',
    ratio: same,
    isExact: true,
  },
  {
    field: 'documentNumber',
    tag: 'DOCUMENT_NUMBER',
    label: 'document number',
    ratio: number,
    isExact: true,
  },
  {
    field: 'personalCode',
    tag: 'PERSONAL_CODE',
    label: 'personal number',
    ratio: number,
    isExact: true,
  },
  {
    field: 'nationality',
    tag: 'NATIONALITY',
    label: 'nationality',
    ratio: same,
    isExact: true,
  },
  {
    field: 'sex',
    tag: 'SEX',
    label: 'sex',
    ratio: same,
    isExact: true,
  },
]

/** Every value that the partner supplied must be on the document; another one, or none, suspects with that field's tag. */
export const crossMatch: Check = (evidence) => {
  const said = givenFields(evidence.given)
  return RULES.flatMap((rule) => compare(rule, said[rule.field], evidence))
}

function compare(rule: Rule, given: string | null, evidence: Evidence): Said[] {
  if (given === null) return []
  const seen = evidence.document.fields[rule.field]?.value ?? printedDate(rule, given, evidence)
  if (seen === undefined) {
    return [suspect('document', rule.tag, `the given ${rule.label} could not be found on the document`)]
  }
  const ratioMin = rule.isExact ? 1 : evidence.settings.levenshteinTextMatchRatio
  const ratio = rule.ratio(given, seen)
  const more = { score: score(ratio, ratioMin, 0, 1) }
  if (ratio >= ratioMin) return [pass('document', `the ${rule.label} is as given`, more)]
  return [suspect('document', rule.tag, `the given ${rule.label} is not the document's`, more)]
}

/** No MRZ holds the date of issue; a printed date equal to the given one is enough, any other says nothing. */
function printedDate(rule: Rule, given: string, { document }: Evidence): string | undefined {
  if (rule.field !== 'issueDate') return undefined
  return document.printed.some((line) => datesOf(line.text).includes(given)) ? given : undefined
}
