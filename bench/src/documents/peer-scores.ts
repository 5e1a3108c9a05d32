/** What each peer scores on the sets that it can read. */
import type { BarcodeRun } from './measure-barcodes.ts'
import type { DocumentRun } from './measure-documents.ts'
import { type LineRun, scoreTexts } from './measure-lines.ts'
import type { Peers } from './peers.ts'
import { type SetScore, summed } from './score.ts'
import { scoreBarcodes } from './score-barcodes.ts'
import { scoreMrz } from './score-mrz.ts'

export type Scores = Record<string, SetScore>
/** The measurements of each set. */
export type Runs = {
  documents: [string, DocumentRun[]][]
  lines: [string, LineRun[]][]
  barcodes: [string, BarcodeRun[]][]
}

/** By peer, then by set. */
export function peerScores({ rows, barcodes }: Peers, runs: Runs): Record<string, Scores> {
  return Object.fromEntries([
    ...rows.map(({ name }) => [name, rowScores(name, runs)]),
    ...barcodes.map(({ name }) => [name, barcodeScores(name, runs)]),
  ])
}

/** Sets without a single MRZ are left out: there were no rows to give. */
function rowScores(name: string, { documents, lines }: Runs): Scores {
  const withMrz = documents.filter(([, runs]) => runs.some(({ photo }) => photo.mrz !== null))
  return Object.fromEntries([
    ...withMrz.map(([set, runs]): [string, SetScore] => {
      const results = runs.flatMap(({ peers }) => peers.get(name) ?? [])
      return [set, { images: results.length, ...scoreMrz(results) }]
    }),
    ...lines.map(([set, runs]): [string, SetScore] => {
      const texts = runs.map(({ line, peers }) => ({ truth: line.text, read: peers.get(name) ?? '' }))
      return [set, scoreTexts(texts)]
    }),
  ])
}

function barcodeScores(name: string, { barcodes }: Runs): Scores {
  const scores = barcodes.map(([set, runs]): [string, SetScore] => {
    const results = runs.flatMap(({ peers }) => peers.get(name) ?? [])
    return [set, { images: results.length, ...scoreBarcodes(results) }]
  })
  return withAamvaSum(Object.fromEntries(scores))
}

/** Adds `aamva`: its three sub-sets together. */
export function withAamvaSum(scores: Scores): Scores {
  const parts = Object.entries(scores).filter(([set]) => set.startsWith('aamva-'))
  return parts.length === 0 ? scores : { ...scores, aamva: summed(parts.map(([, score]) => score)) }
}
