/** Dates of birth as lists and documents give them: a day, a month, a year, or a span. */
import type { BirthDateMatching } from './subject.ts'

/** First and last possible day, as YYYYMMDD numbers with 00 and 99 where the day or month is open. */
type Span = { from: number; to: number; isDay: boolean }

/** AGREE: equal as far as both are known. NEAR: a slip or within the tolerance asked for. APART: another person's. */
export type BirthDateVerdict = {
  verdict: 'AGREE' | 'TOLERATED' | 'NEAR' | 'APART'
  listed: string
  isDay: boolean
}

const YEARS: Readonly<Record<BirthDateMatching, number | null>> = {
  EXACT: null,
  SAME_YEAR: 0,
  WITHIN_ONE_YEAR: 1,
  WITHIN_TWO_YEARS: 2,
  WITHIN_THREE_YEARS: 3,
  WITHIN_FOUR_YEARS: 4,
  WITHIN_FIVE_YEARS: 5,
}
const ORDER = ['AGREE', 'TOLERATED', 'NEAR', 'APART'] as const

/** The kindest verdict over the listed dates, which speaks first for the hit; null: one side is unknown or unreadable. */
export function compareBirthDates(
  subject: string | null,
  listed: readonly string[],
  matching: BirthDateMatching,
): BirthDateVerdict | null {
  const own = subject === null ? null : spanOf(subject)
  if (own === null) return null
  const verdicts = listed.flatMap((text) => {
    const span = spanOf(text)
    return span === null
      ? []
      : [{ verdict: verdictOf(own, span, YEARS[matching]), listed: text, isDay: own.isDay && span.isDay }]
  })
  const rank = ({ verdict }: BirthDateVerdict) => ORDER.indexOf(verdict)
  return verdicts.reduce<BirthDateVerdict | null>(
    (best, next) => (best === null || rank(next) < rank(best) ? next : best),
    null,
  )
}

function verdictOf(a: Span, b: Span, years: number | null): BirthDateVerdict['verdict'] {
  if (a.from <= b.to && b.from <= a.to) return 'AGREE'
  const apart = Math.max(yearOf(b.from) - yearOf(a.to), yearOf(a.from) - yearOf(b.to), 0)
  if (years !== null && apart <= years) return 'TOLERATED'
  return isSlip(a, b) || apart === 0 ? 'NEAR' : 'APART'
}

/** Day and month changed places, or one digit of a full date is another. */
function isSlip(a: Span, b: Span): boolean {
  if (!a.isDay || !b.isDay) return false
  const [x, y] = [String(a.from), String(b.from)]
  if (x === y.slice(0, 4) + y.slice(6, 8) + y.slice(4, 6)) return true
  return [...x].filter((digit, at) => digit !== y[at]).length === 1
}

const yearOf = (day: number) => Math.floor(day / 10_000)

/** YYYY, YYYY-MM, YYYY-MM-DD or two of them with a slash between; null: none of these. */
function spanOf(text: string): Span | null {
  const [from = '', to = from] = text.split('/')
  const [first, last] = [partsOf(from), partsOf(to)]
  if (first === null || last === null) return null
  return {
    from: Number(first.join('').padEnd(8, '0')),
    to: Number(last.join('').padEnd(8, '9')),
    isDay: first.length === 3 && from === to,
  }
}

function partsOf(date: string): string[] | null {
  return /^\d{4}(-\d{2}){0,2}$/.test(date) ? date.split('-') : null
}
