/** The person of a verification, as the document has them; where it was not read, as the partner gave them. */
import { alpha2Of } from '@bonafide/core/documents/countries.ts'
import type { Subject } from '@bonafide/core/screening/subject.ts'
import type { DocumentData } from '@bonafide/core/verification/document-data.ts'
import type { FieldName } from '@bonafide/core/verification/field-value.ts'
import type { Given } from '@bonafide/core/verification/verification.ts'

/** Null where no name is known: nobody can be looked for then. */
export function verificationSubject(
  document: Pick<DocumentData, 'fields' | 'sex'> | null,
  given: Pick<Given, 'firstName' | 'lastName' | 'dateOfBirth' | 'nationality'>,
): Subject | null {
  const read = (name: FieldName) => document?.fields[name]?.value ?? null
  const names = [nameOf(read('firstName'), read('lastName')), nameOf(given.firstName, given.lastName)].filter(
    (name) => name !== null,
  )
  if (names.length === 0) return null
  const nationality = read('nationality') ?? given.nationality
  const issuer = read('issuingCountry')
  const numbers = [read('documentNumber'), read('personalCode')].filter((number) => number !== null)
  return {
    kind: 'PERSON',
    names: names.filter((name, at) => names.findIndex(({ full }) => full === name.full) === at),
    birthDate: read('birthDate') ?? given.dateOfBirth,
    sex: document?.sex === 'MALE' || document?.sex === 'FEMALE' ? document.sex : null,
    nationalities: [nationality].flatMap((code) => alpha2Of(code?.toUpperCase() ?? '') ?? []),
    numbers: numbers.map((number) => ({ number, country: issuer })),
  }
}

function nameOf(given: string | null, family: string | null) {
  const full = [given, family].filter(Boolean).join(' ')
  if (full === '') return null
  return given && family ? { full, given, family } : { full }
}
