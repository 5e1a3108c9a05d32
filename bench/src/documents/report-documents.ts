/** A set of document photos as scored. */
import type { DocumentRun } from './measure-documents.ts'
import { count, ofAll, type SetReport, type SetScore, summed } from './score.ts'
import { cornerFailures, cornerNotes, scoreCorners } from './score-corners.ts'
import { mrzFailures, mrzNotes, scoreMrz } from './score-mrz.ts'

export function reportDocuments(set: string, runs: readonly DocumentRun[]): SetReport {
  const mrz = runs.map((run) => run.mrz)
  const corners = runs.flatMap((run) => run.corners ?? [])
  return {
    set,
    score: summed([{ images: runs.length }, scoreMrz(mrz), scoreCorners(corners), scoreVerdicts(runs)]),
    notes: [...mrzNotes(mrz), ...cornerNotes(corners), ...verdictNotes(runs), ...barcodeNote(runs)],
    failures: [...mrzFailures(mrz), ...cornerFailures(corners), ...verdictFailures(runs)],
  }
}

/** Approved although it must not be; nothing for sets that are not judged. */
function scoreVerdicts(runs: readonly DocumentRun[]): SetScore {
  if (runs.every(({ verdict }) => verdict === null)) return {}
  return { autoApproved: count(runs, ({ photo, verdict }) => photo.mustNotPass && isApproved(verdict)) }
}

const isApproved = (verdict: DocumentRun['verdict']) => verdict?.isApproved === true

function verdictNotes(runs: readonly DocumentRun[]): string[] {
  const judged = runs.filter(({ verdict }) => verdict !== null)
  const good = judged.filter(({ photo }) => !photo.mustNotPass)
  const wrongly = judged.filter(({ photo, verdict }) => photo.mustNotPass && isApproved(verdict))
  return [
    ...wrongly.map(({ photo }) => `WRONGLY APPROVED ${photo.id}`),
    ...(good.length > 0
      ? [
          `good documents approved: ${ofAll(
            count(good, ({ verdict }) => isApproved(verdict)),
            good.length,
          )}`,
        ]
      : []),
  ]
}

function verdictFailures(runs: readonly DocumentRun[]): string[] {
  return runs.flatMap(({ photo, verdict }) =>
    verdict === null || photo.mustNotPass !== verdict.isApproved
      ? []
      : [`${photo.id}: ${photo.mustNotPass ? 'must not be approved' : 'good, not approved'}: ${verdict.why}`],
  )
}

/** No document set tells which of its pictures carry a barcode. */
function barcodeNote(runs: readonly DocumentRun[]): string[] {
  const found = runs.filter(({ seen }) => {
    const barcodes = seen?.observation.barcodes ?? null
    return barcodes !== null && 'seen' in barcodes && barcodes.seen.length > 0
  })
  return [`pictures in which a barcode was found: ${found.length}`]
}
