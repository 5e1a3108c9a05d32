/** One case with everything known about it, for the reviewer. */
import type { PhotoView, VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { refuse } from '@bonafide/contract/errors.ts'
import type { Finding } from '@bonafide/core/checks/check.ts'
import { after } from '@bonafide/core/verification/lifecycle.ts'
import type { Deps } from '../deps.ts'
import type { Reviewer } from '../http/auth.ts'
import { verdictsOf } from '../screening/verdicts.ts'
import { bodyOfLatest, deliveriesOf } from '../webhooks/store.ts'
import { type Capture, capturesOf } from './captures.ts'
import { type Consent, consentOf } from './consent.ts'
import { linkOf } from './create.ts'
import { faceComparison, faceMeasures, livenessView } from './face-evidence.ts'
import { fieldRows } from './fields.ts'
import { suspectedOf } from './overall.ts'
import { isFinal, statusOf } from './result.ts'
import { seenBefore } from './seen-before.ts'
import { find, type Verification } from './store.ts'
import { timelineOf } from './timeline.ts'

/** Refuses NOT_FOUND. */
export async function detail(
  deps: Pick<Deps, 'db' | 'config'>,
  reviewer: Reviewer,
  scanRef: string,
): Promise<VerificationDetail> {
  const verification = await find(deps.db, scanRef)
  if (verification === null) throw refuse('NOT_FOUND', 'There is no such verification.')
  const judged = await verdictsOf(deps.db, { kind: 'VERIFICATION', id: scanRef })
  const status = statusOf(verification, judged)
  const captures = await capturesOf(deps.db, scanRef)
  const timeline = await timelineOf(deps.db, scanRef)
  return {
    scanRef,
    environmentId: verification.environmentId,
    clientId: verification.given.clientId,
    externalRef: verification.given.externalRef,
    stage: verification.stage.name,
    status: status.overall,
    suspected: suspectedOf(verification),
    final: isFinal(verification),
    link: ['ACTIVE', 'STARTED'].includes(verification.stage.name)
      ? linkOf(deps.config.PUBLIC_URL, verification)
      : null,
    autoDocument: status.autoDocument,
    autoFace: status.autoFace,
    manualDocument: status.manualDocument,
    manualFace: status.manualFace,
    denyReasons: status.denyReasons,
    fraudTags: status.fraudTags,
    mismatchTags: status.mismatchTags,
    photos: captures.map((capture) => photoOf(verification, capture)),
    faceMatch: faceComparison(verification),
    liveness: livenessView(verification),
    ...(await seenBefore(deps, verification)),
    fields: fieldRows(verification),
    findings: (verification.judgement?.findings ?? []).map(findingView),
    deliveries: await deliveriesOf(deps.db, scanRef),
    timeline: [created(verification), ...timeline].map((entry) => ({
      ...entry,
      at: entry.at.toISOString(),
    })),
    facts: factsOf(verification),
    consent: consentView(consentOf(verification, timeline)),
    webhookBody: await bodyOfLatest(deps.db, scanRef),
    canDecide:
      reviewer.role !== 'VIEWER' &&
      verification.judgement !== null &&
      after(verification.stage.name, 'review') !== null,
    version: verification.version,
    createdAt: verification.createdAt.toISOString(),
  }
}

function consentView(consent: Consent | null): VerificationDetail['consent'] {
  return consent === null ? null : { ...consent, at: consent.at.toISOString() }
}

const created = ({ createdAt }: Verification) => ({
  at: createdAt,
  actor: 'partner',
  event: 'created',
  detail: null,
})

function photoOf(
  { scanRef, observations }: Verification,
  { step, width, height, source }: Capture,
): PhotoView {
  const reading =
    step === 'FRONT' ? observations?.front : step === 'BACK' ? observations?.back : observations?.face
  const seen = reading && 'seen' in reading ? reading.seen : null
  const document = seen?.document && 'seen' in seen.document ? seen.document.seen : null
  const mrz = seen?.mrz && 'seen' in seen.mrz ? seen.mrz.seen : null
  const barcodes = seen?.barcodes && 'seen' in seen.barcodes ? seen.barcodes.seen : []
  const face = seen !== null && 'seen' in seen.faces ? seen.faces.seen[0] : undefined
  return {
    step,
    url: `/api/dashboard/verifications/${scanRef}/photos/${step}`,
    width,
    height,
    source,
    documentQuad: document?.quad ?? null,
    mrzQuads: mrz?.quads ?? [],
    barcodeQuads: barcodes.flatMap(({ quad }) => (quad === null ? [] : [quad])),
    faceBox: face?.box ?? null,
    faceMeasures: face === undefined ? null : faceMeasures(face),
  }
}

function findingView(finding: Finding) {
  return {
    check: finding.check,
    on: finding.on,
    outcome: finding.outcome,
    code:
      finding.documentResult ??
      finding.faceResult ??
      finding.tag ??
      (finding.outcome === 'UNSEEN' ? 'AUTO_UNVERIFIABLE' : null),
    because: finding.because,
    score: finding.score ?? null,
  }
}

function factsOf(verification: Verification) {
  const {
    client,
    chosen,
    given,
    settings,
    stage,
    judgement,
    observations,
    openedAt,
    finishedAt,
    digitString,
  } = verification
  const photos = [observations?.front, observations?.back, observations?.face].flatMap((photo) =>
    photo && 'seen' in photo ? [photo.seen] : [],
  )
  const models = photos.flatMap((photo) => Object.entries(photo.models))
  const facts: [string, string | null | undefined][] = [
    ['Token type', given.tokenType],
    ['Selected', chosen === null ? null : `${chosen.country} ${chosen.documentType}`],
    ['Attempt', 'attempt' in stage ? `${stage.attempt + 1} of ${settings.maxAttemptCount + 1}` : null],
    ['Platform', client?.platform],
    ['Client IP', client?.ip],
    ['Language', client?.locale],
    ['Opened', openedAt?.toISOString()],
    ['Finished', finishedAt?.toISOString()],
    ['Digit string', digitString],
    ['Webhook override', given.callbackUrl],
    ['MRZ', judgement?.document.mrz?.lines.join('\n')],
    ...photos.map((photo): [string, string] => [`Timing ${photo.step}`, timing(photo.stageMs)]),
    ...[...new Map(models)].map(([name, version]): [string, string] => [`Model: ${name}`, version]),
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

/** 'ocr=120 faces=40', whole milliseconds. */
function timing(stageMs: Record<string, number>): string {
  return Object.entries(stageMs)
    .map(([name, ms]) => `${name}=${Math.round(ms)}`)
    .join(' ')
}
