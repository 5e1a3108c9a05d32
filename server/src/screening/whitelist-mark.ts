/** Who somebody is, as a keyed hash: by it a whitelist entry is found again without keeping a register of names to search. */
import { createHmac, hkdfSync } from 'node:crypto'
import { toLatinAndDigits, unspeltLetters } from '@bonafide/core/compare/transliterate.ts'
import type { Subject } from '@bonafide/core/screening/subject.ts'

/**
 * HMAC-SHA-256 with a key of the environment over kind, date of birth (or that it is unknown) and all names. Case, accents,
 * signs and the order of words do not count, nor the order of names. Anything else makes another mark: rather an alarm
 * too many than a hit that is hidden.
 */
export function subjectMark(
  masterKey: Buffer,
  environmentId: string,
  { kind, names, birthDate }: Pick<Subject, 'kind' | 'names' | 'birthDate'>,
): Buffer {
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', `whitelist|${environmentId}`, 32))
  const known = [...new Set(names.map(({ full }) => wordsOf(full)))].sort()
  return createHmac('sha256', key)
    .update(JSON.stringify([kind, birthDate ?? 'unknown', known]))
    .digest()
}

/** Words in alphabetical order, numbers among them (Fund 1 is not Fund 2); those of scripts without a Latin spelling here as they are. */
function wordsOf(name: string): string {
  const words = name.split(/\s+/u).map((word) => toLatinAndDigits(word).replaceAll(' ', '-') + unspelt(word))
  return words
    .flatMap((word) => word.split('-'))
    .filter((word) => word !== '')
    .sort()
    .join(' ')
}

const unspelt = (word: string) =>
  unspeltLetters(word) + word.normalize('NFKD').replaceAll(/[0-9]|\P{N}/gu, '')
