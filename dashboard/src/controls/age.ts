/** Time in few signs, never ambiguous: "4 min", "3 h", "6 d", then the date. */
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A clock that runs ahead of ours reads as "now", an unreadable instant as a dash. */
export function age(at: string, now: Date): string {
  const then = new Date(at)
  const passed = now.getTime() - then.getTime()
  if (Number.isNaN(passed)) return '–'
  if (passed < MINUTE) return 'now'
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min`
  if (passed < DAY) return `${Math.floor(passed / HOUR)} h`
  if (passed < WEEK) return `${Math.floor(passed / DAY)} d`
  return day(then, then.getFullYear() !== now.getFullYear())
}

/** "20 Dec 2025, 14:03:07" in the reader's time zone. */
export function instant(at: string): string {
  return Number.isNaN(Date.parse(at)) ? at : `${date(at)}, ${clock(at)}`
}

/** "20 Dec 2025" */
export function date(at: string): string {
  return day(new Date(at), true)
}

/** "14:03:07" */
export function clock(at: string): string {
  const then = new Date(at)
  return [then.getHours(), then.getMinutes(), then.getSeconds()].map(twoDigits).join(':')
}

function day(then: Date, hasYear: boolean): string {
  return `${then.getDate()} ${MONTHS[then.getMonth()]}${hasYear ? ` ${then.getFullYear()}` : ''}`
}

const twoDigits = (value: number) => String(value).padStart(2, '0')
