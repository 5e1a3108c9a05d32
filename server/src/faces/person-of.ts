import type { DocumentData } from '@bonafide/core/verification/document-data.ts'
import type { FieldName } from '@bonafide/core/verification/field-value.ts'
import { givenFields } from '@bonafide/core/verification/given-fields.ts'
import type { Verification } from '../verifications/store.ts'
import type { Person } from './marks.ts'

/** Who a verification is about: as the document has it, else as the partner and the end user said. */
export function personOf(
  { given, chosen }: Pick<Verification, 'given' | 'chosen'>,
  document: Pick<DocumentData, 'fields'>,
): Person {
  const said = givenFields(given)
  const value = (name: FieldName) => document.fields[name]?.value ?? said[name]
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
