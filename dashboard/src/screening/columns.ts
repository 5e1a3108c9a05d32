/** Where the words of two names stand so that those which belong together are above each other and no line crosses. */
import type { Explanation, WordPair } from '@bonafide/core/screening/hit.ts'

/** A word with its position in its own name. */
export type Placed = { at: number; word: string }

/** Words above each other, and what ties them; `pair` is null where a word stands alone. */
export type Column = { subject: readonly Placed[]; listed: readonly Placed[]; pair: WordPair | null }

type Named = Pick<Explanation, 'subjectWords' | 'listedWords' | 'pairs'>

/**
 * The columns from left to right: in the order of the subject's words. A listed word that stands alone follows the
 * listed word before it.
 */
export function columnsOf({ subjectWords, listedWords, pairs }: Named): Column[] {
  const columns = [...pairs.map(pairColumn), ...alone('subject')].sort((a, b) => start(a) - start(b))
  for (const column of alone('listed')) columns.splice(placeFor(column, columns), 0, column)
  return columns

  function pairColumn(pair: WordPair): Column {
    return { subject: placed(pair.subject, subjectWords), listed: placed(pair.listed, listedWords), pair }
  }

  function alone(side: 'subject' | 'listed'): Column[] {
    const words = side === 'subject' ? subjectWords : listedWords
    const paired = new Set(pairs.flatMap((pair) => pair[side]))
    return words.flatMap((word, at) => {
      const nobody = { subject: [], listed: [], pair: null }
      return paired.has(at) ? [] : [{ ...nobody, [side]: [{ at, word }] }]
    })
  }
}

function placed(places: readonly number[], words: readonly string[]): Placed[] {
  return [...places]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const word = words[at]
      return word === undefined ? [] : [{ at, word }]
    })
}

const start = ({ subject }: Column) => subject[0]?.at ?? 0

function placeFor({ listed: [own] }: Column, columns: readonly Column[]): number {
  return columns.findIndex(({ listed }) => listed.some(({ at }) => at + 1 === own?.at)) + 1
}

/** Whether the listed words, read along the columns, are in another order than the list writes them. */
export function isReordered(columns: readonly Column[]): boolean {
  const places = columns.flatMap(({ listed }) => listed.map(({ at }) => at))
  return places.some((at, index) => index > 0 && at < (places[index - 1] ?? 0))
}
