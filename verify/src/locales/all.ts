/** The languages of this page. A new one: its file beside this, and one line here. */
import { en, type Messages } from './en.ts'

/** English comes with the page; every other language is fetched when it is needed. */
export const locales = {
  en: { name: 'English', load: async (): Promise<Messages> => en },
  lt: { name: 'Lietuvių', load: async (): Promise<Messages> => (await import('./lt.ts')).lt },
  de: { name: 'Deutsch', load: async (): Promise<Messages> => (await import('./de.ts')).de },
}

export type LocaleName = keyof typeof locales

export function isLocale(name: string): name is LocaleName {
  return Object.hasOwn(locales, name)
}
