/** Calendar dates as YYYY-MM-DD text: they compare as text and know no time zone. */
import { monthOf } from './months.ts'

/** A real day of the Gregorian calendar, written YYYY-MM-DD; 2023-02-29 and 2023-1-1 are none. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (month === 2) return isLeap ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whole years lived on `today`; who was born on 29 February turns a year older on 1 March of a common year. */
export function ageOn(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
  return today.slice(5) < birth.slice(5) ? years - 1 : years
}

/** Not part of a longer number. */
const NOT_IN_NUMBER = ['(?<!\\d)', '(?!\\d)'] as const
const GAP = '\\s?[.\\-/ ]\\s?'
const YEAR = '((?:19|20)\\d{2})'
const numeric = (...parts: string[]) => new RegExp(NOT_IN_NUMBER[0] + parts.join('') + NOT_IN_NUMBER[1], 'g')

const YEAR_FIRST = numeric(YEAR, GAP, '(\\d{1,2})', GAP, '(\\d{1,2})')
const YEAR_LAST = numeric('(\\d{1,2})', GAP, '(\\d{1,2})', GAP, '((?:19|20)?\\d{2})')
const RUN_TOGETHER = numeric('(\\d{2})(\\d{2})', YEAR)
const RUN_YEAR_FIRST = numeric(YEAR, '(\\d{2})(\\d{2})')
const WORD =
  /(?<!\d)(\d{1,2})[.\-/ ]*(\p{L}{3,10})[.\-/ ]*(?:(\p{L}{3,10})[.\-/ ]*)?((?:19|20)?\d{2})(?!\d)/gu
const WORD_FIRST = /(\p{L}{3,10})[.\-/ ]*(\d{1,2}),?[.\-/ ]*((?:19|20)\d{2})(?!\d)/gu

/**
 * ISO dates that a printed line may mean, without repeats: 31 01 2030, 31.01.2030, 2030-01-31, 31012030, 31 JAN/JAN
 * 2030, 31 JAN 30, JAN 31 2030. What can be read two ways (01/02/2030, two-digit years) gives each reading; no real
 * day, no entry.
 */
export function datesInText(line: string): string[] {
  const text = line.normalize('NFC').toUpperCase()
  const found = [
    ...matches(YEAR_FIRST, text).flatMap(([year, month, day]) => dates(year, month, day)),
    ...matches(YEAR_LAST, text).flatMap(([a, b, year]) => [...dates(year, b, a), ...dates(year, a, b)]),
    ...matches(RUN_TOGETHER, text).flatMap(([day, month, year]) => dates(year, month, day)),
    ...matches(RUN_YEAR_FIRST, text).flatMap(([year, month, day]) => dates(year, month, day)),
    ...matches(WORD, text).flatMap(([day, word, second, year]) =>
      dates(year, monthOf(word) ?? monthOf(second), day),
    ),
    ...matches(WORD_FIRST, text).flatMap(([word, day, year]) => dates(year, monthOf(word), day)),
  ]
  return [...new Set(found)]
}

type Part = string | undefined

function matches(pattern: RegExp, text: string): Part[][] {
  return [...text.matchAll(pattern)].map(([, ...parts]) => parts)
}

function dates(year: Part, month: Part, day: Part): string[] {
  if (year === undefined || month === undefined || day === undefined) return []
  const years = year.length === 4 ? [year] : [`19${year}`, `20${year}`]
  return years.map((full) => `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).filter(isDate)
}
