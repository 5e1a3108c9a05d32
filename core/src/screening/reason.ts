/** An explanation as a sentence, for where there is room for text only. */
import type { Explanation, FactVerdict, PairKind, WordPair } from './hit.ts'

/** Pairs of words, what stayed unmatched, facts: "Mohamed = Muhammad (spelling), Ali = Ali; born 1960-01-02, listed 1960". */
export function reasonOf(explanation: Explanation): string {
  const { pairs, facts } = explanation
  const words = [...pairs.map((pair) => pairText(explanation, pair)), ...unmatched(explanation)]
  return [words.join(', '), ...facts.map(factText)].filter((part) => part !== '').join('; ')
}

const HOW: Record<PairKind, string> = {
  EQUAL: '',
  SPELLING: ' (spelling)',
  SOUND: ' (sound)',
  NICKNAME: ' (nickname)',
  INITIAL: ' (initial)',
  TYPO: ' (typo)',
  CONSONANTS: ' (consonants)',
  JOINED: ' (joined)',
}

function pairText({ subjectWords, listedWords }: Explanation, { subject, listed, kind }: WordPair): string {
  const text = (places: readonly number[], all: readonly string[]) => places.map((at) => all[at]).join(' ')
  return `${text(subject, subjectWords)} = ${text(listed, listedWords)}${HOW[kind]}`
}

function unmatched({ pairs, subjectWords, listedWords }: Explanation): string[] {
  const rest = (side: 'subject' | 'listed', words: readonly string[]) =>
    words.filter((_, at) => !pairs.some((pair) => pair[side].includes(at)))
  const parts = [
    { words: rest('subject', subjectWords), where: 'of the name searched' },
    { words: rest('listed', listedWords), where: 'of the listed name' },
  ]
  return parts
    .filter(({ words }) => words.length > 0)
    .map(({ words, where }) => `${words.join(' ')} ${where} unmatched`)
}

const FACT = {
  BIRTH_DATE: 'born',
  COUNTRY: 'country',
  SEX: 'sex',
  NUMBER: 'number',
  WEAK_ALIAS: 'weak alias',
} as const satisfies Record<FactVerdict['fact'], string>

const SPEAKS = { FOR: '', AGAINST: ' (speaks against it)', NEUTRAL: ' (says nothing)' } as const

function factText({ fact, verdict, subject, listed }: FactVerdict): string {
  const listing = listed === '' ? '' : `, listed ${listed}`
  return `${[FACT[fact], subject].filter((part) => part !== '').join(' ')}${listing}${SPEAKS[verdict]}`
}
