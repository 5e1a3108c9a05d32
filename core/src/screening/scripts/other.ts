/** Every script without a reader of its own, by the general table of any-ascii. */
import anyAscii from 'any-ascii'
import { type LatinWord, latinWord } from './latin-word.ts'

/** What the table spells as several words becomes several words. */
export function readOther(run: string): LatinWord[] {
  const parts = anyAscii(run.normalize('NFKC')).split(/[^A-Za-z0-9'`]+/)
  return parts.flatMap((part) => latinWord(run, [part]))
}
