/** The remarks of OFAC's csv files: facts in running text, each ending with a semicolon. */
import { countryOf, countryOfPlace } from './country.ts'
import { addBirthDate, addCountries, addNumber, addReason, addText, type Draft } from './draft.ts'
import { numberType } from './number-type.ts'
import { addOfacName } from './ofac-names.ts'
import { wholeDate } from './partial-date.ts'
import { sexOf } from './sex.ts'

/** Longer remarks are cut there and go on in the comments file. */
const CUT_AT = 1000

/**
 * Adds what the remarks say to the entity; what is no known fact becomes part of its reason, word for word. `comments`
 * is their continuation; where it is missing from remarks that were cut, the last fact is left out rather than read by half.
 */
export function addRemarks(to: Draft, remarks: string, comments: string): void {
  const isCut = remarks.length >= CUT_AT && !comments && !remarks.trim().endsWith('.')
  const parts = `${remarks}${comments}`.trim().replace(/\.$/, '').split(/;\s*/)
  for (const part of isCut ? parts.slice(0, -1) : parts) {
    const remark = part.trim()
    if (remark) addRemark(to, remark.replace(/^alt\. (?=[A-Za-z])/, ''))
  }
}

function addRemark(to: Draft, remark: string): void {
  for (const [pattern, add] of FACTS) {
    const found = pattern.exec(remark)
    if (found) {
      add(to, found[1]?.trim() ?? '', remark)
      return
    }
  }
  if (!addNumbered(to, remark)) addReason(to, remark)
}

type Add = (to: Draft, said: string, remark: string) => void

const FACTS: readonly (readonly [RegExp, Add])[] = [
  [/^DOB (.+)$/, addBirthDate],
  [/^POB (.+)$/, (to, place) => addCountries(to, 'countries', countryOfPlace(place) ?? '')],
  [/^(?:nationality|citizen) (.+)$/, (to, country) => addCountries(to, 'nationalities', country)],
  [/^Gender (\w+)/, (to, sex) => Object.assign(to, { sex: sexOf(sex) })],
  [/^[afn]\.k\.a\. ['"](.+?)['"]?$/, (to, name) => addOfacName(to, 'weak', name.replace(/^'(.*)'$/, '$1'))],
  [
    /^(?:Nationality of Registration|Vessel Flag|Flag) (.+)$/,
    (to, country) => addCountries(to, 'countries', country),
  ],
  [/^Website (\S+)$/, (to, url) => addText(to, 'urls', url)],
  [
    /^Listing Date(?: \([^)]*\))?:? (.+)$/,
    (to, date) => Object.assign(to, { listedOn: wholeDate(date) ?? to.listedOn }),
  ],
  // They would pass for numbers below, and identify nobody on a document.
  [
    /^(?:Phone Number|Telephone|Fax|Email Address|Digital Currency Address|Website)\b/,
    (to, _, remark) => addReason(to, remark),
  ],
]

/** A kind of number, the number, and where it was issued: "Passport 719032284 (Russia) issued 01 Jan 2009". */
const NUMBERED =
  /^([A-Za-z][A-Za-z.,'&/() -]*?)[ #:]+((?=\S*\d)\S+(?: (?!\(|issued|expires)\S+)*)(?: \(([^)]+)\))?(?: .*)?$/
const IS_KIND_OF_NUMBER =
  /passport|number|\bno\b|\bID\b|\bcard\b|SSN|C\.U\.R\.P|R\.?F\.?C|D\.N\.I|I\.F\.E|cedula|cartilla|licen[sc]e|credencial|document|code|identification|FEIN|C\.U\.I|MMSI|\bIMO\b|matricula|NIT\b|RUC\b|RTN\b|RIF\b|BIK|SWIFT/i
/** Numbers that stand for a paper about the entity or for a thing it makes, not for the entity. */
const IS_OTHERS_NUMBER =
  /gazette|executive order|directive|model|aircraft|ISIN|ticker|section|target|purchase|effective/i

function addNumbered(to: Draft, remark: string): boolean {
  const [, words = '', digits = '', issuer = ''] = NUMBERED.exec(remark) ?? []
  if (!digits || !IS_KIND_OF_NUMBER.test(words) || IS_OTHERS_NUMBER.test(words)) return false
  const [kind, series] = withoutSeries(words)
  addNumber(to, numberType(kind), `${series}${digits.replace(/(?:,.*|\.)$/, '')}`, countryOf(issuer))
  return true
}

/** "Passport AABA 670850": the letters before the digits are the number's, unless they only say what is counted (IMO). */
function withoutSeries(words: string): [string, string] {
  const [, kind = '', series = ''] = /^(.+) ([A-Z]{1,5})$/.exec(words) ?? []
  return IS_KIND_OF_NUMBER.test(kind) && !IS_KIND_OF_NUMBER.test(series) ? [kind, `${series} `] : [words, '']
}
