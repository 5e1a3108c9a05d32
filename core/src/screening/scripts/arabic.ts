/** Arabic script → a-z. Short vowels are not written: frequent names get theirs from a table, others go without. */
import { ARABIC_LETTERS } from './arabic-letters.ts'
import { ARABIC_NAMES } from './arabic-names.ts'
import { spellings } from './arabic-spelling.ts'
import { type LatinWord, latinWord } from './latin-word.ts'
import { VANISHING } from './runs.ts'

const MARKS = /\p{M}/gu
/** Spellings of one letter by language and habit, for looking names up. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[أإآٱ]/g, 'ا'],
  [/[یىئےۓ]/g, 'ي'],
  [/[ۀہھۃة]/g, 'ه'],
  [/ک/g, 'ك'],
  [/ؤ/g, 'و'],
]
const ARTICLE = 'ال'
/** Servant of; never said without what follows, and mostly with its article. */
const SERVANT = 'عبد'
/** Written as part of a word, yet words of their own in Latin: Abu, Abd, the article before, God and faith behind. */
const ABU = /^[اأ]بو(?=..)/
const ABD = /^عبد(?=ال..)/
const AL = /^ال(?=..)/
const GOD = /(?<=..)الل[هہ]$/
const FAITH = /(?<=..)الد[يی]ن$/
/** They begin with ال without having an article. */
const NO_ARTICLE =
  /^(الل[هہ]|الد[يی]ن|اله|ال[يی]اس|الهام|ال[كک]سندر|ال[كک]ساندر|الفت|الف|البرت|ال[يی]نا|السا|الطاف|ال[يی]زاب[يی]ث)$/
/** Abu, Abd, the article, a name, the faith: no more parts than that. */
const MOST_PARTS = 4
/** The l of the article becomes these letters when spoken: Abdur Rahman, ash-Shaykh. */
const SUN_LETTER = /^[تثدذرزسشصضطظلن]/

/**
 * `al-Assad` is two words: article and name. `Abd al-Rahman` is two as well, `abdul` and `rahman`, however it is written:
 * so each Latin spelling of it (Abdul Rahman, Abdulrahman, Abd-al-Rahman) differs by one join of neighbours at most.
 */
export function readArabic(runs: readonly string[]): LatinWord[][] {
  const parts = runs.map((run) =>
    partsOf(run.replaceAll(VANISHING, '').normalize('NFC').replaceAll(MARKS, '')),
  )
  const following = runs.map((_, place) => parts[place + 1]?.slice(0, 2) ?? [])
  return parts.map((own, place) => {
    const afterServant = parts[place - 1]?.at(-1) === SERVANT && own[0] === ARTICLE
    const all = [...own, ...(following[place] ?? [])]
    const words = own.map((part, at) =>
      readPart(part, all[at + 1], all[at + 2], own.length === 1 ? runs[place] : part),
    )
    return words
      .filter((_, at) => !(own[at] === ARTICLE && (at === 0 ? afterServant : own[at - 1] === SERVANT)))
      .flat()
  })
}

function readPart(part: string, next = '', afterNext = '', written = part): LatinWord[] {
  if (part === SERVANT && next === ARTICLE) return servant(written, afterNext)
  return part === ARTICLE && next !== '' ? article(next) : readWord(part, written)
}

function servant(written: string, next: string): LatinWord[] {
  return latinWord(written, ['abdul', 'abdal', 'abdel', `abdu${assimilated(next)}`, 'abd'])
}

function partsOf(word: string, deepest = MOST_PARTS): string[] {
  if (deepest === 0 || NO_ARTICLE.test(word)) return [word]
  const before = (ABU.exec(word) ?? ABD.exec(word) ?? AL.exec(word))?.[0]
  if (before !== undefined) return [before, ...partsOf(word.slice(before.length), deepest - 1)]
  const behind = GOD.exec(word) ?? FAITH.exec(word)
  if (behind === null) return [word]
  return [word.slice(0, behind.index), ...partsOf(word.slice(behind.index), deepest - 1)]
}

function article(next: string): LatinWord[] {
  return latinWord(ARTICLE, ['al', 'el', 'ul', `u${assimilated(next)}`, `a${assimilated(next)}`])
}

function assimilated(next: string): string {
  return SUN_LETTER.test(next) ? (ARABIC_LETTERS.get(next.charAt(0)) ?? 'l') : 'l'
}

function readWord(word: string, written: string): LatinWord[] {
  const names = ARABIC_NAMES.get(FOLDS.reduce((text, [pattern, by]) => text.replaceAll(pattern, by), word))
  return names ? latinWord(written, names) : latinWord(written, spellings(word), true)
}
