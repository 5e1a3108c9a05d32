/** Any written name → words in Latin letters, for comparing names across scripts. */
import { asciiWords } from './ascii.ts'
import type { LatinWord } from './latin-word.ts'
import { readerOf } from './readers.ts'
import { type Run, runsOf } from './runs.ts'

export type { LatinWord } from './latin-word.ts'

/**
 * The words of a name in Latin letters, in the order written; empty when it holds no letter and no digit.
 * Spaces, dashes, brackets and most signs part words; full stops, apostrophes and quotes vanish (U.S.A. → usa).
 * Names that are written without spaces are parted as far as names of the script usually are: family name, given name.
 * Pure, deterministic, total: whatever the text, it answers.
 */
export function romanise(name: string): LatinWord[] {
  return asciiWords(name) ?? wordsOfRuns(runsOf(name))
}

/** Each script's reader sees all runs of its script at once: the language shows in any of them. */
function wordsOfRuns(runs: readonly Run[]): LatinWord[] {
  const read = new Map<Run, LatinWord[]>()
  for (const script of new Set(runs.map((run) => run.script))) {
    const own = runs.filter((run) => run.script === script)
    const words = readerOf(script)(own.map((run) => run.written))
    for (const [place, run] of own.entries()) read.set(run, words[place] ?? [])
  }
  return runs.flatMap((run) => read.get(run) ?? [])
}
