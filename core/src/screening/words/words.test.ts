import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PairKind } from '../hit.ts'
import { editCost } from './edit-cost.ts'
import { keysOf } from './keys.ts'
import { personWords } from './name-words.ts'
import { likeness } from './similarity.ts'
import { packedWord, unpackedWord, wordOf } from './word.ts'

describe('keys of spelling', () => {
  it.each([
    ['canon', 'qaddafi', 'kadafi'],
    ['canon', 'sergej', 'sergey'],
    ['canon', 'ivanoff', 'ivanov'],
    ['canon', 'khodorkovsky', 'hodorkovskij'],
    ['canon', 'fawzi', 'fauzi'],
    ['loose', 'gwak', 'kwak'],
    ['loose', 'dmitri', 'dmitry'],
    ['skeleton', 'mohamed', 'muhammad'],
  ] as const)('%s of %s and %s are equal', (key, a, b) => expect(keysOf(a)[key]).toBe(keysOf(b)[key]))

  it('tell other names apart', () => {
    for (const [a, b] of [
      ['hassan', 'hussein'],
      ['daniel', 'donald'],
      ['maria', 'mario'],
    ] as const)
      expect(keysOf(a).canon).not.toBe(keysOf(b).canon)
  })
})

describe('two words', () => {
  it.each<[string, string, PairKind]>([
    ['anna', 'anna', 'EQUAL'],
    ['muhammad', 'muhamad', 'SPELLING'],
    ['william', 'bill', 'NICKNAME'],
    ['j', 'john', 'INITIAL'],
    ['scholz', 'schloz', 'TYPO'],
    ['~mhmd', 'mohamed', 'CONSONANTS'],
  ])('%s and %s are alike by %s', (a, b, kind) => {
    const found = likeness(wordOf(a), wordOf(b))
    expect(found.kind).toBe(kind)
    expect(found.similarity).toBeGreaterThan(0.75)
  })

  it.each([
    ['rafael', 'rafaela'],
    ['paolo', 'paola'],
  ])('%s and %s are less alike than their letters', (a, b) => {
    expect(likeness(wordOf(a), wordOf(b)).similarity).toBeLessThan(
      likeness(wordOf('torres'), wordOf('torrez')).similarity,
    )
  })
})

const word = fc.string({ unit: fc.constantFrom(...'abcdeghiklmnorstuvyz'), minLength: 1, maxLength: 10 })

describe('for any words', () => {
  it('edits cost the same in both directions, nothing between equals, and never less than nothing', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [there, back] = [editCost(a, b, 99), editCost(b, a, 99)]
        expect(there).toBeCloseTo(back, 9)
        expect(there === 0).toBe(a === b)
        expect(there).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('a limit only cuts off what is dearer', () => {
    fc.assert(
      fc.property(word, word, fc.double({ min: 0, max: 6, noNaN: true }), (a, b, limit) => {
        const cost = editCost(a, b, 99)
        expect(editCost(a, b, limit)).toBe(cost > limit ? Number.POSITIVE_INFINITY : cost)
      }),
    )
  })

  it('likeness is symmetric, from 0 to 1', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [there, back] = [likeness(wordOf(a), wordOf(b)), likeness(wordOf(b), wordOf(a))]
        expect(there.similarity).toBeCloseTo(back.similarity, 9)
        expect(there.similarity).toBeGreaterThanOrEqual(0)
        expect(there.similarity).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('what an index keeps of a word is the word', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.boolean(), (forms, isAbjad) => {
        const made = wordOf(`${isAbjad ? '~' : ''}${forms.join('|')}`)
        expect(unpackedWord(packedWord(made))).toEqual(made)
      }),
    )
  })
})

describe('words of a written name', () => {
  const texts = (full: string) => personWords({ full }).map(({ word }) => word.forms[0]?.text)
  it.each([
    ['LAST, First', 'PUTIN, Vladimir', ['vladimir', 'putin']],
    ['an MRZ', 'ERIKSSON<<ANNA<MARIA', ['anna', 'maria', 'eriksson']],
    ['titles', 'Dr. Prof. Anna Berg PhD', ['anna', 'berg']],
    ['a title that is all there is', 'President', ['president']],
    ['initials with dots', 'J.R. Smith', ['j', 'r', 'smith']],
    ['initials without', 'JC Juncker', ['j', 'c', 'juncker']],
    ['two capitals among capitals', 'NG WEI', ['ng', 'wei']],
    ['a lost space', 'AlexandrovichKAVINOV', ['alexandrovich', 'kavinov']],
    ['digits for letters', 'DAN1EL', ['daniel']],
    ['the article by its sound', 'Noor ud-Din', ['noor', 'al', 'din']],
    ['a compound of it', 'Nooruddin', ['noor', 'al', 'din']],
    ['nothing to read', '—', []],
  ])('%s', (_, full, words) => expect(texts(full)).toEqual(words))

  it('knows surname and given name where they are told apart', () => {
    const roles = personWords({ full: 'x', given: 'Anna Maria', family: 'Berg' }).map(({ role }) => role)
    expect(roles).toEqual(['GIVEN', 'GIVEN', 'FAMILY'])
  })
})
