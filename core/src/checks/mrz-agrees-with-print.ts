import { datesInText } from '../compare/dates.ts'
import { findInLines } from '../compare/names.ts'
import { type Check, type Evidence, pass, suspect } from './check.ts'

/** Fewer printed lines than this on the MRZ's side: there is no printed zone to compare with (backs of ID cards). */
const PRINT_LINES_MIN = 4

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
  const missing = [
    ...notFound('surname', document.fields.lastName?.value, lines, settings.levenshteinMrzMatchRatio),
    ...notFound(
      'document number',
      document.fields.documentNumber?.value,
      lines,
      settings.levenshteinMrzMatchRatio,
    ),
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

/** Only when the print shows three dates or more was it read well enough for an absent birth date to mean something. */
function birthDateMissing(birthDate: string | undefined, printed: readonly Line[]): string[] {
  const dates = new Set(printed.flatMap((line) => datesInText(line.text)))
  return birthDate !== undefined && dates.size >= 3 && !dates.has(birthDate) ? ['date of birth'] : []
}
