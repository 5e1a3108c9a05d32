/** Readers we compare ourselves with, given the same pictures in the same run. */
import { execFileSync } from 'node:child_process'
import type { Quad } from '@bonafide/core/verification/observations.ts'
import type { Raster } from '@bonafide/server/vision/raster.ts'
import type { Readers } from '@bonafide/server/vision/readers.ts'
import { ppOcr } from './peer-pp-ocr.ts'
import { tesseract } from './peer-tesseract.ts'
import { openZxing } from './peer-zxing.ts'

/** Reads rows of an MRZ, cut out of the picture at the quads, each into text. */
export type RowPeer = { name: string; read: (picture: Raster, rows: readonly Quad[]) => Promise<string[]> }
/** Texts of all codes in a picture. */
export type BarcodePeer = { name: string; read: (picture: Raster) => Promise<string[]> }
export type Peers = { rows: RowPeer[]; barcodes: BarcodePeer[] }

export const NO_PEERS: Peers = { rows: [], barcodes: [] }

/** A peer that is not installed is left out, with a line of output. */
export async function openPeers(readers: Readers): Promise<Peers> {
  const isInstalled = hasTesseract()
  if (!isInstalled)
    console.log('peer tesseract is left out: no `tesseract` on the PATH (Debian: tesseract-ocr)')
  return {
    rows: [...(isInstalled ? [tesseract()] : []), ppOcr(readers)],
    barcodes: [await openZxing()],
  }
}

function hasTesseract(): boolean {
  try {
    execFileSync('tesseract', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
