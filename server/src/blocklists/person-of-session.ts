import type { FieldName } from '@bonafide/core/verification/field-value.ts'
import type { Person } from '../faces/marks.ts'
import type { Verification } from '../verifications/store.ts'

/** The person as the document has them, never as somebody said: what a list holds against people must have been seen. */
export function personOfSession({ judgement, chosen }: Pick<Verification, 'judgement' | 'chosen'>): Person {
  const value = (name: FieldName) => judgement?.document.fields[name]?.value ?? null
  return {
    firstName: value('firstName'),
    lastName: value('lastName'),
    birthDate: value('birthDate'),
    documentNumber: value('documentNumber'),
    personalNumber: value('personalCode'),
    // Not every document names it; later sessions are told apart by the chosen country then, too.
    issuingCountry: value('issuingCountry') ?? chosen?.country ?? null,
    nationality: value('nationality'),
  }
}
