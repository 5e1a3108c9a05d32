/** How a place of evidence looks and is called: never by its colour alone. */
import type { FieldEvidence, FieldRow } from '@bonafide/contract/dashboard/verifications.ts'
import { t } from '../locales/t.ts'

export type State = NonNullable<FieldEvidence['state']> | 'print'

/** On photos of any colour, in either mode; each with dashes of its own. */
export const states: Readonly<Record<State, { stroke: string; dash?: string }>> = {
  valid: { stroke: '#7fe3a0' },
  repaired: { stroke: '#8fc7ff', dash: '12 4' },
  guessed: { stroke: '#ffd76a', dash: '6 4' },
  unreadable: { stroke: '#ff9d94', dash: '2 4' },
  print: { stroke: '#f2f4f4', dash: '1 3' },
}

export const stateOf = ({ state }: Pick<FieldEvidence, 'state'>): State => state ?? 'print'

/** What a machine-readable part makes of the field; null: none has it. */
export function rowState({ evidence }: Pick<FieldRow, 'evidence'>): State | null {
  return evidence.find(({ state }) => state !== null)?.state ?? null
}

/** 'MRZ, in doubt, 62 % sure': percent only where the recogniser gives it. */
export function saysOf(evidence: FieldEvidence): string {
  const { source, state, confidence } = evidence
  const parts = [
    t(`source.of.${source}`),
    state === null ? null : t(`state.${state}`),
    confidence === null ? null : t('state.sure', { percent: percentOf(confidence) }),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** Rounded down: nothing short of certain is shown as 100 %. */
const percentOf = (share: number) => Math.floor(share * 100)
