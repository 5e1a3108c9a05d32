/** What the partner said, under the names and in the forms in which a document says it. */
import type { FieldName } from './field-value.ts'
import type { Given } from './verification.ts'

const SEXES = { M: 'MALE', F: 'FEMALE' } as const

/** Null where nothing was said; nationality ALL says nothing. */
export function givenFields(given: Given): Readonly<Record<FieldName, string | null>> {
  const nationality = given.nationality?.toUpperCase() ?? null
  return {
    firstName: given.firstName,
    lastName: given.lastName,
    documentNumber: given.documentNumber,
    personalCode: given.personalNumber,
    birthDate: given.dateOfBirth,
    expiryDate: given.dateOfExpiry,
    issueDate: given.dateOfIssue,
    sex: given.sex === null ? null : SEXES[given.sex],
    nationality: nationality === 'ALL' ? null : nationality,
    issuingCountry: null,
    address: given.address,
  }
}
