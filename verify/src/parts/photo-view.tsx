import type { CaptureView } from '@bonafide/contract/session/session.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import { drawings } from '@bonafide/ui/drawings.ts'
import { useEffect, useState } from 'preact/hooks'
import { useApp, useSession } from '../app-context.ts'
import type { Photo } from '../flow.ts'
import { Picture } from './picture.tsx'
import { stepName } from './step-text.ts'

type Props = { step: Step; photo: Photo | undefined; capture: CaptureView | undefined }

/** The photo as it was sent, with the outline of the document that the server found, and what is wrong where it is. */
export function PhotoView({ step, photo, capture }: Props) {
  const { t } = useApp()
  const { chosen } = useSession()
  const url = useObjectUrl(photo?.blob)
  if (!photo) {
    return (
      <div class="photo-kept">
        <Picture of={drawings.card} height={72} />
        <p>{t('check.kept')}</p>
      </div>
    )
  }
  return (
    <div class={`photo${step === 'FACE' ? ' is-face' : ''}`}>
      <img src={url} alt={t('check.photo', { step: stepName(t, step, chosen) })} />
      {capture ? <Outline capture={capture} /> : null}
    </div>
  )
}

/** The rest of the photo is dimmed, the document stays clear. */
function Outline({ capture: { width, height, quad, places } }: { capture: CaptureView }) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {quad ? (
        <>
          <path class="dim" fill-rule="evenodd" d={`M0 0H${width}V${height}H0z${pathOf(quad)}`} />
          <path class="edge" d={pathOf(quad)} vector-effect="non-scaling-stroke" />
        </>
      ) : null}
      {places.length > 0 ? (
        <path class="wrong" d={places.map(pathOf).join('')} vector-effect="non-scaling-stroke" />
      ) : null}
    </svg>
  )
}

function pathOf(quad: NonNullable<CaptureView['quad']>): string {
  return `M${quad.map((point) => point.join(' ')).join('L')}z`
}

function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!blob) return
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url
}
