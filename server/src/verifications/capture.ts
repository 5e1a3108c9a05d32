/** One photo arrives: made safe, read at once, stored encrypted; the answer says what is wrong with it, if anything. */
import { refuse } from '@bonafide/contract/errors.ts'
import type { CaptureView } from '@bonafide/contract/session/session.ts'
import { selfieAdvice } from '@bonafide/core/checks/face-advice.ts'
import { photoProblems } from '@bonafide/core/checks/photo.ts'
import { problemPlaces } from '@bonafide/core/checks/problem-places.ts'
import type { PhotoObservation } from '@bonafide/core/verification/observations.ts'
import type { Chosen } from '@bonafide/core/verification/verification.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import type { Deps } from '../deps.ts'
import { UnusableImage } from '../vision/vision.ts'
import {
  blobsOf,
  type Capture,
  type CaptureSource,
  capturesOf,
  observationOf,
  removeBlobs,
  replaceCapture,
} from './captures.ts'
import { requireConsent } from './consent.ts'
import { isOver } from './session.ts'
import { stepsNow } from './session-view.ts'
import { find, lock, type Verification } from './store.ts'
import { countOf, note } from './timeline.ts'
import { putFile } from './vault.ts'

const PHOTO_TAKEN = 'photo taken'

type CaptureDeps = Pick<Deps, 'db' | 'blobs' | 'vision' | 'masterKey' | 'now' | 'log'>

/** The use case behind POST /api/session/captures/:step. */
export async function capture(
  deps: CaptureDeps,
  scanRef: string,
  step: Step,
  source: CaptureSource,
  bytes: Buffer,
): Promise<CaptureView> {
  const { verification, chosen, attempt } = expecting(await find(deps.db, scanRef), step, deps.now())
  await requireConsent(deps, verification)
  await refuseTooMany(deps, scanRef)
  const photo = await safely(deps, bytes, 'body')
  const observation = await deps.vision.observe(step, photo.jpeg)
  const today = deps.now().toISOString().slice(0, 10)
  const front = step === 'BACK' ? await frontOf(deps, verification) : null
  const problems = photoProblems(observation, { chosen, today, front })
  const made = await store(deps, verification, {
    step,
    attempt,
    source,
    problems,
    photo,
    observation,
  })
  await keep(deps, made, chosen)
  return {
    step,
    problems,
    advice: step === 'FACE' ? selfieAdvice(observation) : null,
    width: photo.width,
    height: photo.height,
    quad: quadOf(observation),
    places: problemPlaces(observation, problems),
  }
}

/** What the front showed: with it a back is told from the front taken twice. Null: not taken yet, or replaced just now. */
async function frontOf(deps: CaptureDeps, verification: Verification): Promise<PhotoObservation | null> {
  const captures = await capturesOf(deps.db, verification.scanRef)
  const front = captures.find((capture) => capture.step === 'FRONT')
  return front === undefined ? null : observationOf(deps, verification, front).catch(() => null)
}

/** Reading a photo costs a second of a core, so a link is good for many tries but not for any number. */
const PHOTOS_MAX = 60

async function refuseTooMany({ db }: Pick<Deps, 'db'>, scanRef: string): Promise<void> {
  if ((await countOf(db, scanRef, PHOTO_TAKEN)) >= PHOTOS_MAX) {
    throw refuse('TOO_MANY_REQUESTS', `This session has taken ${PHOTOS_MAX} photos, no more are accepted.`)
  }
}

/** Refuses unless the session is waiting for this very photo. */
function expecting(
  verification: Verification | null,
  step: Step,
  now: Date,
): { verification: Verification; chosen: Chosen; attempt: number } {
  if (verification === null || verification.stage.name !== 'STARTED' || isOver(verification, now)) {
    throw refuse('TOKEN_NOT_VALID', 'This session does not take photos now.')
  }
  if (verification.chosen === null) throw refuse('MISSING_VALUE', 'No document has been chosen.')
  if (!stepsNow(verification).includes(step))
    throw refuse('BAD_VALUE', `This session needs no photo for step '${step}'.`)
  return { verification, chosen: verification.chosen, attempt: verification.stage.attempt }
}

/** Decodes and re-encodes; `where` names the field in the refusal. */
export async function safely({ vision }: Pick<Deps, 'vision'>, bytes: Buffer, where: string) {
  try {
    return await vision.sanitize(bytes)
  } catch (error) {
    if (error instanceof UnusableImage) {
      throw refuse('BAD_VALUE', error.message, [
        { field: where, identifier: error.code, message: error.message },
      ])
    }
    throw error
  }
}

type Taken = {
  step: Step
  attempt: number
  source: CaptureSource
  problems: Capture['problems']
  photo: { jpeg: Buffer; width: number; height: number }
  /** Null: to be read later, by the job. */
  observation: PhotoObservation | null
}

/** Puts photo and observation into the vault; nothing refers to them until `keep`. */
export async function store(deps: CaptureDeps, verification: Verification, taken: Taken): Promise<Capture> {
  const { step, attempt, source, problems, photo, observation } = taken
  const seen = observation === null ? null : Buffer.from(JSON.stringify(observation))
  return {
    scanRef: verification.scanRef,
    step,
    attempt,
    source,
    problems,
    width: photo.width,
    height: photo.height,
    blobId: await putFile(deps, verification, 'photo', photo.jpeg),
    observationId: seen === null ? null : await putFile(deps, verification, 'observation', seen),
    createdAt: deps.now(),
  }
}

/** Makes the photo the one of its step, unless the session moved on while it was being read. */
async function keep(deps: CaptureDeps, capture: Capture, { documentType }: Chosen): Promise<void> {
  const replaced = await deps.db.transaction().execute(async (trx) => {
    const verification = await lock(trx, capture.scanRef)
    const isWaiting = verification?.stage.name === 'STARTED' && verification.stage.attempt === capture.attempt
    if (!isWaiting || verification.chosen?.documentType !== documentType) return null
    const detail = [capture.step, capture.source, ...capture.problems].join(' ')
    await note(trx, capture.scanRef, deps.now(), 'client', PHOTO_TAKEN, detail)
    return replaceCapture(trx, capture)
  })
  await removeBlobs(deps, replaced ?? blobsOf(capture))
  if (replaced === null) throw refuse('TOKEN_NOT_VALID', 'This session does not take photos now.')
}

function quadOf({ document }: PhotoObservation) {
  return document !== null && 'seen' in document ? (document.seen?.quad ?? null) : null
}
