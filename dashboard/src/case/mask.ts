/** Hides personal data until it is revealed. Lengths stay, so that differences can still be seen. */
const DOT = '•'

/** Every letter and digit; what stands between them stays. */
export function mask(text: string): string {
  return text.replace(/[\p{L}\p{N}]/gu, DOT)
}

/** A name by its initials: enough to tell two cases apart. */
export function initials(name: string): string {
  return name.replace(/(\p{L})([\p{L}\p{M}\p{N}]*)/gu, (_, first: string, rest: string) => first + mask(rest))
}

export function masked(field: string, value: string): string {
  if (OPEN_FIELD.test(field)) return value
  return NAME_FIELD.test(field) ? initials(value) : mask(value)
}

const NAME_FIELD = /name$/i

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
    .reduce(
      (text, secret) =>
        text.replace(new RegExp(`(?<!${LETTER})${escaped(secret)}(?!${LETTER})`, 'giu'), mask),
      sentence,
    )
  return found.replace(DATE, mask)
}

/** Only whole words count: UTO is not hidden in AUTO. */
const LETTER = '[\\p{L}\\p{N}]'
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

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
