/** A person's data as the form holds it and as it is sent. */
import type { PersonInput } from '@bonafide/contract/dashboard/blocklists.ts'

export type PersonForm = Record<keyof PersonInput, string>

export const emptyPerson: PersonForm = {
  documentNumber: '',
  personalNumber: '',
  country: '',
  birthDate: '',
  firstName: '',
  lastName: '',
}

/** What is left empty is not known. */
export function personBody(form: PersonForm): PersonInput {
  const known = Object.entries(form).map(([name, text]) => [name, text.trim()])
  return Object.fromEntries(known.filter(([, text]) => text !== ''))
}
