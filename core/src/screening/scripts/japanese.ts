/** Japanese names in Han characters and kana → a-z. */
import { GIVEN_SOUNDS, JAPANESE_GIVEN, JAPANESE_SURNAMES, NEW_FORMS } from './japanese-names.ts'
import { kanaForms } from './kana.ts'

const LONGEST_SURNAME = 3
const IS_KANA = /^[\u3041-\u30ff]+$/
const KANA_OR_HAN = /[\u3041-\u30ff]+|[^\u3041-\u30ff]+/gu

/** How many characters the family name has, when it is a frequent Japanese one and all of the rest can be a given name; else 0. */
export function japaneseName(characters: readonly string[]): number {
  for (let size = Math.min(LONGEST_SURNAME, characters.length - 1); size > 0; size--)
    if (japaneseSurname(characters.slice(0, size)) && japaneseGiven(characters.slice(size))) return size
  return 0
}

/** Readings of a whole family name; undefined when it is not in the table. */
export function japaneseSurname(characters: readonly string[]): readonly string[] | undefined {
  return JAPANESE_SURNAMES.get(newForms(characters).join('')) ?? kanaOnly(characters.join(''))
}

/** Readings of a given name, from the table or character by character; undefined when one of them is unknown. */
export function japaneseGiven(characters: readonly string[]): readonly string[] | undefined {
  const forms = newForms(characters)
  const text = forms.join('')
  const known = JAPANESE_GIVEN.get(text)
  if (known || IS_KANA.test(text)) return known ?? kanaOnly(text)
  const parts = text.match(KANA_OR_HAN) ?? []
  if (parts.length === 0) return undefined
  if (parts.length > 1) return joined(parts)
  const sounds = forms.map((character) => GIVEN_SOUNDS.get(character))
  return sounds.includes(undefined) ? undefined : [sounds.join('')]
}

function kanaOnly(text: string): readonly string[] | undefined {
  return IS_KANA.test(text) ? kanaForms(text) : undefined
}

function joined(parts: readonly string[]): readonly string[] | undefined {
  const readings = parts.map((part) => japaneseGiven([...part])?.[0])
  return readings.includes(undefined) ? undefined : [readings.join('')]
}

function newForms(characters: readonly string[]): string[] {
  return characters.map((character) => NEW_FORMS.get(character) ?? character)
}
