/** What the page can do. Each action ends in an event; none throws. */
import type { SessionView } from '@bonafide/contract/session/session.ts'
import type { DocumentType, Step } from '@bonafide/core/vocabulary.ts'
import type { Api } from './api.ts'
import type { FlowEvent, Transfer } from './flow.ts'
import { onlyChoice } from './plan.ts'
import { troubleOf, uploadFailureOf } from './trouble.ts'
import type { PhotoSource } from './upload.ts'

export type Actions = {
  load: () => Promise<void>
  /** Asks for the state once more; false when the server cannot be reached, which is not told as an event. */
  poll: () => Promise<boolean>
  open: (locale: string, consentText: string) => Promise<void>
  choose: (country: string, documentType: DocumentType) => Promise<void>
  send: (step: Step, blob: Blob, source: PhotoSource) => Promise<void>
  submit: () => Promise<void>
  cancel: () => Promise<void>
}

export function makeActions(api: Api, dispatch: (event: FlowEvent) => void): Actions {
  const load = () => guarded(async () => received(await settled(await api.get())))
  const received = (session: SessionView) => dispatch({ type: 'session', session })

  /** Sends the only possible choice, so that nobody is asked what has one answer. */
  const settled = (session: SessionView): SessionView | Promise<SessionView> => {
    const only = session.stage === 'STARTED' && !session.chosen ? onlyChoice(session) : null
    return only ? api.choose(only.country, only.documentType) : session
  }

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      const trouble = troubleOf(error)
      if (trouble !== 'MOVED_ON') dispatch({ type: 'trouble', trouble })
      else if (!(await poll())) dispatch({ type: 'trouble', trouble: 'SERVER' })
    }
  }

  const poll = async () => {
    try {
      received(await api.get())
      return true
    } catch (error) {
      if (troubleOf(error) === 'BAD_LINK') dispatch({ type: 'trouble', trouble: 'BAD_LINK' })
      return false
    }
  }

  const send = async (step: Step, blob: Blob, source: PhotoSource) => {
    const tell = (transfer: Transfer) => dispatch({ type: 'transfer', step, blob, transfer })
    dispatch({ type: 'photoTaken', step, blob, source })
    try {
      const capture = await api.upload(step, blob, source, (share) => tell({ state: 'sending', share }))
      dispatch({ type: 'uploaded', blob, capture })
    } catch (error) {
      const why = uploadFailureOf(error)
      if (why === 'MOVED_ON') await load()
      tell({ state: 'failed', why: why === 'MOVED_ON' ? 'SERVER' : why })
    }
  }

  return {
    load,
    poll,
    send,
    open: (locale, consentText) =>
      guarded(async () => received(await settled(await api.open(locale, consentText)))),
    choose: (country, documentType) =>
      guarded(async () => dispatch({ type: 'chosen', session: await api.choose(country, documentType) })),
    submit: () => guarded(async () => received(await api.submit())),
    cancel: () => guarded(async () => received(await api.cancel())),
  }
}
