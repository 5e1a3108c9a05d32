/** Measures → the one thing to say. Thresholds were set by eye on fake and real cameras; the server judges, not these. */
import type { Step } from '@bonafide/core/vocabulary.ts'
import type { Quality } from './quality.ts'

export type Hint = 'GOOD' | 'TOO_DARK' | 'TOO_BRIGHT' | 'GLARE' | 'MOVING' | 'BLURRED' | 'EMPTY' | 'TOO_FAR'

const DARK = 45
const BRIGHT = 225
const GLARE_SHARE = 0.06 // white paper stays below, a lamp's reflection does not
const MOVING = 14
const EMPTY_DETAIL = 0.012
const FLAT = 45 // wood and cloth have this much
const SHARP = 26
const RIM_SHARE = 0.18 // of the whole's detail

/** The worst first: in the dark nothing else can be told. */
export function hintOf(quality: Quality, step: Step): Hint {
  if (quality.brightness < DARK) return 'TOO_DARK'
  if (quality.brightness > BRIGHT) return 'TOO_BRIGHT'
  if (quality.movement > MOVING) return 'MOVING'
  if (step === 'FACE') return quality.sharpness < SHARP / 2 ? 'BLURRED' : 'GOOD'
  if (quality.detail < EMPTY_DETAIL) return quality.contrast < FLAT ? 'EMPTY' : 'BLURRED'
  if (quality.glare > GLARE_SHARE) return 'GLARE'
  if (quality.sharpness < SHARP) return 'BLURRED'
  return quality.rimDetail < quality.detail * RIM_SHARE ? 'TOO_FAR' : 'GOOD'
}

/** Nothing comes from the camera: every pixel black, and no noise that even a dark room has. */
export function isBlack(quality: Quality): boolean {
  return quality.brightness < 2 && quality.sharpness < 3
}

export type Steady = { shown: Hint | null; shownAt: number; candidate: Hint | null; seen: number }

export const noHint: Steady = { shown: null, shownAt: 0, candidate: null, seen: 0 }

const SAMPLES_TO_BELIEVE = 2
const READING_MS = 1200 // a hint stays long enough to be read, or spoken

/** Changes the shown hint only when another was seen twice in a row and the old one could be read. */
export function steady(before: Steady, hint: Hint, nowMs: number): Steady {
  const seen = hint === before.candidate ? before.seen + 1 : 1
  const isBelieved = seen >= SAMPLES_TO_BELIEVE
  const isRead = before.shown === null || nowMs - before.shownAt >= READING_MS
  if (hint !== before.shown && isBelieved && isRead)
    return { shown: hint, shownAt: nowMs, candidate: hint, seen }
  return { ...before, candidate: hint, seen }
}
