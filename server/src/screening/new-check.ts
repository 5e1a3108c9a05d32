/** A check that is about to be stored: who is looked for, by which rules, and what was found. */
import { randomUUID } from 'node:crypto'
import type { AmlInput } from '@bonafide/contract/partner/aml-checks.ts'
import type { ScreeningRules, Subject } from '@bonafide/core/screening/subject.ts'
import type { Deps } from '../deps.ts'
import type { Check } from './check-store.ts'
import type { Screened } from './screen.ts'
import { inputOfSubject } from './subjects.ts'

/** What is asked. `input` as the caller wrote it; absent: as the subject says. */
export type Asked = {
  environmentId: string
  clientId: string | null
  scanRef: string | null
  subject: Subject
  rules: ScreeningRules
  input?: AmlInput
}

/** Without a screening it was not checked: `checkedAt` stays null. */
export function newCheck({ now }: Pick<Deps, 'now'>, asked: Asked, screened: Screened): Check {
  const { subject, input } = asked
  const at = now()
  return {
    ...asked,
    ...screened,
    id: randomUUID(),
    userType: subject.kind === 'PERSON' ? 'PERSON' : 'COMPANY',
    input: input ?? inputOfSubject(subject),
    checkedAt: screened.screening === null ? null : at,
    createdAt: at,
  }
}
