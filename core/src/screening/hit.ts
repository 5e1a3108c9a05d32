/** What a screening found, with its reasons: stored, drawn for a reviewer, and turned into the wire's shapes. */
import { z } from 'zod'
import { ListedEntity } from './entity.ts'

/**
 * How two words of a name belong together. EQUAL: the same letters. SPELLING: the same name spelt by other habits
 * (Mohammed, Muhammad). SOUND: the same by a rougher ear (Gwak, Kwak). NICKNAME: Bill, William. INITIAL: J., John.
 * TYPO: a slip or a misread letter. CONSONANTS: agrees where vowels were not written (محمد, Mohamed). JOINED: one side
 * writes two words as one.
 */
export const PairKind = z.enum([
  'EQUAL',
  'SPELLING',
  'SOUND',
  'NICKNAME',
  'INITIAL',
  'TYPO',
  'CONSONANTS',
  'JOINED',
])
export type PairKind = z.infer<typeof PairKind>

/** Positions in the word lists of the explanation; more than one where words were joined. */
export const WordPair = z.object({
  subject: z.array(z.number().int()),
  listed: z.array(z.number().int()),
  kind: PairKind,
  /** 0..1 */
  similarity: z.number(),
})
export type WordPair = z.infer<typeof WordPair>

/** One fact beside the name. `effect` is what it added to the score, in points of 100 (negative: against). */
export const FactVerdict = z.object({
  fact: z.enum(['BIRTH_DATE', 'COUNTRY', 'SEX', 'NUMBER', 'WEAK_ALIAS']),
  verdict: z.enum(['FOR', 'AGAINST', 'NEUTRAL']),
  effect: z.number(),
  subject: z.string(),
  listed: z.string(),
})
export type FactVerdict = z.infer<typeof FactVerdict>

/** Why the score is what it is. Words as written; those in no pair stayed unmatched. `nameScore`: 0..100 before the facts. */
export const Explanation = z.object({
  subjectName: z.string(),
  listedName: z.string(),
  subjectWords: z.array(z.string()),
  listedWords: z.array(z.string()),
  pairs: z.array(WordPair),
  facts: z.array(FactVerdict),
  nameScore: z.number(),
})
export type Explanation = z.infer<typeof Explanation>

/** One listed entity that may be the subject. `version` names the list's version; `score` is 0..100, whole. */
export const Hit = z.object({
  list: z.string(),
  listTitle: z.string(),
  version: z.string(),
  sanctionBody: z.number().int().nullable(),
  score: z.number().int(),
  entity: ListedEntity,
  explanation: Explanation,
  /** Somebody has said that this subject is not this entry (and that has not run out). */
  whitelisted: z.boolean().default(false),
})
export type Hit = z.infer<typeof Hit>

/** All that one screening found, best first, and which lists were asked. `more`: hits beyond those kept. */
export const Screening = z.object({
  hits: z.array(Hit),
  more: z.number().int(),
  lists: z.array(z.object({ list: z.string(), version: z.string() })),
})
export type Screening = z.infer<typeof Screening>
