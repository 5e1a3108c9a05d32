/** Documents and document-selfie pairs through a running server: token → process → webhook, one at a time. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alpha2Of } from '@bonafide/core/documents/countries.ts'
import { DocumentType } from '@bonafide/core/vocabulary.ts'
import {
  type Receiver,
  type RunningServer,
  removeFolder,
  startReceiver,
  startServer,
} from '@bonafide/e2e/server.ts'
import { type Desk, openDesk } from './desk.ts'
import { type DocumentCase, type Pair, readManifest } from './manifest.ts'
import { cpuSeconds, quantile, rssBytes } from './process-usage.ts'

type Outcome = {
  id: string
  seconds: number
  overall: string
  mrz: string[]
  isWrong: boolean
  stages: Record<string, number>
}

/** Wants `--data DIR` with a manifest.jsonl. */
export async function mainPath(data: string | undefined): Promise<object> {
  if (data === undefined) throw new Error('give the data folder: --data DIR')
  const { documents, pairs } = readManifest(data)
  const receiver = await startReceiver()
  const server = await startServer()
  console.log(`idle RSS: ${rssBytes(server.pid, 'VmRSS')} bytes`)
  try {
    return await measure(server, receiver, data, documents, pairs)
  } finally {
    await server.stop()
    receiver.close()
    removeFolder(server)
  }
}

async function measure(
  server: RunningServer,
  receiver: Receiver,
  data: string,
  documents: DocumentCase[],
  pairs: Pair[],
): Promise<object> {
  const desk = await openDesk(server)
  const before = cpuSeconds(server.pid)
  const outcomes: Outcome[] = []
  for (const document of documents)
    outcomes.push(await verify({ server, receiver, desk, data }, document, null))
  const paired: Outcome[] = []
  for (const pair of pairs) paired.push(await verify({ server, receiver, desk, data }, pair.document, pair))
  const all = [...outcomes, ...paired]
  if (paired.length > 0)
    console.log(
      `document and selfie: p50 ${quantile(
        paired.map((one) => one.seconds),
        0.5,
      ).toFixed(2)} s of ${paired.length}`,
    )
  const withMrz = documents.filter(({ mrz }) => (mrz ?? []).length > 0)
  const exact = withMrz.filter((document) =>
    isExact(
      document,
      outcomes.find(({ id }) => id === document.id),
    ),
  )
  return {
    bench: 'main-path',
    count: all.length,
    decided: all.filter(({ overall }) => ['APPROVED', 'DENIED', 'SUSPECTED'].includes(overall)).length,
    wronglyApproved: all.filter(({ isWrong }) => isWrong).length,
    mrzExact: exact.length,
    mrzDocuments: withMrz.length,
    p50Seconds: round(
      quantile(
        all.map((one) => one.seconds),
        0.5,
      ),
    ),
    p95Seconds: round(
      quantile(
        all.map((one) => one.seconds),
        0.95,
      ),
    ),
    cpuSecondsPerVerification: round((cpuSeconds(server.pid) - before) / all.length),
    peakRssBytes: rssBytes(server.pid, 'VmHWM'),
    stages: medians(all),
  }
}

type Place = { server: RunningServer; receiver: Receiver; desk: Desk; data: string }

async function verify(
  { server, receiver, desk, data }: Place,
  document: DocumentCase,
  pair: Pair | null,
): Promise<Outcome> {
  const documentType = DocumentType.safeParse(document.docType).data ?? 'ID_CARD'
  const token = await server.api('/api/v2/token', {
    clientId: document.id.slice(0, 100),
    tokenType: pair === null ? 'DOCUMENT' : 'IDENTIFICATION',
    documents: [documentType],
    callbackUrl: receiver.url,
  })
  const photo = readFileSync(join(data, document.file)).toString('base64')
  const images = {
    FRONT: photo,
    BACK: photo,
    ...(pair === null ? {} : { FACE: readFileSync(join(data, pair.selfie)).toString('base64') }),
  }
  const country = alpha2Of(document.issuingCountry ?? '') ?? 'LT'
  const sentAt = performance.now()
  const processed = await server.api('/api/v2/process', {
    authToken: token.json.authToken,
    country,
    documentType,
    images: only(images, documentType),
  })
  if (processed.status !== 200) {
    console.log(`${document.id}: refused, ${processed.json.message}`)
    return { id: document.id, seconds: 0, overall: 'REFUSED', mrz: [], isWrong: false, stages: {} }
  }
  const webhook = await receiver.next(String(token.json.scanRef))
  const seconds = (performance.now() - sentAt) / 1000
  const { overall } = webhook.json.status as { overall: string } // our own server's documented body
  const { mrz, stages } = await desk.facts(String(token.json.scanRef))
  return {
    id: document.id,
    seconds,
    overall,
    mrz,
    isWrong: overall === 'APPROVED' && mustNotPass(document, pair, mrz),
    stages,
  }
}

/** A single photo serves as both sides where the type has two. */
function only(images: Record<string, string>, type: DocumentType): Record<string, string> {
  const hasBack = !['PASSPORT', 'VISA', 'NATIONAL_PASSPORT'].includes(type)
  return Object.fromEntries(Object.entries(images).filter(([step]) => hasBack || step !== 'BACK'))
}

function mustNotPass(document: DocumentCase, pair: Pair | null, mrz: string[]): boolean {
  if (
    document.set === 'docs-bad' ||
    (document.checkDigitsFailing ?? []).length > 0 ||
    pair?.isSamePerson === false
  )
    return true
  return (document.mrz ?? []).length > 0 && mrz.join() !== (document.mrz ?? []).join()
}

function isExact({ mrz }: DocumentCase, outcome: Outcome | undefined): boolean {
  return outcome !== undefined && outcome.mrz.join('\n') === (mrz ?? []).join('\n')
}

function medians(outcomes: readonly Outcome[]): Record<string, number> {
  const names = new Set(outcomes.flatMap(({ stages }) => Object.keys(stages)))
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      Math.round(
        quantile(
          outcomes.flatMap(({ stages }) => stages[name] ?? []),
          0.5,
        ),
      ),
    ]),
  )
}

const round = (value: number) => Math.round(value * 1000) / 1000
