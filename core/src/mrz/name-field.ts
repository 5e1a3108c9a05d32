/** The name field: SURNAME<<GIVEN<NAMES, filled up. ICAO Doc 9303-3 section 4.6, truncation in 9303-4 4.2.3. */
import { toLatin } from '../compare/transliterate.ts'

/** At least the separator and one letter of the given names are kept, however long the surname is. */
const GIVEN_KEPT = 3

/**
 * Both names in MRZ letters, exactly `width` characters. Names that do not fit are cut so that the last position holds
 * a letter, the sign that something may be missing; the surname is cut only where it would leave the given names none.
 */
export function writeNames(surname: string, givenNames: string, width: number): string {
  const given = toMrzLetters(givenNames)
  const primary = cutToLetter(toMrzLetters(surname), given === '' ? width : width - GIVEN_KEPT)
  return cutToLetter(given === '' ? primary : `${primary}<<${given}`, width).padEnd(width, '<')
}

export type PrintedNames = { surname: string | null; givenNames: string | null; isPerhapsCut: boolean }

/**
 * Names with single spaces. What follows a second run of two fillers or more is no name but noise of the recognition;
 * without the separator all is surname (9303-3 4.6.2). Null: none printed.
 */
export function readNames(field: string): PrintedNames {
  const [surname = '', givenNames = ''] = field.replace(/<+$/, '').split(/<{2,}/)
  return { surname: spaced(surname), givenNames: spaced(givenNames), isPerhapsCut: /[A-Z]$/.test(field) }
}

/** A name in the letters of an MRZ, one filler between its parts; '' where none of its letters is known. */
export function toMrzLetters(name: string): string {
  return toLatin(name, 'icao').replaceAll(' ', '<')
}

function spaced(text: string): string | null {
  const name = text.replaceAll('<', ' ').trim()
  return name === '' ? null : name
}

/** Cut to the width; where the cut falls behind a filler, a letter of the part before gives way to the next one. */
function cutToLetter(text: string, width: number): string {
  if (text.length <= width) return text
  const cutOff = text.slice(0, width)
  if (!cutOff.endsWith('<')) return cutOff
  const gap = /<+$/.exec(cutOff)?.[0] ?? ''
  const next = text.slice(width).replace(/^<+/, '').charAt(0)
  const hidden = /^<*/.exec(text.slice(width))?.[0] ?? ''
  return cutOff.slice(0, width - gap.length - hidden.length - 1) + gap + hidden + next
}
