/** Whose card it is: AAMVA's names, whole or in parts, over all versions of the standard. */
import type { AamvaFile } from './aamva-elements.ts'

type Names = { surname: string | null; givenNames: string | null; suffix: string | null }

/** What the standard knows as suffix; written as one word without a point. */
const SUFFIX = /^(JR|SR|[1-9](ST|ND|RD|TH)|I{1,3}|IV|VI{0,3}|IX|X)\.?$/

/**
 * Version 1: DAB, DAC, DAD, DAE or all in DAA. Versions 2 and 3: DCS, DCT. From 4 on: DCS, DAC, DAD, DCU. Cards mix
 * them; the parts count before the whole.
 */
export function aamvaNames({ elements }: AamvaFile): Names {
  const value = (id: string) => spaced(elements.get(id))
  const whole = wholeName(value('DAA'))
  const parts = [value('DAC'), value('DAD')].filter((part) => part !== null)
  return {
    surname: value('DCS') ?? value('DAB') ?? whole.surname,
    givenNames: (parts.length > 0 ? parts.join(' ') : tidy(value('DCT'))) ?? whole.givenNames,
    suffix: value('DCU') ?? value('DAE') ?? whole.suffix,
  }
}

/** 'SURNAME,FIRST,MIDDLE,SUFFIX' ('$' for ',' in some), or without such signs 'FIRST MIDDLE SURNAME'. */
function wholeName(text: string | null): Names {
  const isList = text !== null && /[,$]/.test(text)
  const parts = (text ?? '').split(isList ? /[,$]/ : ' ').flatMap((part) => spaced(part) ?? [])
  const suffix = parts.length > 2 && SUFFIX.test(parts.at(-1) ?? '') ? (parts.pop() ?? null) : null
  const surname = (isList ? parts.shift() : parts.pop()) ?? null
  return { surname: tidy(surname), givenNames: tidy(parts.join(' ')), suffix }
}

/** NONE and blanks are what the standard has for nothing. */
function spaced(text: string | undefined): string | null {
  const names = text?.replaceAll(/\s+/g, ' ').trim() ?? ''
  return names === '' || names === 'NONE' || names === 'UNAVL' ? null : names
}

const tidy = (text: string | null) => spaced(text?.replaceAll(/[,$\s]+/g, ' '))
