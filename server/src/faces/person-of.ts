import type { DocumentData } from '@bonafide/core/verification/document-data.ts'
import type { FieldName } from '@bonafide/core/verification/field-value.ts'
import { givenFields } from '@bonafide/core/verification/given-fields.ts'
import type { Verification } from '../verifications/store.ts'
import type { Person } from './marks.ts'

/** Who a verification is about: as the document has it, else as the partner and the end user said. */
export function personOf(
  { given, chosen }: Pick<Verification, 'given' | 'chosen'>,
  { fields }: Pick<DocumentData, 'fields'>,
): Person {
  const said = givenFields(given)
  return personBy((name) => fields[name]?.value ?? said[name], chosen)
}

/** As the document has them, never as somebody said: what a list holds against people must have been seen. */
export function personSeen({ judgement, chosen }: Pick<Verification, 'judgement' | 'chosen'>): Person {
  return personBy((name) => judgement?.document.fields[name]?.value ?? null, chosen)
}

/** Not every document names its country; sessions are told apart by the chosen one then. */
function personBy(value: (name: FieldName) => string | null, chosen: Verification['chosen']): Person {
  return {
    firstName: value('firstName'),
    lastName: value('lastName'),
    birthDate: value('birthDate'),
    documentNumber: value('documentNumber'),
    personalNumber: value('personalCode'),
    issuingCountry: value('issuingCountry') ?? chosen?.country ?? null,
    nationality: value('nationality'),
  }
}
