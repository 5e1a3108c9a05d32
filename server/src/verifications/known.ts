/** A little about other verifications and entries of blocklists, for a case that refers to them. */
import type { FacePhoto, SeenBeforeHit } from '@bonafide/contract/dashboard/faces.ts'
import { Box } from '@bonafide/core/verification/observations.ts'
import { OverallStatus, type Step } from '@bonafide/core/vocabulary.ts'
import { sql } from 'kysely'
import { type Entry, findEntry } from '../blocklists/store.ts'
import type { Db } from '../db/connect.ts'

export type Known = Pick<SeenBeforeHit, 'scanRef' | 'name' | 'status' | 'createdAt' | 'reason'> & {
  selfie: FacePhoto | null
  portrait: FacePhoto | null
}

/** By scanRef; of an erased one only its date and status. References of other environments are not there. */
export async function knownSessions(
  db: Db,
  environmentId: string,
  scanRefs: readonly string[],
): Promise<Map<string, Known>> {
  if (scanRefs.length === 0) return new Map()
  const rows = await sessionRows(db, environmentId, scanRefs)
  return new Map(rows.map((row) => [row.scan_ref, sessionOf(row)]))
}

function sessionRows(db: Db, environmentId: string, scanRefs: readonly string[]) {
  return db
    .selectFrom('verifications as v')
    .leftJoin('captures as face', (join) =>
      join.onRef('face.scan_ref', '=', 'v.scan_ref').on('face.step', '=', 'FACE'),
    )
    .leftJoin('captures as front', (join) =>
      join.onRef('front.scan_ref', '=', 'v.scan_ref').on('front.step', '=', 'FRONT'),
    )
    .select([
      'v.scan_ref',
      'v.stage',
      'v.overall',
      'v.person_name',
      'v.created_at',
      'face.width as face_width',
      'face.height as face_height',
      'front.width as front_width',
      'front.height as front_height',
      // Not the whole observations: the text of every photo is in them.
      sql<unknown>`v.observations #> '{face,seen,faces,seen,0,box}'`.as('face_box'),
      sql<unknown>`v.observations #> '{front,seen,faces,seen,0,box}'`.as('front_box'),
    ])
    .where('v.environment_id', '=', environmentId)
    .where('v.scan_ref', 'in', scanRefs)
    .execute()
}

function sessionOf(row: Awaited<ReturnType<typeof sessionRows>>[number]): Known {
  const isErased = row.stage === 'ERASED'
  return {
    scanRef: isErased ? null : row.scan_ref,
    name: isErased ? null : row.person_name,
    status: OverallStatus.parse(row.overall),
    createdAt: row.created_at.toISOString(),
    reason: null,
    selfie: photoOf(row.scan_ref, 'FACE', row.face_width, row.face_height, row.face_box),
    portrait: photoOf(row.scan_ref, 'FRONT', row.front_width, row.front_height, row.front_box),
  }
}

/** Null without the photo, or without a face in it. */
function photoOf(
  scanRef: string,
  step: Step,
  width: number | null,
  height: number | null,
  box: unknown,
): FacePhoto | null {
  const faceBox = Box.safeParse(box)
  if (width === null || height === null || !faceBox.success) return null
  return {
    url: `/api/dashboard/verifications/${scanRef}/photos/${step}`,
    place: { width, height, faceBox: faceBox.data },
  }
}

/** By id. An entry that was taken off its list since is not there. */
export async function knownEntries(
  db: Db,
  environmentId: string,
  ids: readonly string[],
): Promise<Map<string, Known>> {
  const entries = await Promise.all(ids.map((id) => findEntry(db, id)))
  return new Map(
    entries.flatMap((entry) =>
      entry?.environmentId === environmentId ? [[entry.id, entryOf(entry)] as const] : [],
    ),
  )
}

function entryOf({ id, blobId, reason, createdAt }: Entry): Known {
  const face = blobId === null ? null : { url: `/api/dashboard/blocklists/${id}/face`, place: null }
  return {
    scanRef: null,
    name: null,
    status: null,
    createdAt: createdAt.toISOString(),
    reason,
    selfie: face,
    portrait: face,
  }
}
