/** The page's language: chosen here, else named by the link, else by the session. */
import { useEffect, useState } from 'preact/hooks'
import { languageFor } from './language.ts'
import { type LocaleName, locales } from './locales/all.ts'
import { en, type Messages } from './locales/en.ts'
import { type T, translator } from './t.ts'

export type Language = { locale: LocaleName; setLocale: (locale: LocaleName) => void; t: T }

export function useLanguage(linkLocale: string | null, sessionLocale: string | null): Language {
  const [chosen, setLocale] = useState<LocaleName | null>(null)
  const [messages, setMessages] = useState<Messages>(en)
  const locale = languageFor([chosen, linkLocale, sessionLocale])
  useEffect(() => {
    let isCurrent = true
    const show = (loaded: Messages) => isCurrent && setMessages(loaded)
    // A language that cannot be fetched leaves the one that is shown.
    locales[locale].load().then(show, () => undefined)
    document.documentElement.lang = locale
    return () => {
      isCurrent = false
    }
  }, [locale])
  return { locale, setLocale, t: translator(messages) }
}
