/** How one half of a name in Han characters may be spelt: pinyin first, then Korea, Hong Kong, Taiwan. */
import anyAscii from 'any-ascii'
import { AS_FAMILY_NAME, AS_GIVEN_NAME } from './chinese-names.ts'
import { cantonese, wadeGiles } from './chinese-spellings.ts'
import { givenForms } from './hangul.ts'
import { SURNAMES } from './hangul-letters.ts'
import { SINO_KOREAN } from './sino-korean.ts'

/** Spellings of a family name; Korean ones only when the given name can be Korean too. */
export function familyForms(family: readonly string[], given: readonly string[]): string[] {
  const written = family.join('')
  const syllables =
    AS_FAMILY_NAME.get(written) ?? family.map((one) => AS_FAMILY_NAME.get(one) ?? pinyin(one)).join('')
  const korean = isKorean(family, given) ? (SURNAMES.get(hangul(family)) ?? []) : []
  return interleaved(syllables, korean, family)
}

/** Spellings of a given name, its syllables joined. */
export function givenNameForms(family: readonly string[], given: readonly string[]): string[] {
  const syllables = given.map((one) => AS_GIVEN_NAME.get(one) ?? pinyin(one)).join('')
  return interleaved(syllables, isKorean(family, given) ? givenForms(hangul(given)) : [], given)
}

/** Mandarin reading of one character, lower case; empty when it has none. */
export function pinyin(character: string): string {
  return anyAscii(character).toLowerCase()
}

function interleaved(mandarin: string, korean: readonly string[], characters: readonly string[]): string[] {
  const hongKong = characters.map(cantonese)
  const cantoneseForm = hongKong.includes(undefined) ? '' : hongKong.join('')
  const taiwan = characters.map((one) => wadeGiles(pinyin(one))).join('')
  return [mandarin, korean[0] ?? '', cantoneseForm, taiwan, korean[1] ?? '']
}

function isKorean(family: readonly string[], given: readonly string[]): boolean {
  return given.every((one) => SINO_KOREAN.has(one)) && SURNAMES.has(hangul(family))
}

function hangul(characters: readonly string[]): string {
  return characters.map((one) => SINO_KOREAN.get(one) ?? one).join('')
}
