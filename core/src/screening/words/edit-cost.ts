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
let before = new Float64Array(LONGEST + 1)
let above = new Float64Array(LONGEST + 1)
let here = new Float64Array(LONGEST + 1)
const lostB = new Float64Array(LONGEST)

/** Weighted edit distance with neighbouring letters swapped; more than `limit` comes back as Infinity. */
export function editCost(a: string, b: string, limit: number): number {
  const [n, m] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)]
  // Letters of which one side has more cost at least so much each.
  if (Math.abs(n - m) * DOUBLED > limit) return Number.POSITIVE_INFINITY
  above[0] = 0
  for (let j = 1; j <= m; j++) {
    lostB[j - 1] = lost(b, j - 1)
    above[j] = (above[j - 1] as number) + (lostB[j - 1] as number)
  }
  let [x, xBefore] = [0, 0]
  for (let i = 1; i <= n; i++) {
    xBefore = x
    x = a.charCodeAt(i - 1)
    if (fillRow(i, m, b, x, xBefore, lost(a, i - 1)) > limit) return Number.POSITIVE_INFINITY
    const spare = before
    before = above
    above = here
    here = spare
  }
  const cost = above[m] as number
  return cost > limit ? Number.POSITIVE_INFINITY : cost
}

/** Fills `here` and says the least cost in it: no way through this row is cheaper. */
function fillRow(i: number, m: number, b: string, x: number, xBefore: number, costOfX: number): number {
  let left = (above[0] as number) + costOfX
  here[0] = left
  let [least, y, yBefore] = [left, 0, 0]
  for (let j = 1; j <= m; j++) {
    yBefore = y
    y = b.charCodeAt(j - 1)
    let cost = (above[j - 1] as number) + (x === y ? 0 : (substitution[x * SIZE + y] as number))
    const without = (above[j] as number) + costOfX
    if (without < cost) cost = without
    const added = left + (lostB[j - 1] as number)
    if (added < cost) cost = added
    if (x === yBefore && y === xBefore && x !== y && i > 1) {
      const swapped = (before[j - 2] as number) + SWAPPED
      if (swapped < cost) cost = swapped
    }
    here[j] = cost
    left = cost
    if (cost < least) least = cost
  }
  return least
}

/** A letter that repeats the one before it was doubled, which hardly counts. */
function lost(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (at > 0 && text.charCodeAt(at - 1) === code) return DOUBLED
  return removal[code] as number
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
