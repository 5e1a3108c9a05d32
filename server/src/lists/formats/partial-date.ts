/** Dates as lists write them, exact or not. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ABOUT = /\b(?:circa|ca|approximately|approx|about|c)\b\.?/i
/** A listed person was born, and listed, in these years; a number outside them is no year. */
const FIRST_YEAR = 1800
const LAST_YEAR = 2100

/**
 * A date as ListedEntity wants it: YYYY, YYYY-MM, YYYY-MM-DD, or two of them with a slash between. Reads "08 Sep 1966",
 * "Sep 1966", "September 8, 1966", "1966-09-08", "08/09/1966" (the day always first), parts of 00 (unknown), "1960 to
 * 1963", "between 1960 and 1963", and "circa 1970", which is one year each way. Null: it is no date that is understood.
 */
export function partialDate(text: string): string | null {
  const plain = text.replace(ABOUT, ' ').replace(/\s+/g, ' ').trim()
  const isAbout = ABOUT.test(text)
  const [from, to] = rangeOf(plain)
  if (to === undefined) {
    const date = oneDate(from)
    return date && isAbout ? about(date) : date
  }
  return interval(oneDate(from), oneDate(to), isAbout)
}

/** From one date to the other, each any partial date; null when either is missing or they stand the wrong way round. */
export function interval(from: string | null, to: string | null, isAbout = false): string | null {
  if (!from || !to) return null
  if (isAbout) return `${yearOf(from) - 1}/${yearOf(to) + 1}`
  if (from === to) return from
  return from.slice(0, 4) > to.slice(0, 4) ? null : `${from}/${to}`
}

/** One year each way of the date's own: what lists mean by "circa". */
export function about(date: string): string {
  return `${yearOf(date) - 1}/${yearOf(date) + 1}`
}

/** A partial date of numbers or texts; 0, '00' and '' say that the part is unknown. Null without a year, or for 31 June. */
export function dateOf(year: unknown, month: unknown = 0, day: unknown = 0): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (!(y >= FIRST_YEAR && y <= LAST_YEAR) || !(m >= 0 && m <= 12) || !(d >= 0)) return null
  if (m === 0) return String(y)
  if (d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null
  const inMonth = `${y}-${String(m).padStart(2, '0')}`
  return d === 0 ? inMonth : `${inMonth}-${String(d).padStart(2, '0')}`
}

/** YYYY-MM-DD, or null for anything less exact: for the dates of listing. */
export function wholeDate(text: string): string | null {
  const date = partialDate(text)
  return date?.length === 10 ? date : null
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

function rangeOf(text: string): [string, string?] {
  const years = /^(\d{4}) ?[-–/] ?(\d{4})$/.exec(text) ?? /^(.+?) (?:to|and) (.+)$/i.exec(text)
  const iso = years ?? /^(\d{4}(?:-\d\d){0,2})\/(\d{4}(?:-\d\d){0,2})$/.exec(text)
  if (!iso?.[1] || !iso[2]) return [text]
  return [iso[1].replace(/^(?:between|from) /i, ''), iso[2]]
}

function oneDate(text: string): string | null {
  const iso =
    /^(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?:[T ].*)?)?)?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (iso) return dateOf(iso[1], iso[2] ?? 0, iso[3] ?? 0)
  const dayFirst = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(text)
  if (dayFirst) return dateOf(dayFirst[3], dayFirst[2], dayFirst[1])
  const named = /^(?:(\d\d?)[ -])?([A-Za-z]{3,9})\.?,?[ -](?:(\d\d?), ?)?(\d{4})$/.exec(text)
  const month = MONTHS.indexOf(named?.[2]?.slice(0, 3).toLowerCase() ?? '') + 1
  return named && month > 0 ? dateOf(named[4], month, named[1] ?? named[3] ?? 0) : null
}
