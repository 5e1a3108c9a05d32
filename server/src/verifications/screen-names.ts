/** The name of a verification held against the lists: observing, so that judging stays pure. */
import type { NamesSeen } from '@bonafide/core/screening/seen.ts'
import type { ScreeningRules } from '@bonafide/core/screening/subject.ts'
import type { DocumentData } from '@bonafide/core/verification/document-data.ts'
import { asksForNames } from '@bonafide/core/verification/settings.ts'
import { type ScreenDeps, screen } from '../screening/screen.ts'
import { verificationSubject } from '../screening/verification-subject.ts'
import type { Verification } from './store.ts'

/** Undefined: not asked for. What failed is `unseen`, never clear. */
export async function screenNames(
  deps: ScreenDeps,
  { environmentId, given, settings }: Pick<Verification, 'environmentId' | 'given' | 'settings'>,
  document: DocumentData,
  rules: ScreeningRules,
): Promise<NamesSeen | undefined> {
  if (!asksForNames(settings)) return undefined
  const subject = verificationSubject(document, given)
  const checkedAt = deps.now().toISOString()
  if (subject === null) return { subject, rules, checkedAt, found: { unseen: 'no name is known' } }
  const { screening, problem } = await screen(deps, environmentId, subject, rules)
  return { subject, rules, checkedAt, found: screening === null ? { unseen: problem } : { seen: screening } }
}
