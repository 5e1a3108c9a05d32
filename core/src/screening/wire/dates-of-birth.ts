/** Listed dates of birth on the wire, which knows YYYY, YYYY-MM and YYYY-MM-DD but no spans. */

/** Spans of more years than this are told by their ends. */
const YEARS_MOST = 10

/** A span becomes its years: 1941/1943 is 1941, 1942, 1943. */
export function datesOfBirth(dates: readonly string[]): string[] {
  return [...new Set(dates.flatMap(yearsOf))]
}

/** One date for where there is room for one: of a span the year in its middle. Null: none is listed. */
export function dateOfBirth([first]: readonly string[]): string | null {
  if (first === undefined) return null
  const years = yearsOf(first)
  return years[Math.floor((years.length - 1) / 2)] ?? null
}

function yearsOf(date: string): string[] {
  const [from, to] = date.split('/')
  if (from === undefined || to === undefined) return [date]
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  if (last - first >= YEARS_MOST) return [String(first), String(last)]
  return Array.from({ length: last - first + 1 }, (_, year) => String(first + year))
}
