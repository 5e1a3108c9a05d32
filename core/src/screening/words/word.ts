/** A word of a name, ready to be compared: its forms with their spelling keys. */
import { type Keys, keysOf } from './keys.ts'
import { nicknameGroups } from './nicknames.ts'

/** One spelling of a word. */
export type Form = Keys & {
  readonly text: string
  /** The consonants of `loose` as bits: words that share few of them cannot be alike. */
  readonly consonants: number
  /** Groups of names that stand for one another; null: it is in none. */
  readonly nicknames: readonly number[] | null
}

export type Word = {
  /** The likeliest form first; more where a script can be read in several ways. */
  readonly forms: readonly Form[]
  /** Written without vowels. */
  readonly isAbjad: boolean
}

/** Forms in one string, which the index keeps; `wordOf` reads it back. */
export function wordText(texts: readonly string[], isAbjad: boolean): string {
  return `${isAbjad ? '~' : ''}${texts.join('|')}`
}

/** The word of a text that `wordText` made. */
export function wordOf(text: string): Word {
  const isAbjad = text.startsWith('~')
  const bare = isAbjad ? text.slice(1) : text
  return { forms: bare.includes('|') ? bare.split('|').map(formOf) : [formOf(bare)], isAbjad }
}

/** Names repeat, and keys are dear: so many spellings are remembered. */
const REMEMBERED = 50_000
const forms = new Map<string, Form>()

/** A spelling with its keys. */
export function formOf(text: string): Form {
  const known = forms.get(text)
  if (known !== undefined) return known
  if (forms.size >= REMEMBERED) forms.clear()
  const made = withKeys(text, keysOf(text))
  forms.set(text, made)
  return made
}

function withKeys(text: string, { canon, loose, skeleton }: Keys): Form {
  return { text, canon, loose, skeleton, consonants: consonantBits(loose), nicknames: nicknameGroups(text) }
}

/** A word with its keys in one string, so that an index need not make them again: fields by spaces, forms by bars. */
export function packedWord({ forms, isAbjad }: Word): string {
  const fields = forms.map(({ text, canon, loose, skeleton }) => `${text} ${canon} ${loose} ${skeleton}`)
  return `${isAbjad ? '~' : ''}${fields.join('|')}`
}

/** The word of a string that `packedWord` made. */
export function unpackedWord(packed: string): Word {
  const isAbjad = packed.startsWith('~')
  const fields = (isAbjad ? packed.slice(1) : packed).split('|')
  return {
    isAbjad,
    forms: fields.map((form) => {
      const [text = '', canon = '', loose = '', skeleton = ''] = form.split(' ')
      return withKeys(text, { canon, loose, skeleton })
    }),
  }
}

/** Loose spellings have one vowel, a. */
const VOWEL = 'a'.charCodeAt(0)

function consonantBits(loose: string): number {
  let bits = 0
  for (let at = 0; at < loose.length; at++)
    if (loose.charCodeAt(at) !== VOWEL) bits |= 1 << (loose.charCodeAt(at) & 31)
  return bits >>> 0
}

/** How many consonants one of the two has and the other has not. */
export function consonantsApart(a: number, b: number): number {
  let left = a ^ b
  let apart = 0
  while (left !== 0) {
    left &= left - 1
    apart++
  }
  return apart
}
