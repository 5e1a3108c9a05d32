/** Listed entities → the bytes of an index. Two halves, persons and the others, that are searched apart. */
import type { ListedEntity, ListedName } from '../entity.ts'
import { type NameWord, personWords } from '../words/name-words.ts'
import { organisationWords } from '../words/organisation-words.ts'
import { packedWord } from '../words/word.ts'
import { listedKeys, shapeOf } from './blocks.ts'
import { factsOf } from './facts-kept.ts'
import { GrowingTexts, GrowingU32 } from './growing.ts'
import { pack, type Sections } from './pack.ts'
import { postings, weights } from './postings.ts'
import { ROLE_SHIFT, ROLES } from './word-number.ts'

/** Postings a bucket of the key table holds on average. */
const BUCKET_FILL = 8

/** The index of a list. Row n of every answer is the n-th entity given here. */
export function buildIndex(entities: Iterable<ListedEntity>): Uint8Array {
  const persons = new Half(personWords)
  const others = new Half(organisationWords)
  const facts = new GrowingTexts()
  let row = 0
  for (const entity of entities) {
    facts.push(JSON.stringify(factsOf(entity)))
    // What a list does not classify may be a person as well.
    if (entity.kind !== 'ORGANISATION' && entity.kind !== 'VESSEL' && entity.kind !== 'AIRCRAFT')
      for (const name of entity.names) persons.add(row, name)
    if (entity.kind !== 'PERSON') for (const name of entity.names) others.add(row, name)
    row++
  }
  const kept = facts.done()
  return pack({
    'facts.bytes': kept.bytes,
    'facts.starts': kept.starts,
    ...prefixed('persons', persons.done()),
    ...prefixed('others', others.done()),
  })
}

function prefixed(prefix: string, sections: Sections): Sections {
  return Object.fromEntries(Object.entries(sections).map(([name, section]) => [`${prefix}.${name}`, section]))
}

class Half {
  readonly #wordsOf: (name: ListedName) => NameWord[]
  readonly #vocabulary = new Map<string, number>()
  readonly #texts = new GrowingTexts()
  readonly #shapes = new GrowingU32()
  readonly #wordWeights: number[] = []
  readonly #keyHashes = new GrowingU32()
  readonly #keyWords = new GrowingU32()
  readonly #nameStarts = new GrowingU32()
  readonly #nameWords = new GrowingU32()
  readonly #entityOfName = new GrowingU32()
  readonly #weakNames = new GrowingU32()

  constructor(wordsOf: (name: ListedName) => NameWord[]) {
    this.#wordsOf = wordsOf
  }

  add(row: number, name: ListedName): void {
    const words = this.#wordsOf(name)
    if (words.length === 0) return
    this.#nameStarts.push(this.#nameWords.length)
    this.#entityOfName.push(row)
    this.#weakNames.push(name.strength === 'weak' ? 1 : 0)
    for (const word of words)
      this.#nameWords.push((this.#idOf(word) | (ROLES.indexOf(word.role) << ROLE_SHIFT)) >>> 0)
  }

  #idOf({ text, word, weight }: NameWord): number {
    const known = this.#vocabulary.get(text)
    if (known !== undefined) return known
    const id = this.#vocabulary.size
    this.#vocabulary.set(text, id)
    this.#texts.push(packedWord(word))
    this.#shapes.push(shapeOf(word))
    this.#wordWeights.push(weight)
    for (const key of listedKeys(word)) {
      this.#keyHashes.push(key)
      this.#keyWords.push(id)
    }
    return id
  }

  done(): Sections {
    this.#nameStarts.push(this.#nameWords.length)
    const texts = this.#texts.done()
    const [nameStarts, nameWords] = [this.#nameStarts.done(), this.#nameWords.done()]
    const found = postings(nameStarts, nameWords, this.#vocabulary.size)
    return {
      'words.bytes': texts.bytes,
      'words.starts': texts.starts,
      'words.shapes': this.#shapes.done(),
      'names.starts': nameStarts,
      'names.words': nameWords,
      'names.entity': this.#entityOfName.done(),
      'names.weak': Uint8Array.from(this.#weakNames.done()),
      ...found,
      'names.weights': weights(nameStarts, nameWords, this.#wordWeights, found['postings.starts']),
      ...bucketed(this.#keyHashes.done(), this.#keyWords.done()),
    }
  }
}

/** Blocking key → words, in buckets by the key's upper bits; within a bucket in order of the words. */
function bucketed(hashes: Uint32Array, ids: Uint32Array): Sections {
  const bits = Math.max(1, Math.ceil(Math.log2(Math.max(2, hashes.length / BUCKET_FILL))))
  const starts = new Uint32Array(2 ** bits + 1)
  const bucketOf = (hash: number) => hash >>> (32 - bits)
  for (const hash of hashes) starts[bucketOf(hash) + 1] = (starts[bucketOf(hash) + 1] as number) + 1
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number)
  const next = starts.slice()
  const [sortedHashes, sortedIds] = [new Uint32Array(hashes.length), new Uint32Array(ids.length)]
  for (let i = 0; i < hashes.length; i++) {
    const bucket = bucketOf(hashes[i] as number)
    const at = next[bucket] as number
    next[bucket] = at + 1
    sortedHashes[at] = hashes[i] as number
    sortedIds[at] = ids[i] as number
  }
  return { 'keys.starts': starts, 'keys.hashes': sortedHashes, 'keys.words': sortedIds }
}
