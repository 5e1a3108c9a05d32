import type { Step } from '@bonafide/core/vocabulary.ts'
import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { useApp } from '../app-context.ts'
import type { CameraHandle } from '../camera/use-camera.ts'
import { jpegOfVideo } from '../photo.ts'
import { Icon } from './icon.tsx'
import { UploadButton } from './upload-button.tsx'

type Props = { step: Step; camera: CameraHandle; video: RefObject<HTMLVideoElement | null> }

export function CameraControls({ step, camera, video }: Props) {
  const { t, actions } = useApp()
  const { status } = camera
  const isLive = status.state === 'live'
  const take = async () => {
    const jpeg = video.current && isLive ? await jpegOfVideo(video.current) : null
    if (jpeg) await actions.send(step, jpeg, 'CAMERA')
  }
  return (
    <div class="camera-bottom">
      <div class="camera-keys">
        {isLive && status.hasTorch ? <Torch camera={camera} /> : <span />}
        <button
          type="button"
          class="shutter"
          aria-label={t('camera.shutter')}
          title={t('camera.shutter')}
          aria-disabled={!isLive}
          onClick={take}
        />
        {isLive && status.canFlip ? (
          <button
            type="button"
            class="key"
            aria-label={t('camera.flip')}
            title={t('camera.flip')}
            onClick={camera.flip}
          >
            <Icon name="flip" />
          </button>
        ) : (
          <span />
        )}
      </div>
      <UploadButton step={step} />
    </div>
  )
}

function Torch({ camera }: { camera: CameraHandle }) {
  const { t } = useApp()
  const [isOn, setOn] = useState(false)
  const toggle = async () => {
    setOn(!isOn)
    await camera.torch(!isOn)
  }
  return (
    <button
      type="button"
      class="key"
      aria-label={t('camera.torch')}
      title={t('camera.torch')}
      aria-pressed={isOn}
      onClick={toggle}
    >
      <Icon name="torch" />
    </button>
  )
}
