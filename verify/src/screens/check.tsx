import type { Step } from '@bonafide/core/vocabulary.ts'
import { useEffect } from 'preact/hooks'
import { useApp, useSession } from '../app-context.ts'
import type { Photo } from '../flow.ts'
import { CheckButtons } from '../parts/check-buttons.tsx'
import { CheckFindings } from '../parts/check-findings.tsx'
import { Page } from '../parts/page.tsx'
import { PhotoView } from '../parts/photo-view.tsx'
import type { T } from '../t.ts'

/** The photo from the moment it is taken: on its way, judged, and kept or taken again. */
export function Check({ step }: { step: Step }) {
  const { t, state } = useApp()
  const { captures } = useSession()
  const photo = state.photos[step]
  const capture = captures.find((each) => each.step === step)
  const isChecked = !photo || photo.transfer.state === 'checked'
  const problems = isChecked ? (capture?.problems ?? []) : []
  const advice = isChecked ? (capture?.advice ?? null) : null
  const isBad = problems.length > 0 || advice !== null
  useSendWhenBack(step, photo)
  const title = titleOf(t, step, photo, isBad)
  return (
    <Page title={title} buttons={<CheckButtons step={step} photo={photo} isBad={isBad} />}>
      <PhotoView step={step} photo={photo} capture={isChecked ? capture : undefined} />
      <CheckFindings title={title} step={step} photo={photo} problems={problems} advice={advice} />
    </Page>
  )
}

function titleOf(t: T, step: Step, photo: Photo | undefined, isBad: boolean): string {
  if (photo?.transfer.state === 'sending') return t('check.title.sending')
  if (photo?.transfer.state === 'failed') return t('check.title.failed')
  if (isBad) return t('check.title.bad')
  return t(step === 'FACE' ? 'check.title.goodFace' : 'check.title.good')
}

/** A photo that a lost connection held up leaves as soon as the line is back. */
function useSendWhenBack(step: Step, photo: Photo | undefined): void {
  const { actions } = useApp()
  const isHeldUp = photo?.transfer.state === 'failed' && photo.transfer.why === 'CONNECTION'
  useEffect(() => {
    if (!photo || !isHeldUp) return
    const send = () => void actions.send(step, photo.blob, photo.source)
    window.addEventListener('online', send)
    return () => window.removeEventListener('online', send)
  }, [isHeldUp, photo, step, actions])
}
