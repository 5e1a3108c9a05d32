import { isIcaoCode } from '../documents/countries.ts'
import { isProven } from '../verification/field-value.ts'
import { allowedCountries } from '../verification/verification.ts'
import { type Check, type Evidence, failDocument, pass, type Said } from './check.ts'
import type { Trouble } from './mrz-trouble.ts'
import { documentSteps } from './sides.ts'

/** The document's issuing country must be the selected one, and one that the token allows. */
export const countryMatch: Check = (evidence) => {
  const { given, chosen, document } = evidence
  const allowed = allowedCountries(given)
  if (allowed !== null && !allowed.includes(chosen.country)) {
    const because = `${chosen.country} is not among the allowed ${allowed.join(', ')}`
    return [failDocument('COUNTRY_NOT_SUPPORTED', because)]
  }
  const issuing = document.fields.issuingCountry?.value
  if (issuing === chosen.country) return [pass('document', `issued by ${issuing}, as selected`)]
  if (issuing !== undefined) return everySide(evidence, countryTrouble(evidence))
  return document.mrz === null ? [] : [noCountry(document.mrz.issuingState, evidence)]
}

/** COUNTRY_MISMATCH where the other country is beyond doubt; null: the selected one, or none was read. */
export function countryTrouble({
  chosen,
  document: { fields },
}: {
  chosen: Pick<Evidence['chosen'], 'country'>
  document: Pick<Evidence['document'], 'fields'>
}): Trouble | null {
  const issuing = fields.issuingCountry
  if (issuing === undefined || issuing.value === chosen.country) return null
  if (isProven(issuing.state)) {
    const because = `the document was issued by ${issuing.value}, ${chosen.country} was selected`
    return { result: 'COUNTRY_MISMATCH', because }
  }
  const because = `the issuing state was read with doubt as that of ${issuing.value}, ${chosen.country} was selected`
  return { result: 'MRZ_OCR_READING_ERROR', because }
}

/** Another document needs new photos of it all. */
function everySide({ observations }: Evidence, trouble: Trouble | null): Said[] {
  if (trouble === null) return []
  return documentSteps(observations).map((step) => failDocument(trouble.result, trouble.because, { step }))
}

function noCountry(state: string, { document }: Evidence): Said {
  if (isIcaoCode(state)) {
    return failDocument('COUNTRY_NOT_SUPPORTED', `the issuing state '${state}' is no country`)
  }
  const step = document.mrzStep ?? 'FRONT'
  return failDocument('MRZ_OCR_READING_ERROR', `the issuing state '${state}' is no known code`, { step })
}
