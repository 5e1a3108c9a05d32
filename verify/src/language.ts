/** Which language the page speaks. */
import { isLocale, type LocaleName } from './locales/all.ts'

/** `?lang=` overrides the session's locale, unknown ones are passed over; last is English. */
export function languageFor(wanted: readonly (string | null | undefined)[]): LocaleName {
  for (const each of wanted) {
    const name = each?.toLowerCase().split(/[-_]/)[0]
    if (name && isLocale(name)) return name
  }
  return 'en'
}
