import type { PhotoProblem } from '@bonafide/contract/session/session.ts'
import { en, type Key } from '../locales/en.ts'
import type { T } from '../t.ts'

type ProblemKey = Extract<Key, `problem.${string}`>

/** A plain sentence for each problem a new photo can cure; one neutral sentence for all others. */
export function problemTexts(t: T, problems: readonly PhotoProblem[]): string[] {
  return [...new Set(problems.map((problem) => t(keyFor(`problem.${problem}`))))]
}

function keyFor(key: string): ProblemKey {
  return isProblemKey(key) ? key : 'problem.other'
}

function isProblemKey(key: string): key is ProblemKey {
  return Object.hasOwn(en, key)
}
