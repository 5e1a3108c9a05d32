/** How each kind of pair is drawn: the same, another form of the same, only alike. The words beside it say it too. */
import type { PairKind } from '@bonafide/core/screening/hit.ts'

/** `box`: of the words; `line`: its style says what the colour says. */
export type PairLook = { box: string; line: string }

const SAME = { box: 'border-accent bg-accent-tint text-ink', line: 'border-l-4 border-double border-accent' }
const OTHER_FORM = {
  box: 'border-reviewing bg-reviewing-tint text-ink',
  line: 'border-l-2 border-solid border-reviewing',
}
const ALIKE = {
  box: 'border-suspected bg-suspected-tint text-ink',
  line: 'border-l-2 border-dashed border-suspected',
}

export const pairLooks: Readonly<Record<PairKind, PairLook>> = {
  EQUAL: SAME,
  SPELLING: OTHER_FORM,
  NICKNAME: OTHER_FORM,
  JOINED: OTHER_FORM,
  SOUND: ALIKE,
  INITIAL: ALIKE,
  TYPO: ALIKE,
  CONSONANTS: ALIKE,
}

/** A word without a counterpart. */
export const ALONE_BOX = 'border-dashed border-edge text-soft'
