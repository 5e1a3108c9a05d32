/** What it costs to turn one spelling into another: slips of sound and sight cost less than other letters. */

const VOWELS = 'aeiouy'
/** Letters that stand for one another between languages, or that eyes and keyboards mix up. */
const NEAR = [
  'bp',
  'dt',
  'gk',
  'sz',
  'vf',
  'vw',
  'mn',
  'kq',
  'ck',
  'cs',
  'jy',
  'ij',
  'gj',
  'jz',
  'lr',
  'bv',
  'rn',
  'kh',
  'Cj',
  'CS',
  'Ss',
  'Ck',
  'gh',
]
const VOWEL_FOR_VOWEL = 0.45
const NEAR_FOR_NEAR = 0.6
const VOWEL_LOST = 0.6
const H_LOST = 0.45
const DOUBLED = 0.25
const SWAPPED = 0.8

const SIZE = 128
const substitution = substitutions()
const removal = removals()

/** Longer words than this are cut: no name word is longer, and the rows are made once. */
const LONGEST = 64
const rows = [new Float64Array(LONGEST + 1), new Float64Array(LONGEST + 1), new Float64Array(LONGEST + 1)]
const codes = new Uint8Array(LONGEST)
const losses = new Float64Array(LONGEST)

/**
 * Weighted edit distance with neighbouring letters swapped; more than `limit` comes back as Infinity. The hottest loop of
 * a search, so it is one function on arrays that are made once.
 */
export function editCost(a: string, b: string, limit: number): number {
  const [n, m] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)]
  let [before, above, here] = rows as [Float64Array, Float64Array, Float64Array] // three, made above
  above[0] = 0
  for (let j = 0; j < m; j++) {
    codes[j] = b.charCodeAt(j)
    losses[j] = j > 0 && codes[j] === codes[j - 1] ? DOUBLED : (removal[codes[j] as number] as number)
    above[j + 1] = (above[j] as number) + (losses[j] as number)
  }
  let x = 0
  for (let i = 0; i < n; i++) {
    const xBefore = x
    x = a.charCodeAt(i)
    const lossOfX = i > 0 && x === xBefore ? DOUBLED : (removal[x] as number)
    let left = (above[0] as number) + lossOfX
    let least = left
    here[0] = left
    for (let j = 0; j < m; j++) {
      const y = codes[j] as number
      let cost = above[j] as number
      if (x !== y) {
        cost += substitution[x * SIZE + y] as number
        if (i > 0 && j > 0 && xBefore === y && x === codes[j - 1])
          cost = Math.min(cost, (before[j - 1] as number) + SWAPPED)
      }
      const without = (above[j + 1] as number) + lossOfX
      if (without < cost) cost = without
      const added = left + (losses[j] as number)
      if (added < cost) cost = added
      here[j + 1] = cost
      left = cost
      if (cost < least) least = cost
    }
    if (least > limit) return Number.POSITIVE_INFINITY
    const spare = before
    before = above
    above = here
    here = spare
  }
  const cost = above[m] as number
  return cost > limit ? Number.POSITIVE_INFINITY : cost
}

function substitutions(): Float64Array {
  const table = new Float64Array(SIZE * SIZE).fill(1)
  const set = (x: string, y: string, cost: number) => {
    table[x.charCodeAt(0) * SIZE + y.charCodeAt(0)] = cost
    table[y.charCodeAt(0) * SIZE + x.charCodeAt(0)] = cost
  }
  for (const x of VOWELS) for (const y of VOWELS) set(x, y, VOWEL_FOR_VOWEL)
  for (const [x = '', y = ''] of NEAR) set(x, y, NEAR_FOR_NEAR)
  return table
}

function removals(): Float64Array {
  const table = new Float64Array(SIZE).fill(1)
  for (const vowel of VOWELS) table[vowel.charCodeAt(0)] = VOWEL_LOST
  table['h'.charCodeAt(0)] = H_LOST
  return table
}
