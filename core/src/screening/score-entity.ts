/** Subject against one listed entity: the best of all pairs of names, then the facts. The only place where scores are made. */
import { calibrated } from './calibrate.ts'
import { factsFor } from './facts.ts'
import type { Explanation, FactVerdict } from './hit.ts'
import type { Scored } from './index/facts-kept.ts'
import { matchNames, type NameMatch } from './name-score.ts'
import type { BirthDateMatching, Subject, SubjectName } from './subject.ts'
import { type NameWord, personWords } from './words/name-words.ts'
import { organisationWords } from './words/organisation-words.ts'

/** A name that the list itself calls weak costs this many points. */
export const WEAK_ALIAS = -8

export type EntityScore = { score: number; explanation: Explanation }

/** The words of a subject's names, made once for many entities. */
export type Prepared = { subject: Subject; names: { name: SubjectName; words: NameWord[] }[] }

export function prepare(subject: Subject): Prepared {
  return { subject, names: subject.names.map((name) => ({ name, words: wordsOf(subject, name) })) }
}

function wordsOf({ kind }: Subject, name: SubjectName): NameWord[] {
  return kind === 'PERSON' ? personWords(name) : organisationWords(name)
}

/** Whole points 0..100 with the reasons; null when no name of either side can be read. Pure and deterministic. */
export function scoreEntity(
  subject: Subject | Prepared,
  entity: Scored,
  matching: BirthDateMatching,
): EntityScore | null {
  const prepared = 'names' in subject && 'subject' in subject ? subject : prepare(subject)
  const best = bestNames(prepared, entity)
  if (best === null) return null
  const nameScore = calibrated(best.match.score)
  const facts = [...weakness(best.isWeak, best.listedName), ...factsFor(prepared.subject, entity, matching)]
  return { score: points(nameScore, facts), explanation: explain(best, facts, nameScore) }
}

type Best = {
  match: NameMatch
  isWeak: boolean
  subjectName: string
  listedName: string
  subjectWords: NameWord[]
  listedWords: NameWord[]
}

function bestNames({ subject, names }: Prepared, entity: Scored): Best | null {
  let best: Best | null = null
  const value = ({ match, isWeak }: Best) => calibrated(match.score) + (isWeak ? WEAK_ALIAS : 0)
  for (const listed of entity.names) {
    const listedWords = wordsOf(subject, listed)
    for (const { name, words } of names) {
      const match = matchNames(words, listedWords)
      const isWeak = listed.strength === 'weak'
      const next = {
        match,
        isWeak,
        subjectName: name.full,
        listedName: listed.full,
        subjectWords: words,
        listedWords,
      }
      if (listedWords.length > 0 && words.length > 0 && (best === null || value(next) > value(best)))
        best = next
    }
  }
  return best
}

function weakness(isWeak: boolean, listed: string): FactVerdict[] {
  return isWeak ? [{ fact: 'WEAK_ALIAS', verdict: 'AGAINST', effect: WEAK_ALIAS, subject: '', listed }] : []
}

/** Half a name is needed before facts can raise it: an equal date of birth alone is no hit. */
const FACTS_FROM = 50

/** Whole points of a name with its facts. */
export function points(nameScore: number, facts: readonly Pick<FactVerdict, 'effect'>[]): number {
  const effects = facts.filter(({ effect }) => effect < 0 || nameScore >= FACTS_FROM)
  const total = effects.reduce((sum, { effect }) => sum + effect, nameScore)
  return Math.min(100, Math.max(0, Math.round(total)))
}

function explain(best: Best, facts: FactVerdict[], nameScore: number): Explanation {
  return {
    subjectName: best.subjectName,
    listedName: best.listedName,
    subjectWords: best.subjectWords.map(({ written }) => written),
    listedWords: best.listedWords.map(({ written }) => written),
    pairs: best.match.pairs.map((pair) => ({ ...pair, similarity: Math.round(pair.similarity * 100) / 100 })),
    facts,
    nameScore: Math.round(nameScore * 10) / 10,
  }
}
