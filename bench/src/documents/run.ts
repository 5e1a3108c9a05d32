/** How well documents are found and their machine-readable parts read: our vision code in this process, one thread. */
import { loadReaders } from '@bonafide/server/vision/readers.ts'
import sharp from 'sharp'
import { type Cases, readCases } from './cases.ts'
import { lineReader } from './line-reader.ts'
import { measureBarcode, reportBarcodes } from './measure-barcodes.ts'
import { measureDocument } from './measure-documents.ts'
import { measureLine, reportLines } from './measure-lines.ts'
import { timed } from './observe-photo.ts'
import { ownModelBytes } from './own-models.ts'
import { peerScores, type Runs, withAamvaSum } from './peer-scores.ts'
import { NO_PEERS, openPeers } from './peers.ts'
import { printReport, printTables } from './print.ts'
import { reportDocuments } from './report-documents.ts'
import type { SetReport } from './score.ts'
import { speedOf, stageNote } from './speed.ts'
import type { World } from './world.ts'

/** `sets`: null for all. */
type Options = { sets: readonly string[] | null; withPeers: boolean; withFailures: boolean }

/** Sets whose photos show a document as a user would take it: those that time is told of. */
const TIMED_SETS = ['docs', 'docs-captures']

/** Wants `--data DIR` with a manifest.jsonl. Sets that are not in it are left out. */
export async function documentsBench(data: string | undefined, options: Options): Promise<object> {
  if (data === undefined) throw new Error('give the data folder: --data DIR')
  sharp.concurrency(1)
  sharp.cache(false)
  const cases = readCases(data, options.sets)
  const { world, load } = await openWorld(data, options)
  const runs = await measure(world, cases)
  const reports = reportsOf(runs)
  const sets = withAamvaSum(Object.fromEntries(reports.map(({ set, score }) => [set, score])))
  const peers = peerScores(world.peers, runs)
  const speed = speedOf(timedOf(runs))
  printTables(sets, peers)
  for (const report of reports) printReport(report, options.withFailures)
  console.log(['', load, ...stageNote(timedOf(runs))].join('\n'))
  return { bench: 'documents', sets, ...speed, ...(options.withPeers ? { peers } : {}) }
}

async function openWorld(
  folder: string,
  { withPeers }: Pick<Options, 'withPeers'>,
): Promise<{ world: World; load: string }> {
  const { result: readers, seconds, cpuSeconds } = await timed(() => loadReaders())
  const bytes = await ownModelBytes()
  const own = `our own models: ${bytes} bytes`
  const load = `models loaded in ${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s of CPU; ${own}`
  const peers = withPeers ? await openPeers(readers) : NO_PEERS
  return { world: { folder, readers, readLine: lineReader(readers), peers }, load }
}

async function measure(world: World, { documents, lines, barcodes }: Cases): Promise<Runs> {
  return {
    documents: await setBySet(documents, (photo) => measureDocument(world, photo)),
    lines: await setBySet(lines, (line) => measureLine(world, line)),
    barcodes: await setBySet(barcodes, (picture) => measureBarcode(world, picture)),
  }
}

/** One after the other: nothing else may run while a photo is timed. Tells on stderr how far it is. */
async function setBySet<T extends { set: string }, R>(
  cases: readonly T[],
  work: (one: T) => Promise<R>,
): Promise<[string, R[]][]> {
  const runs = new Map<string, R[]>()
  for (const [at, one] of cases.entries()) {
    process.stderr.write(`\r${at + 1} of ${cases.length}: ${one.set}\x1b[K`)
    runs.set(one.set, [...(runs.get(one.set) ?? []), await work(one)])
  }
  process.stderr.write('\r\x1b[K')
  return [...runs]
}

const reportsOf = ({ documents, lines, barcodes }: Runs): SetReport[] => [
  ...documents.map(([set, runs]) => reportDocuments(set, runs)),
  ...lines.map(([set, runs]) => reportLines(set, runs)),
  ...barcodes.map(([set, runs]) => reportBarcodes(set, runs)),
]

const timedOf = ({ documents }: Runs) =>
  documents.flatMap(([set, runs]) => (TIMED_SETS.includes(set) ? runs : []))
