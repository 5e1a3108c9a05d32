/** Photos of whole documents: MRZ, corners, verdict and time. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMrzText } from '@bonafide/core/mrz/read.ts'
import type { PhotoObservation, Quad } from '@bonafide/core/verification/observations.ts'
import { mapQuad } from '@bonafide/server/vision/geometry.ts'
import { decode } from '@bonafide/server/vision/raster.ts'
import { type DocumentPhoto, isJudged } from './cases.ts'
import { dayFor } from './day.ts'
import { judgePhoto, sideOf, type Verdict } from './judge-photo.ts'
import { observePhoto, type Seen } from './observe-photo.ts'
import type { CornersResult } from './score-corners.ts'
import { type MrzResult, mrzResult } from './score-mrz.ts'
import type { World } from './world.ts'

export type DocumentRun = {
  photo: DocumentPhoto
  /** Null: an upload of it would be refused. */
  seen: Seen | null
  mrz: MrzResult
  corners: CornersResult | null
  /** Null where the set is not for judging. */
  verdict: Verdict | null
  /** By the peer's name. */
  peers: ReadonlyMap<string, MrzResult>
}

export async function measureDocument(world: World, photo: DocumentPhoto): Promise<DocumentRun> {
  const today = dayFor(photo.printedMrz)
  const bytes = readFileSync(join(world.folder, photo.file))
  const seen = await observePhoto(world.readers, bytes, sideOf(photo), today)
  return {
    photo,
    seen,
    mrz: mrzResult(
      photo,
      seen?.document.mrz ?? null,
      seen === null ? [] : rowsOf(seen.observation).lines,
      today,
    ),
    corners: await cornersResult(photo, bytes, seen),
    verdict: isJudged(photo) ? verdictOf(photo, seen, today) : null,
    peers: await peersOf(world, photo, seen, today),
  }
}

const REFUSED: Verdict = { isApproved: false, why: 'REFUSED: the upload is not a usable picture' }

const verdictOf = (photo: DocumentPhoto, seen: Seen | null, today: string) =>
  seen === null ? REFUSED : judgePhoto(photo, seen.observation, today)

type Rows = { lines: string[]; quads: Quad[] }

const rowsOf = ({ mrz }: PhotoObservation): Rows =>
  mrz !== null && 'seen' in mrz && mrz.seen !== null ? mrz.seen : { lines: [], quads: [] }

/** True corners stand in the file's pixels; the clean photo may be smaller. */
async function cornersResult(
  { id, corners }: DocumentPhoto,
  bytes: Uint8Array,
  seen: Seen | null,
): Promise<CornersResult | null> {
  if (corners === null) return null
  if (seen === null) return { id, truth: corners, found: null }
  const { document, width, height } = seen.observation
  const file = await decode(bytes)
  const truth = mapQuad(corners, ([x, y]) => [(x * width) / file.width, (y * height) / file.height])
  return { id, truth, found: document !== null && 'seen' in document ? (document.seen?.quad ?? null) : null }
}

/** The peers on the rows that we found and cut; their lines go through the same reading as ours. */
async function peersOf(
  { peers }: World,
  photo: DocumentPhoto,
  seen: Seen | null,
  today: string,
): Promise<Map<string, MrzResult>> {
  const results = new Map<string, MrzResult>()
  if (peers.rows.length === 0) return results
  const raster = seen === null ? null : await decode(seen.jpeg)
  const quads = seen === null ? [] : rowsOf(seen.observation).quads
  for (const { name, read } of peers.rows) {
    const lines = raster === null ? [] : await read(raster, quads)
    results.set(name, mrzResult(photo, readMrzText(lines, today), lines, today))
  }
  return results
}
