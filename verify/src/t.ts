/** Texts by key. English is the source: its keys, and the placeholders in its sentences, are types. */
import type { En, Key, Messages } from './locales/en.ts'

/** `'Hello {name}'` → `'name'` */
type Placeholder<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never
type Values<K extends Key> = [Placeholder<En[K]>] extends [never]
  ? []
  : [values: Record<Placeholder<En[K]>, string | number>]

export type T = <K extends Key>(key: K, ...values: Values<K>) => string

export function translator(messages: Messages): T {
  return (key, ...[values]) => filled(messages[key], values ?? {})
}

function filled(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
