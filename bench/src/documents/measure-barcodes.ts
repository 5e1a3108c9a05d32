/** Pictures of barcodes, read as the back of a document. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '@bonafide/server/vision/raster.ts'
import type { BarcodePicture } from './cases.ts'
import { dayFor } from './day.ts'
import { observePhoto } from './observe-photo.ts'
import type { SetReport } from './score.ts'
import { type BarcodeResult, barcodeFailures, barcodeNotes, scoreBarcodes } from './score-barcodes.ts'
import type { World } from './world.ts'

/** `isSmall`: an upload would be refused, so the barcode reader alone was asked. */
export type BarcodeRun = { own: BarcodeResult; isSmall: boolean; peers: ReadonlyMap<string, BarcodeResult> }

/** What observing gives a photo without MRZ and portrait. */
const BUDGET_MS = 700

export async function measureBarcode(world: World, picture: BarcodePicture): Promise<BarcodeRun> {
  const bytes = readFileSync(join(world.folder, picture.file))
  const seen = await observePhoto(world.readers, bytes, 'BACK', dayFor(null))
  const reading = seen?.observation.barcodes ?? {
    seen: await world.readers.barcodes(await decode(bytes), BUDGET_MS),
  }
  const texts = 'seen' in reading ? reading.seen.map(({ text }) => text) : []
  const peers = new Map<string, BarcodeResult>()
  for (const peer of world.peers.barcodes)
    peers.set(peer.name, { picture, texts: await peer.read(await decode(bytes)) })
  return { own: { picture, texts }, isSmall: seen === null, peers }
}

export function reportBarcodes(set: string, runs: readonly BarcodeRun[]): SetReport {
  const results = runs.map(({ own }) => own)
  const small = runs.filter(({ isSmall }) => isSmall).length
  return {
    set,
    score: { images: runs.length, ...scoreBarcodes(results) },
    notes: [
      ...(small > 0 ? [`${small} pictures too small for an upload: read by the barcode reader alone`] : []),
      ...barcodeNotes(results),
    ],
    failures: barcodeFailures(results),
  }
}
