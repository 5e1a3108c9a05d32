/** Who to look for, out of what the calls say. */
import type { AmlInput, AmlUserType } from '@bonafide/contract/partner/aml-checks.ts'
import type { Subject } from '@bonafide/core/screening/subject.ts'

/** A person by name and surname, as far as both are known. */
export type NamedPerson = {
  name: string
  surname?: string | null | undefined
  nationality?: string | null | undefined
  dateOfBirth?: string | null | undefined
}

export function personNamed({ name, surname, nationality, dateOfBirth }: NamedPerson): Subject {
  const parts = surname ? { full: `${name} ${surname}`, given: name, family: surname } : { full: name }
  return {
    kind: 'PERSON',
    names: [parts],
    birthDate: dateOfBirth ?? null,
    sex: null,
    nationalities: nationality ? [nationality] : [],
    numbers: [],
  }
}

export function companyNamed(name: string, country: string | null | undefined): Subject {
  return {
    kind: 'ORGANISATION',
    names: [{ full: name }],
    birthDate: null,
    sex: null,
    nationalities: country ? [country] : [],
    numbers: [],
  }
}

/** Of a v3 input; the contract demands the name of its kind. */
export function subjectOfInput(userType: AmlUserType, input: AmlInput): Subject {
  if (userType === 'COMPANY') return companyNamed(input.companyName ?? '', input.country)
  const { fullName = '', nationality, dateOfBirth, sex } = input
  return { ...personNamed({ name: fullName, nationality, dateOfBirth }), sex: sex ?? null }
}

/** A v3 input that says what the subject says: for checks that were not asked for as v3. */
export function inputOfSubject(subject: Subject): AmlInput {
  const name = subject.names[0]?.full ?? ''
  const country = subject.nationalities[0] ?? null
  if (subject.kind === 'ORGANISATION') return { companyName: name, country }
  return { fullName: name, nationality: country, dateOfBirth: subject.birthDate, sex: subject.sex }
}
