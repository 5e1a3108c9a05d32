import { datesInText } from '../compare/dates.ts'
import { findInLines } from '../compare/names.ts'
import { type Check, type Evidence, pass, suspect } from './check.ts'

/** Fewer printed lines than this on the MRZ's side: there is no printed zone to compare with (backs of ID cards). */
const PRINT_LINES_MIN = 4

/** One misread character of nine is a reader's error, two may be a forger's. */
const NUMBER_RATIO_MIN = 0.85

/** Dated lines from which an absent birth date means something. */
const DATED_LINES_MIN = 3

type Line = Evidence['document']['printed'][number]

/**
 * A forger alters the print or the MRZ, seldom both. Surname and document number must be found in the print, and the
 * dates that can be read there must include the birth date. What cannot be found is doubt, not proof: it suspects.
 */
export const mrzAgreesWithPrint: Check = ({ document, settings, chosen }) => {
  if (document.mrz === null || !document.mrz.valid) return []
  const { printed, mrzStep } = document
  if (printed.length < PRINT_LINES_MIN) {
    return [
      suspect('document', 'AUTO_UNVERIFIABLE', 'the printed text is too little to compare the MRZ with'),
    ]
  }
  const lines = printed.map((line) => line.text)
  const numberRatio = Math.max(NUMBER_RATIO_MIN, settings.levenshteinMrzMatchRatio)
  const missing = [
    ...notFound('surname', document.fields.lastName?.value, lines, settings.levenshteinMrzMatchRatio),
    ...notFound('document number', document.fields.documentNumber?.value, lines, numberRatio),
    ...birthDateMissing(document.fields.birthDate?.value, printed),
  ]
  if (missing.length === 0) return [pass('document', 'the printed text agrees with the MRZ')]
  const where = mrzStep === 'BACK' ? `both sides of the ${chosen.documentType}` : 'the printed text'
  return [suspect('document', 'DOC_INFO_MISMATCH', `the MRZ's ${missing.join(', ')} not found in ${where}`)]
}

function notFound(label: string, value: string | undefined, lines: string[], ratioMin: number): string[] {
  if (value === undefined) return []
  const found = findInLines(value, lines)
  return found !== null && found.ratio >= ratioMin ? [] : [label]
}

/** Birth, issue and expiry: only when that many were read was the print read well enough. */
function birthDateMissing(birthDate: string | undefined, printed: readonly Line[]): string[] {
  const dated = printed.map((line) => datesInText(line.text)).filter((dates) => dates.length > 0)
  if (birthDate === undefined || dated.length < DATED_LINES_MIN) return []
  return dated.flat().includes(birthDate) ? [] : ['date of birth']
}
