import { allowedCountries } from '../verification/verification.ts'
import { type Check, failDocument, pass } from './check.ts'

/** The document's issuing country must be the selected one, and one that the token allows. */
export const countryMatch: Check = ({ given, chosen, document }) => {
  const allowed = allowedCountries(given)
  if (allowed !== null && !allowed.includes(chosen.country)) {
    return [
      failDocument(
        'COUNTRY_NOT_SUPPORTED',
        `${chosen.country} is not among the allowed ${allowed.join(', ')}`,
      ),
    ]
  }
  const issuing = document.fields.issuingCountry?.value
  if (issuing === chosen.country) return [pass('document', `issued by ${issuing}, as selected`)]
  if (issuing !== undefined) {
    const because = `the document was issued by ${issuing}, ${chosen.country} was selected`
    return [failDocument('COUNTRY_MISMATCH', because, { step: 'FRONT' })]
  }
  if (document.mrz === null) return []
  return [
    failDocument('COUNTRY_NOT_SUPPORTED', `the issuing state '${document.mrz.issuingState}' is no country`),
  ]
}
