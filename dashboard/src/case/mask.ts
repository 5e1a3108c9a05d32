/** Hides personal data until it is revealed: lengths and first letters stay, so that differences can still be seen. */
const DOT = '•'

/** Every digit, and every letter but the first of a word. */
export function mask(text: string): string {
  return text
    .replace(/\p{N}/gu, DOT)
    .replace(/(\p{L})(\p{L}*)/gu, (_, first: string, rest: string) => first + DOT.repeat([...rest].length))
}

/** Says what a document is or who issued it, not who holds it. */
const OPEN_FIELD = /type|country$/i

export function isPersonalField(field: string): boolean {
  return !OPEN_FIELD.test(field)
}

const DATE = /\b\d{4}-\d{2}-\d{2}\b/g
/** Shorter values ("M", "LT") are found in any sentence by chance. */
const SECRET_LETTERS_MIN = 3

/** A sentence with each of `secrets`, and any date, masked within it. */
export function maskWithin(sentence: string, secrets: readonly string[]): string {
  const found = secrets
    .filter((secret) => secret.length >= SECRET_LETTERS_MIN)
    .sort((a, b) => b.length - a.length)
    .reduce((text, secret) => text.replace(new RegExp(escaped(secret), 'gi'), mask), sentence)
  return found.replace(DATE, mask)
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Keys of a webhook body that say nothing about the person. */
const OPEN_KEYS = new Set([
  'final',
  'platform',
  'status',
  'overall',
  'docType',
  'docIssuingCountry',
  'selectedCountry',
  'scanRef',
  'companyId',
])

/** A JSON value with every text masked but those under keys that are not personal; numbers and truths stay. */
export function maskJson(value: unknown, key = ''): unknown {
  if (OPEN_KEYS.has(key)) return value
  if (typeof value === 'string') return mask(value)
  if (Array.isArray(value)) return value.map((item) => maskJson(item))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, maskJson(inner, name)]))
}
