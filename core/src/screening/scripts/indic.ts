/** Scripts of India and Sri Lanka → a-z. A consonant carries an a unless a sign says otherwise; northern languages drop some. */
import * as tables from './indic-letters.ts'
import { plain } from './latin.ts'
import { type LatinWord, latinWord } from './latin-word.ts'

const DEVANAGARI = 0x0900
const BLOCK = 0x80
const SINHALA = 0x0d80
const TAMIL = 0x0b80
/** Devanagari, Bengali, Gurmukhi, Gujarati, Odia: the last a of a word is silent, and some inside. */
const LAST_NORTHERN = 0x0b00
const NUKTA = /(.)\u093c|(.)[\u09bc\u0a3c\u0abc\u0b3c]/gu
/** Bengali ya behind another consonant stays y, which its dotted form says. */
const BENGALI_YA = /\u09cd\u09af(?!\u09bc)/g

export function readIndic(run: string): LatinWord[] {
  const block = (run.codePointAt(0) ?? 0) & ~(BLOCK - 1)
  const full = spell(run)
  if (block === TAMIL) return latinWord(run, [voiced(full), written(full), voiced(full).replace(/^s/, 'ch')])
  if (block > LAST_NORTHERN) return latinWord(run, [written(full, 'm'), written(full, 'n')])
  const lastSilent = withoutLast(full)
  return latinWord(run, [written(spoken(lastSilent)), written(lastSilent), written(full)])
}

/** Latin with A for each a that is not written, N for a nasal that fits the next sound. */
function spell(run: string): string {
  let out = ''
  for (const letter of dotted(run)) {
    const sound = soundOf(letter)
    if (sound === null) out = out.replace(/A$/, '')
    else if (sound.startsWith('+')) out = out.replace(/A$/, '') + sound.slice(1)
    else out += sound
  }
  return out
}

/** A vowel sign is marked `+`: it takes the place of the unwritten a. Null is the sign that takes the a away. */
function soundOf(letter: string): string | null {
  if (/[a-zA-Z]/.test(letter)) return letter
  const code = letter.codePointAt(0) ?? 0
  if (code >= SINHALA && code < SINHALA + BLOCK) return sinhala(letter)
  const place = code & (BLOCK - 1)
  if (place === tables.VIRAMA) return null
  if (tables.WITHOUT_VOWEL.includes(letter)) return tables.OWN_CONSONANTS.get(letter) ?? ''
  if (tables.CARRIERS.includes(letter)) return 'A'
  const twin = String.fromCodePoint(DEVANAGARI + place)
  const consonant = tables.OWN_CONSONANTS.get(letter) ?? tables.CONSONANTS.get(twin)
  if (consonant !== undefined) return `${consonant}A`
  const sign = tables.SIGNS.get(place)
  if (sign !== undefined) return `+${sign}`
  if (tables.NASALS.has(place)) return 'N'
  return place === tables.VISARGA ? 'h' : (tables.VOWELS.get(twin) ?? plain(letter))
}

function sinhala(letter: string): string | null {
  if (letter === tables.SINHALA_VIRAMA) return null
  const [consonant, sign] = [tables.SINHALA_CONSONANTS.get(letter), tables.SINHALA_SIGNS.get(letter)]
  if (consonant !== undefined) return `${consonant}A`
  return sign === undefined
    ? (tables.SINHALA_VOWELS.get(letter) ?? (letter === '\u0d82' ? 'N' : 'h'))
    : `+${sign}`
}

/** Consonants with a dot below become the sound that the dot makes of them. */
function dotted(run: string): string {
  const bengali = run.replaceAll(BENGALI_YA, '\u09cd\u09af\u09bc')
  return bengali.replaceAll(NUKTA, (_, first, second) => {
    const letter = String(first ?? second)
    const sound = tables.DOTTED.get(
      String.fromCodePoint(DEVANAGARI + ((letter.codePointAt(0) ?? 0) & (BLOCK - 1))),
    )
    return sound === undefined ? letter : `${sound}A`
  })
}

function written(sounds: string, lastNasal = 'n'): string {
  return sounds
    .replaceAll(/N(?=[pbmf])/g, 'm')
    .replaceAll(/N(?=h)/g, 'ng')
    .replace(/N$/, lastNasal)
    .toLowerCase()
}

const CONSONANT = '(?:chh|[kgcjtdpbsrz]h|[b-df-hj-np-tv-z])'
const LAST_A = new RegExp(`(?<=[aeiouAN]${CONSONANT})A$`)
const BEFORE_SILENT_A = new RegExp(`[aeiouA]${CONSONANT}$`)
const BEHIND_SILENT_A = new RegExp(`^${CONSONANT}[aeiouA]`)

/** राम is ram, but राजेन्द्र keeps the a that makes its last consonants sayable. */
function withoutLast(sounds: string): string {
  return sounds.replace(LAST_A, '')
}

/** From the end: an a between single consonants with a vowel on both sides is silent (मनमोहन, manmohan). */
function spoken(sounds: string): string {
  let out = sounds
  for (let at = out.lastIndexOf('A'); at > 0; at = out.lastIndexOf('A', at - 1)) {
    const [before, behind] = [out.slice(0, at), out.slice(at + 1)]
    if (BEFORE_SILENT_A.test(before) && BEHIND_SILENT_A.test(behind)) out = before + behind
  }
  return out
}

/** Tamil writes k and g, t and d, p and b alike: soft between vowels and after a nasal. */
const TAMIL_VOICING: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aeiounm])k(?=[aeiou])/g, 'g'],
  [/(?<=[aeioun])t(?=[aeiour])/g, 'd'],
  [/(?<=[aeioum])p(?=[aeiou])/g, 'b'],
  [/nch/g, 'nj'],
  [/chch/g, 'C'],
  [/ch/g, 's'],
]

function voiced(sounds: string): string {
  return TAMIL_VOICING.reduce(
    (text, [pattern, by]) => text.replaceAll(pattern, by),
    written(sounds),
  ).replaceAll('C', 'ch')
}
