/** The reader of each script. */
import { readArabic } from './arabic.ts'
import { readArmenian } from './armenian.ts'
import { readBurmese } from './burmese.ts'
import { readCyrillic } from './cyrillic.ts'
import { readGeorgian } from './georgian.ts'
import { readGreek } from './greek.ts'
import { readHan } from './han.ts'
import { readHangul } from './hangul.ts'
import { readHebrew } from './hebrew.ts'
import { readIndic } from './indic.ts'
import { readKhmer } from './khmer.ts'
import { readLatin } from './latin.ts'
import type { LatinWord } from './latin-word.ts'
import { readOther } from './other.ts'
import type { Script } from './script-of.ts'
import { readThai } from './thai.ts'

/** All runs of one script in a name → for each run its words. */
type Reader = (runs: readonly string[]) => LatinWord[][]

const READERS: Readonly<Record<Script, Reader>> = {
  latin: each(readLatin),
  cyrillic: readCyrillic,
  greek: each(readGreek),
  armenian: each(readArmenian),
  georgian: each(readGeorgian),
  hebrew: each(readHebrew),
  arabic: readArabic,
  hangul: readHangul,
  han: readHan,
  indic: each(readIndic),
  thai: each(readThai),
  khmer: each(readKhmer),
  burmese: each(readBurmese),
  other: each(readOther),
}

/** The reader takes all runs at once, since some tell the language or the halves of a name by what stands beside. */
export function readerOf(script: Script): Reader {
  return READERS[script]
}

function each(read: (run: string) => LatinWord[]): Reader {
  return (runs) => runs.map(read)
}
