import type { CaptureView } from '@bonafide/contract/session/session.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import { useApp } from '../app-context.ts'
import type { Photo } from '../flow.ts'
import { Icon } from './icon.tsx'
import { captureTexts } from './problem-text.ts'

type Judged = Pick<CaptureView, 'problems' | 'advice'>
type Props = Judged & { title: string; step: Step; photo: Photo | undefined }

/** What is being done with the photo, or what is fine and what is not. */
export function CheckFindings({ title, step, photo, ...judged }: Props) {
  return (
    <div aria-live="polite">
      <p class="visually-hidden">{title}</p>
      {photo?.transfer.state === 'sending' ? <Sending share={photo.transfer.share} /> : null}
      {photo?.transfer.state === 'failed' ? <Failed why={photo.transfer.why} /> : null}
      {!photo || photo.transfer.state === 'checked' ? <Seen step={step} {...judged} /> : null}
    </div>
  )
}

function Sending({ share }: { share: number }) {
  const { t } = useApp()
  const percent = Math.round(share * 100)
  const isThere = percent >= 100
  return (
    <div class="sending">
      <progress max="100" value={percent} aria-hidden="true" />
      <p aria-live="off">{isThere ? t('check.looking') : t('check.sending', { percent })}</p>
    </div>
  )
}

function Failed({ why }: { why: Extract<Photo['transfer'], { state: 'failed' }>['why'] }) {
  const { t } = useApp()
  return (
    <p class="complaint">
      <Icon name="warning" size={20} />
      {t(`upload.${why}`)}
    </p>
  )
}

function Seen({ step, ...judged }: Judged & { step: Step }) {
  const { t } = useApp()
  const complaints = captureTexts(t, judged)
  if (complaints.length > 0) {
    return (
      <>
        <ul class="findings">
          {complaints.map((text) => (
            <li key={text}>
              <Icon name="warning" size={20} />
              {text}
            </li>
          ))}
        </ul>
        <p class="aside">{t('check.useAnyway')}</p>
      </>
    )
  }
  const points =
    step === 'FACE' ? (['goodFace', 'goodFaceLight'] as const) : (['goodCorners', 'goodSharp'] as const)
  return (
    <>
      <ul class="points">
        {points.map((point) => (
          <li key={point}>
            <Icon name="check" size={20} />
            {t(`check.${point}`)}
          </li>
        ))}
      </ul>
      <p class="aside">{t('check.goodNote')}</p>
    </>
  )
}
