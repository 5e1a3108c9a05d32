import type { Step } from '@bonafide/core/vocabulary.ts'
import { useRef } from 'preact/hooks'
import { useApp, useSession } from '../app-context.ts'
import { frameShapeOf } from '../camera/framing.ts'
import { useCamera } from '../camera/use-camera.ts'
import { useHint } from '../camera/use-hint.ts'
import { CameraControls } from '../parts/camera-controls.tsx'
import { CameraPill } from '../parts/camera-pill.tsx'
import { Header } from '../parts/header.tsx'
import { PartBar } from '../parts/part-bar.tsx'
import { stepName, stepPlace } from '../parts/step-text.ts'
import { Title } from '../parts/title.tsx'
import { CameraTroubleScreen } from './camera-trouble-screen.tsx'

/** The live picture fills the screen; a frame in the document's own proportions, one hint, one big button. */
export function CameraScreen({ step }: { step: Step }) {
  const { t } = useApp()
  const { chosen } = useSession()
  const video = useRef<HTMLVideoElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const camera = useCamera(video, step)
  const hint = useHint(video, frame, step, camera)
  if (camera.status.state === 'trouble') {
    return <CameraTroubleScreen step={step} trouble={camera.status.trouble} onRetry={camera.start} />
  }
  const shape = frameShapeOf(step, chosen?.documentType ?? null)
  const isMirrored = camera.status.state === 'live' && camera.status.facing === 'user'
  return (
    <div class="camera">
      <video
        ref={video}
        class={isMirrored ? 'is-mirrored' : ''}
        playsinline
        autoplay
        muted
        aria-label={t('camera.picture')}
      />
      <div class="camera-top">
        <Header />
        <PartBar />
        <Title text={stepName(t, step, chosen)} />
        <p>{stepPlace(t, step, chosen)}</p>
      </div>
      <div class="camera-middle">
        <div ref={frame} class={`frame is-${shape}${hint === 'GOOD' ? ' is-good' : ''}`} />
        <CameraPill camera={camera} hint={hint} />
      </div>
      <CameraControls step={step} camera={camera} video={video} />
    </div>
  )
}
