/** Which script a letter belongs to, as far as a reader of its own exists for it. */
export type Script =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'armenian'
  | 'georgian'
  | 'hebrew'
  | 'arabic'
  | 'hangul'
  | 'han'
  | 'indic'
  | 'thai'
  | 'khmer'
  | 'burmese'
  | 'other'

type Range = readonly [first: number, last: number, script: Script]

/** Blocks of the Unicode Standard. Kana count as Han: Japanese names mix both. Lao is written like Thai. */
const RANGES: readonly Range[] = [
  [0x0000, 0x02ff, 'latin'],
  [0x0370, 0x03ff, 'greek'],
  [0x0400, 0x052f, 'cyrillic'],
  [0x0530, 0x058f, 'armenian'],
  [0x0590, 0x05ff, 'hebrew'],
  [0x0600, 0x06ff, 'arabic'],
  [0x0750, 0x077f, 'arabic'],
  [0x0870, 0x08ff, 'arabic'],
  [0x0900, 0x0dff, 'indic'],
  [0x0e00, 0x0eff, 'thai'],
  [0x1000, 0x109f, 'burmese'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1780, 0x17ff, 'khmer'],
  [0x1c80, 0x1c8f, 'cyrillic'],
  [0x1c90, 0x1cbf, 'georgian'],
  [0x1d00, 0x1dbf, 'latin'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x2000, 0x24ff, 'latin'],
  [0x2c60, 0x2c7f, 'latin'],
  [0x2d00, 0x2d2f, 'georgian'],
  [0x3005, 0x3007, 'han'],
  [0x3041, 0x30ff, 'han'],
  [0x31f0, 0x31ff, 'han'],
  [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'],
  [0xa640, 0xa69f, 'cyrillic'],
  [0xa720, 0xa7ff, 'latin'],
  [0xab30, 0xab6f, 'latin'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xf900, 0xfaff, 'han'],
  [0x20000, 0x323af, 'han'],
]

const LAST_OF_PLANE = 0xffff
const PLANE = plane()

/** The script of one character (one code point). */
export function scriptOf(letter: string): Script {
  const code = letter.codePointAt(0) ?? 0
  return (
    (code <= LAST_OF_PLANE
      ? PLANE[code]
      : RANGES.find(([first, last]) => code >= first && code <= last)?.[2]) ?? 'other'
  )
}

function plane(): Script[] {
  const table = new Array<Script>(LAST_OF_PLANE + 1).fill('other')
  for (const [first, last, script] of RANGES) if (last <= LAST_OF_PLANE) table.fill(script, first, last + 1)
  return table
}
