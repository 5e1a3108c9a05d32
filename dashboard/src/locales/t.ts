import { en } from './en.ts'

export type TextKey = keyof typeof en

/** The text of a key with `{name}` filled in. */
export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return en[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Words that the server may add to before we know them: the known text, else the word itself, readable. */
export function word(prefix: 'docType' | 'timeline' | 'tag' | 'check', name: string): string {
  const key = `${prefix}.${name}`
  if (isKey(key)) return t(key)
  const plain = name.replaceAll(/[_-]/g, ' ').toLowerCase()
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

function isKey(key: string): key is TextKey {
  return Object.hasOwn(en, key)
}
