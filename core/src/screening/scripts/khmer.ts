/** Khmer → a-z. Each consonant belongs to one of two series, which decide how the vowel behind it sounds. */
import { plain } from './latin.ts'
import { type LatinWord, latinWord } from './latin-word.ts'
import { letters, readings } from './pairs.ts'

const A_SERIES = letters('ក k ខ kh ច ch ឆ chh ដ d ឋ th ណ n ត t ថ th ប b ផ ph ស s ហ h ឡ l អ - ឝ s ឞ s')
const O_SERIES = letters('គ k ឃ kh ង ng ជ ch ឈ chh ញ nh ឌ d ឍ th ទ t ធ th ន n ព p ភ ph ម m យ y រ r ល l វ v')
/** Vowel sign: behind the first series / behind the second. */
const VOWELS = readings(`
  ា a/ea ិ i/i ី i/i ឹ oe/ue ឺ eu/eu ុ o/u ូ ou/u ួ uo/uo ើ aeu/eu ឿ oea/oea ៀ ie/ie េ e/e ែ ae/e ៃ ai/ey ោ ao/o ៅ au/ov
  ំ am/um ះ ah/eah ុំ om/um ាំ am/oam ិះ eh/ih ុះ oh/uh
`)
const OWN_VOWELS = letters('ឥ i ឦ i ឧ u ឩ u ឪ ov ឫ rue ឬ rue ឭ lue ឮ lue ឯ e ឰ ai ឱ o ឲ o ឳ au')
const COENG = '្'
const SYLLABLE = /([ក-អ](?:្[ក-អ])*)([៉៊]?)([ា-ៅំះ]*)([់័៌៍៏]*)|([^ក-អ])/gu
const CAN_END = /^[កខគឃងចជញដឋឌណតថទធនបពភមយរលវស]/

export function readKhmer(run: string): LatinWord[] {
  const units = [...run.matchAll(SYLLABLE)]
  const sounds = units.map((unit, at) => sound(unit, units[at + 1], at === 0))
  const text = sounds.join('')
  return latinWord(run, [
    text,
    text.replaceAll('ea', 'a').replaceAll('ae', 'e').replaceAll('ou', 'u'),
    text.replaceAll('v', 'w'),
  ])
}

/** A bare consonant closes the syllable before it; bare at the beginning it carries the vowel of its series. */
function sound(unit: RegExpMatchArray, next: RegExpMatchArray | undefined, isFirst: boolean): string {
  const [whole, cluster = '', shift = '', vowel = '', sign = '', other] = unit
  if (other !== undefined) return OWN_VOWELS.get(whole) ?? (/\p{M}/u.test(whole) ? '' : plain(whole))
  const isSecond = shift === '៊' || (shift !== '៉' && O_SERIES.has(cluster.charAt(0)))
  const start = [...cluster].map((letter, at) => consonant(letter, at === 0 && shift === '៉')).join('')
  if (sign === '៍') return ''
  if (vowel !== '')
    return (
      start +
      (VOWELS.get(vowel)?.[isSecond ? 1 : 0] ?? [...vowel].map((one) => VOWELS.get(one)?.[0] ?? '').join(''))
    )
  const closesWord =
    !isFirst && CAN_END.test(cluster) && (sign !== '' || next === undefined || next[3] !== '')
  return closesWord ? start : start + (isSecond ? 'o' : 'a')
}

/** ៉ makes ប a hard p. */
function consonant(letter: string, isHard: boolean): string {
  if (letter === COENG) return ''
  if (letter === 'ប' && isHard) return 'p'
  return A_SERIES.get(letter) ?? O_SERIES.get(letter) ?? ''
}
