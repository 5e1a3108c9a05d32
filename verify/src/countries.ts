/** Countries and territories of ISO 3166-1, alpha-2; their names come from the browser, in the page's language. */
const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG ' +
  'UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'

export const countryCodes: readonly string[] = CODES.split(' ')

export type Country = { code: string; name: string }

/** Sorted by name in that language; `allowed` null: all. */
export function countriesIn(locale: string, allowed: readonly string[] | null): Country[] {
  const nameOf = countryNames(locale)
  const { compare } = new Intl.Collator(locale)
  return [...(allowed ?? countryCodes)]
    .map((code) => ({ code, name: nameOf(code) }))
    .sort((one, other) => compare(one.name, other.name))
}

export function countryNames(locale: string): (code: string) => string {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'region', fallback: 'code' })
  return (code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code)
}

/** Names that begin so come first, then names that contain it; the English name and the code count too. */
export function searched(countries: readonly Country[], query: string): Country[] {
  const wanted = plain(query)
  if (wanted === '') return [...countries]
  const english = countryNames('en')
  const rankOf = ({ code, name }: Country) => {
    const words = [plain(name), plain(english(code))]
    if (code.toLowerCase() === wanted || words.some((word) => word.startsWith(wanted))) return 0
    return words.some((word) => word.includes(wanted)) ? 1 : 2
  }
  const ranks = countries.map((country) => ({ country, rank: rankOf(country) }))
  return [0, 1].flatMap((rank) => ranks.filter((each) => each.rank === rank).map(({ country }) => country))
}

/** The countries of the browser's languages, to stand on top. */
export function suggestedCodes(languages: readonly string[]): string[] {
  const regions = languages.map((language) => language.split('-').find((part) => /^[A-Z]{2}$/.test(part)))
  return [...new Set(regions.filter((region) => region !== undefined))]
}

/** Without accents and case: "Åland" is found by "aland". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
