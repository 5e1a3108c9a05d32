/** The page's language: chosen here, else named by the link, else by the session. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { languageFor } from './language.ts'
import { type LocaleName, locales } from './locales/all.ts'
import { en, type Messages } from './locales/en.ts'
import { type T, translator } from './t.ts'

export type Language = {
  locale: LocaleName
  setLocale: (locale: LocaleName) => void
  t: T
  isLoaded: boolean
}

/** `isLoaded` is false while the texts of `locale` are on their way; `t` speaks the last language meanwhile. */
export function useLanguage(linkLocale: string | null, sessionLocale: string | null): Language {
  const [chosen, setLocale] = useState<LocaleName | null>(null)
  const [loaded, setLoaded] = useState<{ name: LocaleName; messages: Messages }>({ name: 'en', messages: en })
  const locale = languageFor([chosen, linkLocale, sessionLocale])
  useEffect(() => {
    let isCurrent = true
    const show = (messages: Messages) => {
      if (!isCurrent) return
      document.documentElement.lang = locale
      setLoaded({ name: locale, messages })
    }
    // A language that cannot be fetched leaves the page as it speaks now.
    locales[locale].load().then(show, () => setLoaded(({ messages }) => ({ name: locale, messages })))
    return () => {
      isCurrent = false
    }
  }, [locale])
  const t = useMemo(() => translator(loaded.messages), [loaded.messages])
  return { locale, setLocale, t, isLoaded: loaded.name === locale }
}
