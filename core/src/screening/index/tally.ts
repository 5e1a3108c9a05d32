/** Names weighed by the words that they share with a subject: the rarer a word, the more it says. */

import type { Group } from './candidates.ts'
import type { Half } from './half.ts'
import { rarity } from './postings.ts'

/** A name is looked at only if the words not yet looked up and the ones found can make this share of the whole. */
const REACHABLE = 0.42
/** Groups are numbered in bytes; no name has so many words. */
const GROUPS_MOST = 255
/** Scratch of one opened half: sums by name, and which were touched. One search at a time. */
export type Scratch = { sums: Float32Array; lastGroup: Uint8Array; touched: Uint32Array; ranks: Float32Array }

export function scratchFor(half: Half): Scratch {
  return {
    sums: new Float32Array(half.names),
    lastGroup: new Uint8Array(half.names),
    touched: new Uint32Array(half.names),
    ranks: new Float32Array(half.names),
  }
}

/** Adds up, for each name, the best word of each group; says how many names were touched. */
export function tally(half: Half, groups: Group[], { sums, lastGroup, touched }: Scratch): number {
  const rarest = groups.sort((a, b) => a.postings - b.postings).slice(0, GROUPS_MOST)
  const ordered = rarest.map((group) => contributions(half, group))
  const weights = ordered.map(([first]) => first?.adds ?? 0)
  let left = weights.reduce((sum, weight, at) => sum + (rarest[at]?.isWord ? weight : 0), 0)
  const needed = left * REACHABLE
  let count = 0
  for (const [at, words] of ordered.entries()) {
    const isWord = rarest[at]?.isWord ?? false
    const isOpen = !isWord || left >= needed
    for (const { id, adds } of words) {
      const end = half.postingStarts[id + 1] as number
      for (let i = half.postingStarts[id] as number; i < end; i++) {
        const name = half.postings[i] as number
        const last = lastGroup[name] as number
        if (last === at + 1 || (last === 0 && !isOpen)) continue
        if (last === 0) touched[count++] = name
        lastGroup[name] = at + 1
        sums[name] = (sums[name] as number) + adds
      }
    }
    if (isWord) left -= weights[at] as number
  }
  return count
}

/** What each word of a group adds to the names that have it, the most first, so that the first one seen counts. */
function contributions(half: Half, { weight, similar }: Group): { id: number; adds: number }[] {
  return Array.from(similar, ([id, { similarity }]) => ({
    id,
    adds: weight * similarity * rarity(half.names, half.countOf(id)),
  })).sort((a, b) => b.adds - a.adds || a.id - b.id)
}

/** Words of a name that nothing of the subject answers count so much against it: of equal sums the shorter name is likelier. */
const UNANSWERED = 0.02
const BINS = 512
/** Names whose words weigh less than this share of the best name's are not compared. */
const SHARE_OF_BEST = 0.4

/** The names of which most is found; clears the scratch. Cut by a histogram, so that no million is sorted. */
export function likeliest(half: Half, scratch: Scratch, count: number, most: number): number[] {
  const { touched, ranks } = scratch
  const top = rank(half, scratch, count)
  const cut = cutOf(ranks, count, top, most)
  const found: { name: number; rank: number }[] = []
  for (let i = 0; i < count; i++)
    if ((ranks[i] as number) >= cut) found.push({ name: touched[i] as number, rank: ranks[i] as number })
  return found
    .sort((a, b) => b.rank - a.rank || a.name - b.name)
    .slice(0, found.length <= most ? most : Math.max(most, namesakes(found, top)))
    .map(({ name }) => name)
}

/** Names as good as the best are all compared, however many there are: one of them may be the one that rules let through. */
const AS_GOOD = 0.9
const NAMESAKES_MOST = 2000

function namesakes(found: readonly { rank: number }[], top: number): number {
  return Math.min(NAMESAKES_MOST, found.filter(({ rank }) => rank >= top * AS_GOOD).length)
}

/** Fills the ranks of the touched names, clears their sums, and says the highest rank. */
function rank(half: Half, { sums, lastGroup, touched, ranks }: Scratch, count: number): number {
  let top = 0
  for (let i = 0; i < count; i++) {
    const name = touched[i] as number
    const sum = sums[name] as number
    const rank = sum / (1 + UNANSWERED * Math.max(0, half.weightOf(name) - sum))
    ranks[i] = rank
    top = Math.max(top, rank)
    sums[name] = 0
    lastGroup[name] = 0
  }
  return top
}

/** The rank from which about `most` names are left, never below a share of the best. */
function cutOf(ranks: Float32Array, count: number, top: number, most: number): number {
  const bins = new Uint32Array(BINS + 1)
  const scale = BINS / top
  for (let i = 0; i < count; i++) {
    const bin = Math.floor((ranks[i] as number) * scale)
    bins[bin] = (bins[bin] as number) + 1
  }
  let bin = BINS
  let above = bins[BINS] as number
  while (bin > BINS * SHARE_OF_BEST && above < most) above += bins[--bin] as number
  return bin / scale
}
