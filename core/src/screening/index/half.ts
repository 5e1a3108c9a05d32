/** One half of an opened index: typed arrays with names, read where they lie. */
import { type NameWord, personWord } from '../words/name-words.ts'
import { organisationWord } from '../words/organisation-words.ts'
import { unpackedWord } from '../words/word.ts'
import type { Section, Sections } from './pack.ts'
import { ROLE_SHIFT, ROLES, WORD_MASK } from './word-number.ts'

export type Half = {
  readonly names: number
  /** The words that have one of the keys, each once. */
  wordsWithKeys(keys: Iterable<number>): number[]
  /** Consonants and length of a word (blocks.ts). */
  shapeOf(word: number): number
  /** How many names have the word. */
  countOf(word: number): number
  /** Names that have the word are `postings[from]` up to and without `postings[to]`. */
  readonly postings: Uint32Array
  readonly postingStarts: Uint32Array
  entityOf(name: number): number
  /** The first of the names of an entity, of which `near` is one; they follow one another. */
  firstNameOf(near: number): number
  /** How much its words weigh together, the rare ones more. */
  weightOf(name: number): number
  /** The list itself calls that name weak. */
  isWeak(name: number): boolean
  /** The words of a name, in its order. */
  wordsOf(name: number): NameWord[]
  /** By its number; words of equal numbers share their `word`. */
  wordOf(id: number): NameWord
}

/** Words are made from their bytes when first needed; so many are remembered. */
const REMEMBERED = 60_000

export function openHalf(sections: Sections, prefix: 'persons' | 'others'): Half {
  const u32 = (name: string) => section(sections, `${prefix}.${name}`, Uint32Array)
  const bytes = section(sections, `${prefix}.words.bytes`, Uint8Array)
  const [wordStarts, shapes] = [u32('words.starts'), u32('words.shapes')]
  const [nameStarts, nameWords, entities] = [u32('names.starts'), u32('names.words'), u32('names.entity')]
  const [postingStarts, postings] = [u32('postings.starts'), u32('postings.names')]
  const [keyStarts, keyHashes, keyWords] = [u32('keys.starts'), u32('keys.hashes'), u32('keys.words')]
  const weak = section(sections, `${prefix}.names.weak`, Uint8Array)
  const weights = section(sections, `${prefix}.names.weights`, Float32Array)
  const shift = 32 - Math.log2(keyStarts.length - 1)
  // In which round of wordsWithKeys a word was last met: cheaper than a set for each.
  const seenIn = new Float64Array(wordStarts.length)
  let round = 0
  const remembered = new Map<number, NameWord>()
  const make = prefix === 'persons' ? personWord : organisationWord
  const wordOf = (packed: number): NameWord => {
    const known = remembered.get(packed)
    if (known !== undefined) return known
    if (remembered.size >= REMEMBERED) remembered.clear()
    const made = makeWord(packed)
    remembered.set(packed, made)
    return made
  }
  const makeWord = (packed: number): NameWord => {
    const id = packed & WORD_MASK
    const role = ROLES[packed >>> ROLE_SHIFT] ?? null
    if (role !== null) return { ...wordOf(id), role }
    return make(unpackedWord(textAt(bytes, wordStarts[id] as number, wordStarts[id + 1] as number)))
  }
  return {
    names: nameStarts.length - 1,
    wordsWithKeys(keys) {
      const words: number[] = []
      round++
      for (const key of keys) {
        const bucket = key >>> shift
        const end = keyStarts[bucket + 1] as number
        for (let i = keyStarts[bucket] as number; i < end; i++) {
          const word = keyWords[i] as number
          if (keyHashes[i] !== key || seenIn[word] === round) continue
          seenIn[word] = round
          words.push(word)
        }
      }
      return words
    },
    shapeOf: (word) => shapes[word] as number,
    countOf: (word) => (postingStarts[word + 1] as number) - (postingStarts[word] as number),
    postings,
    postingStarts,
    entityOf: (name) => entities[name] as number,
    firstNameOf(near) {
      let name = near
      while (name > 0 && entities[name - 1] === entities[near]) name--
      return name
    },
    weightOf: (name) => weights[name] as number,
    isWeak: (name) => weak[name] === 1,
    wordsOf(name) {
      const words: NameWord[] = []
      const end = nameStarts[name + 1] as number
      for (let i = nameStarts[name] as number; i < end; i++) words.push(wordOf(nameWords[i] as number))
      return words
    },
    wordOf,
  }
}

/** The section of that name and type; an index that lacks it was made by other code. */
export function section<T extends Section>(sections: Sections, name: string, type: new () => T): T {
  const found = sections[name]
  if (found instanceof type) return found
  throw new Error(`the index of names has no section ${name}`)
}

const decoder = new TextDecoder()

/** Texts of an index, which may lie in memory shared between threads: decoders do not read there. */
export function textAt(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    if (byte > 127) return decoder.decode(bytes.slice(from, to))
    text += String.fromCharCode(byte)
  }
  return text
}
