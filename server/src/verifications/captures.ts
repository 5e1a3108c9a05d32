/** The photos of a verification: rows in `captures`, bytes in the vault. */
import { PhotoObservation } from '@bonafide/core/verification/observations.ts'
import { DocumentResult, FaceResult, Step } from '@bonafide/core/vocabulary.ts'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Db } from '../db/connect.ts'
import type { Database } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import type { Vision } from '../vision/vision.ts'
import type { Verification } from './store.ts'
import { getFile } from './vault.ts'

export const CaptureSource = z.enum(['CAMERA', 'UPLOAD', 'API'])
export type CaptureSource = z.infer<typeof CaptureSource>

export type Capture = {
  scanRef: string
  step: Step
  attempt: number
  blobId: string
  observationId: string | null
  source: CaptureSource
  width: number
  height: number
  problems: (DocumentResult | FaceResult)[]
  createdAt: Date
}

const Problems = z.array(z.union([DocumentResult, FaceResult]))

/** In the order of the steps. */
export async function capturesOf(db: Db | Transaction<Database>, scanRef: string): Promise<Capture[]> {
  const rows = await db.selectFrom('captures').selectAll().where('scan_ref', '=', scanRef).execute()
  const captures = rows.map((row) => ({
    scanRef: row.scan_ref,
    step: Step.parse(row.step),
    attempt: row.attempt,
    blobId: row.blob_id,
    observationId: row.observation_id,
    source: CaptureSource.parse(row.source),
    width: row.width,
    height: row.height,
    problems: Problems.parse(row.problems),
    createdAt: row.created_at,
  }))
  return captures.sort((a, b) => Step.options.indexOf(a.step) - Step.options.indexOf(b.step))
}

/** The blobs that a capture holds. */
export function blobsOf({ blobId, observationId }: Pick<Capture, 'blobId' | 'observationId'>): string[] {
  return observationId === null ? [blobId] : [blobId, observationId]
}

/** Puts a photo in its step's place; returns the blob ids that it replaced, to be removed after the commit. */
export async function replaceCapture(trx: Transaction<Database>, capture: Capture): Promise<string[]> {
  const replaced = await removeCaptures(trx, capture.scanRef, [capture.step])
  await trx
    .insertInto('captures')
    .values({
      scan_ref: capture.scanRef,
      step: capture.step,
      attempt: capture.attempt,
      blob_id: capture.blobId,
      observation_id: capture.observationId,
      source: capture.source,
      width: capture.width,
      height: capture.height,
      problems: JSON.stringify(capture.problems),
      created_at: capture.createdAt,
    })
    .execute()
  return replaced
}

/** Removes rows and returns the blob ids they held. */
export async function removeCaptures(
  trx: Transaction<Database>,
  scanRef: string,
  steps: readonly Step[],
): Promise<string[]> {
  if (steps.length === 0) return []
  const rows = await trx
    .deleteFrom('captures')
    .where('scan_ref', '=', scanRef)
    .where('step', 'in', steps)
    .returning(['blob_id', 'observation_id'])
    .execute()
  return rows.flatMap((row) => blobsOf({ blobId: row.blob_id, observationId: row.observation_id }))
}

/** What the readers saw on a photo when it was uploaded; null where that was not kept. */
export async function observationOf(
  deps: Pick<Deps, 'blobs' | 'masterKey'>,
  verification: Verification,
  capture: Capture,
): Promise<PhotoObservation | null> {
  if (capture.observationId === null) return null
  const bytes = await getFile(deps, verification, 'observation', capture.observationId)
  return PhotoObservation.parse(JSON.parse(bytes.toString('utf8')))
}

/** Whether its faces were embedded by the model that is used now: templates of two models must never be compared. */
export const isOfModel = ({ models }: PhotoObservation, { faceModel }: Pick<Vision, 'faceModel'>): boolean =>
  models.faceEmbed === faceModel

/** Best effort: a blob that stays behind is found by the sweep. */
export async function removeBlobs(
  { blobs, log }: Pick<Deps, 'blobs' | 'log'>,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids)
    await blobs.remove(id).catch((error: unknown) => log.warn({ err: error }, 'blob not removed'))
}
