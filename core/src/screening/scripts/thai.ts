/** Thai and Lao → a-z. Vowels stand around their consonant or are not written: words are taken apart into syllables. */
import { plain } from './latin.ts'
import { type LatinWord, latinWord } from './latin-word.ts'
import { THAI_CONSONANTS } from './thai-letters.ts'

/** `start`, `end`, `silent`: letters; `vowel` in Latin. */
type Syllable = { start: string; vowel: string; end: string; silent?: string }

const THAI_FIRST = 0x0e00
const LAO_FIRST = 0x0e80
const SILENCED = /(?<=น)[ทด]ร์|[ก-ฮ][ิุ]?์/g
const SHORTENED_OR_TONE = /[็-๎ฺฯๆ](?<!ํ)/g
/** Two consonants that begin one syllable when a vowel belongs to both. */
const CLUSTER = /^(?:[กขคตปผพทศส]ร|[กขคปผพ]ล|[กขค]ว|ห[งญณนมยรลว])(?=[ะ-฽ํ])/
const CLUSTER_BEHIND_VOWEL = /^(?:[กขคตปผพศ]ร|[กขคปผพ]ล|[กขค]ว|ห[งญณนมยรลว])/
const BARE_RUN = /^(?:[ก-ฮ](?![ะ-฽ํ]))*/
/** Never end a syllable. */
const NO_END = 'อหฮฉผฝฌ'
const NO_END_AFTER_O = 'ยวอหฮ'

/** What may stand behind the beginning, by the vowel before it. `open`: no consonant closes it. */
const BEHIND: Readonly<Record<string, readonly (readonly [RegExp, vowel: string, isOpen?: true])[]>> = {
  เ: [
    [/^ียะ?/, 'ia'],
    [/^ือะ?/, 'uea'],
    [/^าะ/, 'o', true],
    [/^า/, 'ao', true],
    [/^อ/, 'oe'],
    [/^[ิี]/, 'oe'],
    [/^ย(?![ะ-฽])/, 'oei', true],
    [/^ะ?/, 'e'],
  ],
  แ: [[/^ะ?/, 'ae']],
  โ: [[/^ะ?/, 'o']],
  ไ: [
    [/^ย?(?![ะ-฽])/, 'ai', true],
    [/^/, 'ai', true],
  ],
  ใ: [[/^/, 'ai', true]],
  '': [
    [/^ัวะ?/, 'ua', true],
    [/^ัย/, 'ai', true],
    [/^ั/, 'a'],
    [/^รร(?=[ก-ฮ])/, 'a'],
    [/^รร/, 'an', true],
    [/^ะ/, 'a', true],
    [/^า/, 'a'],
    [/^ำ/, 'am', true],
    [/^[ิี]/, 'i'],
    [/^[ึื]อ?/, 'ue'],
    [/^[ุู]/, 'u'],
    [/^ํ?อ(?![ะ-฽])|^[฻ํ]/, 'o'],
    [/^฽/, 'ia'],
    [/^ว(?=[กงดตนบปมยรล](?![ะ-฽]))/, 'ua'],
  ],
}

/** RTGS, then letter by letter as names keep their Sanskrit spelling: ภูมิพล phumiphon, bhumipol. */
export function readThai(run: string): LatinWord[] {
  const syllables = syllablesOf(asThai(run))
  const sound = syllables.map(({ start, vowel, end }) => spell(start, 0) + vowel + spell(end, 1))
  const letters = syllables.map(
    ({ start, vowel, end, silent = '' }) =>
      spell(start, 2) + vowel + spell(end + silent, 2).replace(/ch$/, 'j'),
  )
  return latinWord(run, [sound.join(''), letters.join('')])
}

function asThai(run: string): string {
  const letters = [...run.replaceAll('ໜ', 'ຫນ').replaceAll('ໝ', 'ຫມ').replaceAll('ຼ', 'ລ')].map((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return code >= LAO_FIRST ? String.fromCodePoint(code - LAO_FIRST + THAI_FIRST) : letter
  })
  const text = letters.join('').replaceAll('ฤ', 'ริ').replaceAll('ฦ', 'ลิ')
  return text.replaceAll(SILENCED, '').replaceAll(SHORTENED_OR_TONE, '')
}

function syllablesOf(text: string): Syllable[] {
  const syllables: Syllable[] = []
  let rest = text
  while (rest !== '') {
    const [syllable, size] = nextSyllable(rest)
    syllables.push(syllable)
    rest = rest.slice(size)
  }
  return syllables
}

function nextSyllable(text: string): [Syllable, size: number] {
  const lead = /^[เแโไใ]/.exec(text)?.[0] ?? ''
  const body = text.slice(lead.length)
  const start = (lead ? CLUSTER_BEHIND_VOWEL : CLUSTER).exec(body)?.[0] ?? body.slice(0, 1)
  const behind = body.slice(start.length)
  const shape = THAI_CONSONANTS.has(start.charAt(0))
    ? BEHIND[lead]?.find(([pattern]) => pattern.test(behind))
    : undefined
  const taken = shape ? (shape[0].exec(behind)?.[0] ?? '') : ''
  const rest = behind.slice(taken.length)
  if (shape === undefined) return bareSyllable(start, rest, lead.length + start.length)
  const end = shape[2] ? '' : endOf(rest, taken === 'ั')
  return [{ start, vowel: shape[1], end }, lead.length + start.length + taken.length + end.length]
}

/** Without a vowel: o between two consonants, a before a syllable of its own; one left at the end is silent. */
function bareSyllable(start: string, rest: string, size: number): [Syllable, size: number] {
  if (!THAI_CONSONANTS.has(start)) return [{ start, vowel: '', end: '' }, size]
  const run = BARE_RUN.exec(rest)?.[0] ?? ''
  if (rest === '') return [{ start: '', vowel: '', end: '', silent: start }, size]
  const isFirstOfThree = run.length === 2 && run.length === rest.length
  if (run === '' || isFirstOfThree || NO_END_AFTER_O.includes(run.charAt(0)))
    return [{ start, vowel: 'a', end: '' }, size]
  return [{ start, vowel: 'o', end: run.charAt(0) }, size + 1]
}

/** So many bare consonants begin with a syllable of two, whatever is left over. */
const LONG_RUN = 5

/** An even number of bare consonants makes syllables of its own, unless the vowel sign must be closed. */
function endOf(rest: string, mustClose: boolean): string {
  const run = BARE_RUN.exec(rest)?.[0] ?? ''
  const [first, second] = [run.charAt(0), run.charAt(1)]
  if (first === '' || NO_END.includes(first)) return ''
  const pairsUp = (run.length % 2 === 0 || run.length >= LONG_RUN) && !NO_END_AFTER_O.includes(second)
  return pairsUp && !mustClose ? '' : first
}

function spell(letters: string, column: 0 | 1 | 2): string {
  if (/^ห[งญณนมยรลว]$/.test(letters)) return spell(letters.slice(1), column)
  return [...letters].map((letter) => THAI_CONSONANTS.get(letter)?.[column] ?? plain(letter)).join('')
}
