/** Which screen comes next: a pure reducer over what the server said and what was done on this device. */
import type { CaptureView, SessionView } from '@bonafide/contract/session/session.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import { stepBack } from './step-back.ts'
import type { Trouble, UploadFailure } from './trouble.ts'
import type { PhotoSource } from './upload.ts'

export type Transfer =
  | { state: 'sending'; share: number }
  | { state: 'failed'; why: UploadFailure }
  | { state: 'checked' }

/** A photo taken on this device. */
export type Photo = { blob: Blob; source: PhotoSource; transfer: Transfer }

export type State = {
  session: SessionView | null
  trouble: Trouble | null
  country: string | null
  isChoosingAgain: boolean
  /** The photos are being taken on another device; this one follows along. */
  isOnPhone: boolean
  isHowToSeen: boolean
  /** The attempt whose reasons for a retry have been read. */
  attemptSeen: number
  photos: Partial<Record<Step, Photo>>
  /** Steps whose photo the user is content with. */
  accepted: readonly Step[]
  /** The step whose photo is being taken anew although there is one. */
  retaking: Step | null
}

export const initialState: State = {
  session: null,
  trouble: null,
  country: null,
  isChoosingAgain: false,
  isOnPhone: false,
  isHowToSeen: false,
  attemptSeen: 0,
  photos: {},
  accepted: [],
  retaking: null,
}

export type FlowEvent =
  | { type: 'session'; session: SessionView }
  | { type: 'chosen'; session: SessionView }
  | { type: 'trouble'; trouble: Trouble }
  | { type: 'countryPicked'; country: string }
  | { type: 'handedOver' }
  | { type: 'howToSeen' }
  | { type: 'retrySeen' }
  | { type: 'photoTaken'; step: Step; blob: Blob; source: PhotoSource }
  | { type: 'transfer'; step: Step; blob: Blob; transfer: Transfer }
  | { type: 'uploaded'; blob: Blob; capture: CaptureView }
  | { type: 'accepted'; step: Step }
  | { type: 'retaken'; step: Step }
  | { type: 'back' }

export function reduce(state: State, event: FlowEvent): State {
  switch (event.type) {
    case 'session':
      return received(state, event.session)
    case 'chosen':
      return { ...received(state, event.session), isChoosingAgain: false }
    case 'trouble':
      return { ...state, trouble: event.trouble }
    case 'countryPicked':
      return { ...state, country: event.country }
    case 'handedOver':
      return { ...state, isOnPhone: true }
    case 'howToSeen':
      return { ...state, isHowToSeen: true }
    case 'retrySeen':
      return { ...state, attemptSeen: state.session?.attempt ?? 0 }
    case 'photoTaken':
      return withPhoto(state, event.step, {
        blob: event.blob,
        source: event.source,
        transfer: { state: 'sending', share: 0 },
      })
    case 'transfer':
      return transferred(state, event.step, event.blob, event.transfer)
    case 'uploaded':
      return uploaded(state, event.blob, event.capture)
    case 'accepted':
      return { ...state, accepted: [...without(state.accepted, event.step), event.step] }
    case 'retaken':
      return { ...state, retaking: event.step, accepted: without(state.accepted, event.step) }
    case 'back':
      return stepBack(state)
  }
}

/** A new view of the session; a new attempt or another document starts with no photos. */
function received(state: State, session: SessionView): State {
  const old = isSameRound(state.session, session) ? state : { ...state, ...noPhotos }
  const known = [...old.accepted, ...Object.keys(old.photos), ...(old.session?.captures ?? []).map(stepOf)]
  // A good photo that this page did not see arrive (reload, another device) needs no second look.
  const found = session.captures.filter(({ problems }) => problems.length === 0).map(stepOf)
  return {
    ...old,
    session,
    trouble: null,
    isHowToSeen: old.isHowToSeen || session.captures.length > 0,
    accepted: [...old.accepted, ...found.filter((step) => !known.includes(step))],
  }
}

const noPhotos = { session: null, photos: {}, accepted: [], retaking: null }
const stepOf = ({ step }: CaptureView): Step => step
const without = (steps: readonly Step[], step: Step) => steps.filter((other) => other !== step)

function isSameRound(before: SessionView | null, now: SessionView): boolean {
  if (!before) return true
  return (
    before.attempt === now.attempt &&
    before.chosen?.country === now.chosen?.country &&
    before.chosen?.documentType === now.chosen?.documentType
  )
}

function withPhoto(state: State, step: Step, photo: Photo): State {
  const photos = { ...state.photos, [step]: photo }
  return { ...state, photos, accepted: without(state.accepted, step), retaking: null }
}

/** News of a photo that has been replaced meanwhile is no news. */
function transferred(state: State, step: Step, blob: Blob, transfer: Transfer): State {
  const photo = state.photos[step]
  if (photo?.blob !== blob) return state
  return { ...state, photos: { ...state.photos, [step]: { ...photo, transfer } } }
}

function uploaded(state: State, blob: Blob, capture: CaptureView): State {
  const { session, photos } = state
  if (!session || photos[capture.step]?.blob !== blob) return state
  const captures = [...session.captures.filter(({ step }) => step !== capture.step), capture]
  return transferred({ ...state, session: { ...session, captures } }, capture.step, blob, {
    state: 'checked',
  })
}
