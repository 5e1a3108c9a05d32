/** Han characters and kana → a-z: pinyin, unless the name is Japanese; Korean, Hong Kong and Taiwan readings beside it. */
import { TWO_CHARACTERS } from './chinese-names.ts'
import { familyForms, givenNameForms, pinyin } from './han-forms.ts'
import { japaneseGiven, japaneseName, japaneseSurname } from './japanese.ts'
import { kanaForms } from './kana.ts'
import { type LatinWord, latinWord } from './latin-word.ts'
import { readings } from './pairs.ts'

const LONGEST_NAME = 4
const LONGEST_HALF = 3
const HAS_KANA = /[\u3041-\u30ff]/
const IS_KANA = /^[\u3041-\u30ff]+$/
const KANA_OR_HAN = /[\u3041-\u30ff]+|[^\u3041-\u30ff]+/gu
/** Most Chinese words have two characters, and so do the words of firms in Latin letters: Zhongguo Shiyou. */
const WORD_SIZE = 2
const WORDS = /..?/gsu
/** Where one is, a word begins and ends. */
const FIRM_WORDS =
  /(有限|责任|責任|公司|集团|集團|股份|银行|銀行|科技|国际|國際|中国|中國|贸易|貿易|工业|工業|技术|技術|投资|投資|控股|实业|實業|电子|電子|大学|大學|研究|株式|会社|會社)/
/** They mark a firm of Japan. */
const FIRM_FORMS = readings('株式 kabushiki 会社 kaisha 會社 kaisha')

/** 习近平 is xi jinping, 山田太郎 yamada taro. A name written in two runs keeps its halves. */
export function readHan(runs: readonly string[]): LatinWord[][] {
  const [first = '', second = ''] = runs
  if (runs.length !== 2 || [...first].length > LONGEST_HALF || [...second].length > LONGEST_HALF)
    return runs.map(readRun)
  return nameOf([...first], [...second])
}

function readRun(run: string): LatinWord[] {
  const characters = [...run]
  if (IS_KANA.test(run)) return latinWord(run, kanaForms(run))
  const japanese = japaneseName(characters)
  if (japanese) return nameOf(characters.slice(0, japanese), characters.slice(japanese)).flat()
  if (HAS_KANA.test(run)) return (run.match(KANA_OR_HAN) ?? []).flatMap(readRun)
  const surname = characters.length > 1 ? japaneseSurname(characters) : undefined
  if (surname) return latinWord(run, [...surname, characters.map(pinyin).join('')])
  if (characters.length > LONGEST_NAME || FIRM_WORDS.test(run)) return readText(run)
  const size = characters.length > WORD_SIZE && TWO_CHARACTERS.has(run.slice(0, 2)) ? 2 : 1
  return nameOf(characters.slice(0, size), characters.slice(size)).flat()
}

/** Family name and given name. Family names of one character are Chinese as well, so there Japanese comes second. */
function nameOf(family: readonly string[], given: readonly string[]): LatinWord[][] {
  const surname = japaneseSurname(family)
  const name = surname && japaneseGiven(given)
  const isJapanese =
    surname !== undefined && (family.length > 1 || IS_KANA.test([...family, ...given].join('')))
  return [
    latinWord(
      family.join(''),
      ordered(surname, familyForms(family, given), isJapanese && name !== undefined),
    ),
    latinWord(given.join(''), ordered(name, givenNameForms(family, given), isJapanese && name !== undefined)),
  ]
}

function ordered(
  japanese: readonly string[] | undefined,
  chinese: readonly string[],
  isJapanese: boolean,
): string[] {
  const [mandarin = '', ...others] = chinese
  if (japanese === undefined) return [...chinese]
  return isJapanese ? [...japanese] : [mandarin, ...japanese, ...others]
}

function readText(run: string): LatinWord[] {
  const parts = run.split(FIRM_WORDS).flatMap((part) => part.match(WORDS) ?? [])
  return parts.flatMap((word) => {
    const mandarin = [...word].map(pinyin).join('')
    return latinWord(word, FIRM_FORMS.get(word) ?? [...(japaneseSurname([...word]) ?? []), mandarin])
  })
}
