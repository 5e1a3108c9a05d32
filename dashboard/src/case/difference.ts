/** Where two readings of the same thing part, letter by letter. */
export type Piece = {
  text: string
  /** missing: the other reading has letters here that this one lacks; its `text` is empty. */
  kind: 'same' | 'different' | 'missing'
}

/** `value` cut into pieces against `other`; case and accents do not count. The pieces' texts joined are `value`. */
export function difference(value: string, other: string): Piece[] {
  const letters = [...value]
  const edits = align(letters.map(plain).reverse(), [...other].map(plain).reverse())
  const pieces: Piece[] = []
  let at = 0
  for (const kind of edits) {
    const text = kind === 'missing' ? '' : (letters[at++] ?? '')
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ text, kind })
  }
  return pieces
}

const plain = (letter: string) => letter.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()

/**
 * The cheapest way from one to the other, one kind a step. Both come reversed: the table is walked back from its end,
 * so that the walk starts at the first letters, and what begins alike stays whole.
 */
function align(from: readonly string[], to: readonly string[]): Piece['kind'][] {
  const cost = distances(from, to)
  const at = (row: number, column: number) => cost[row]?.[column] ?? Number.POSITIVE_INFINITY
  const kinds: Piece['kind'][] = []
  let row = from.length
  let column = to.length
  while (row > 0 || column > 0) {
    const isSame = row > 0 && column > 0 && from[row - 1] === to[column - 1]
    if (isSame && at(row, column) === at(row - 1, column - 1)) {
      kinds.push('same')
      row--
      column--
    } else if (row > 0 && column > 0 && at(row, column) === at(row - 1, column - 1) + 1) {
      kinds.push('different')
      row--
      column--
    } else if (row > 0 && at(row, column) === at(row - 1, column) + 1) {
      kinds.push('different')
      row--
    } else {
      kinds.push('missing')
      column--
    }
  }
  return kinds
}

function distances(from: readonly string[], to: readonly string[]): number[][] {
  const table = [Array.from({ length: to.length + 1 }, (_, column) => column)]
  from.forEach((letter, index) => {
    const above = table[index] ?? []
    const line = [index + 1]
    to.forEach((other, column) => {
      const swap = (above[column] ?? 0) + (letter === other ? 0 : 1)
      line.push(Math.min(swap, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    })
    table.push(line)
  })
  return table
}
