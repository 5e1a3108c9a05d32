import type { CaptureView, PhotoProblem } from '@bonafide/contract/session/session.ts'
import { en, type Key } from '../locales/en.ts'
import type { T } from '../t.ts'

type ProblemKey = Extract<Key, `problem.${string}`>

/** A plain sentence for each problem a new photo can cure; one neutral sentence for all others. */
export function problemTexts(t: T, problems: readonly PhotoProblem[]): string[] {
  return [...new Set(problems.map((problem) => t(keyFor(`problem.${problem}`))))]
}

type Advice = CaptureView['advice']
type Judged = Pick<CaptureView, 'problems' | 'advice'>

/** Problems whose own sentence gives the advice already. */
const GIVES: { readonly [P in PhotoProblem]?: Advice } = {
  TOO_MANY_FACES: 'ALONE',
  FACE_TOO_BLURRY: 'HOLD_STILL',
  FACE_GLARED: 'LESS_LIGHT',
}

/** As `problemTexts`; with advice, what keeps the face from being seen is said first, and in place of the general sentence. */
export function captureTexts(t: T, { problems, advice }: Judged): string[] {
  if (advice === null || problems.some((problem) => GIVES[problem] === advice))
    return problemTexts(t, problems)
  const others = problems.filter((problem) => problem !== 'NO_FACE_FOUND')
  return [`${t('check.faceUnclear')} ${t(`advice.${advice}`)}`, ...problemTexts(t, others)]
}

function keyFor(key: string): ProblemKey {
  return isProblemKey(key) ? key : 'problem.other'
}

function isProblemKey(key: string): key is ProblemKey {
  return Object.hasOwn(en, key)
}
