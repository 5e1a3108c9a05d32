import { describe, expect, it } from 'vitest'
import { partialDate, wholeDate } from './partial-date.ts'

describe('a date on a list', () => {
  it.each([
    ['08 Sep 1966', '1966-09-08'],
    ['8 September 1966', '1966-09-08'],
    ['September 8, 1966', '1966-09-08'],
    ['03-Sep-2025', '2025-09-03'],
    ['Sep 1966', '1966-09'],
    ['1966', '1966'],
    ['1966-09-08', '1966-09-08'],
    ['1966-09-08T00:00:00.000Z', '1966-09-08'],
    ['1966-00-00', '1966'],
    ['08/09/1966', '1966-09-08'],
    ['00/09/1966', '1966-09'],
    ['00/00/1966', '1966'],
  ])('%s is %s', (text, date) => expect(partialDate(text)).toBe(date))

  it.each([
    ['circa 1970', '1969/1971'],
    ['circa 08 Sep 1966', '1965/1967'],
    ['Approximately 1970', '1969/1971'],
    ['1960 to 1963', '1960/1963'],
    ['between 1960 and 1963', '1960/1963'],
    ['1960-1963', '1960/1963'],
    ['08 Sep 1960 to 09 Oct 1963', '1960-09-08/1963-10-09'],
    ['circa 1979-1982', '1978/1983'],
    ['1960-01/1961-02', '1960-01/1961-02'],
  ])('%s lies in %s', (text, range) => expect(partialDate(text)).toBe(range))

  it.each(['31 Jun 1970', '13/13/1970', '1963 to 1960', 'na', '', '10/12/1400', '45-50 years old'])(
    'does not guess at "%s"',
    (text) => expect(partialDate(text)).toBeNull(),
  )

  it('of listing counts only to the day', () => {
    expect(wholeDate('2012-12-31')).toBe('2012-12-31')
    expect(wholeDate('2012')).toBeNull()
  })
})
