import type { Step } from '@bonafide/core/vocabulary.ts'
import type { RefObject } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { Camera, type CameraStatus } from './camera.ts'

export type CameraHandle = {
  status: CameraStatus
  start: () => void
  flip: () => void
  resume: () => void
  torch: (isOn: boolean) => Promise<void>
  /** The picture stays black: as good as no camera. */
  giveUp: () => void
}

/** A camera for as long as the screen is shown, or shown again after a trouble. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, step: Step): CameraHandle {
  const [status, setStatus] = useState<CameraStatus>({ state: 'starting' })
  const camera = useRef<Camera | null>(null)
  const isTrouble = status.state === 'trouble'
  useEffect(() => {
    if (!video.current || isTrouble) return
    const opened = new Camera(video.current, step === 'FACE' ? 'user' : 'environment', setStatus)
    camera.current = opened
    void opened.start()
    return () => opened.close()
  }, [video, step, isTrouble])
  return {
    status,
    start: () => setStatus({ state: 'starting' }),
    flip: () => void camera.current?.flip(),
    resume: () => void camera.current?.resume(),
    torch: async (isOn) => camera.current?.torch(isOn),
    giveUp: useCallback(() => setStatus({ state: 'trouble', trouble: 'BLACK' }), []),
  }
}
