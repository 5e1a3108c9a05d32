/** The fast path: names in plain ASCII need no table. */
import type { LatinWord } from './latin-word.ts'

const SEPARATOR = 0
const WORD = 1
const VANISHES = 2

const KINDS = kinds()

/** The words of an ASCII name, null when a character is not ASCII. Same rules as runs.ts. */
export function asciiWords(name: string): LatinWord[] | null {
  const words: LatinWord[] = []
  const size = name.length
  let at = 0
  while (at < size) {
    const first = at
    let [end, vanished] = [at, false]
    for (; at < size; at++) {
      const code = name.charCodeAt(at)
      if (code > 127) return null
      const kind = KINDS[code]
      if (kind === WORD) end = at + 1
      else if (kind === SEPARATOR) break
      else vanished = true
    }
    if (end > first) words.push(asciiWord(name.slice(first, end), vanished))
    at++
  }
  return words
}

function asciiWord(slice: string, hasVanishing: boolean): LatinWord {
  const written = hasVanishing ? slice.replace(/^[."'`]+/, '') : slice
  const text = (hasVanishing ? written.replaceAll(/[."'`]/g, '') : written).toLowerCase()
  return { text, written, isAbjad: false, others: [] }
}

function kinds(): Uint8Array {
  const table = new Uint8Array(128).fill(SEPARATOR)
  for (let code = 0; code < 128; code++) if (/[A-Za-z0-9]/.test(String.fromCharCode(code))) table[code] = WORD
  for (const sign of `."'\``) table[sign.charCodeAt(0)] = VANISHES
  return table
}
