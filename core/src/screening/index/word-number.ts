/** A word of a name in 32 bits: its number in the vocabulary, and its role. */
import type { Role } from '../words/name-words.ts'

/** The role of a word, in the upper two bits of its number. */
export const ROLE_SHIFT = 30
export const WORD_MASK = (1 << ROLE_SHIFT) - 1
export const ROLES: readonly Role[] = [null, 'GIVEN', 'FAMILY']
