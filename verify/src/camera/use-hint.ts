import type { Step } from '@bonafide/core/vocabulary.ts'
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Hint, hintOf, isBlack, noHint, steady } from './hints.ts'
import type { CameraHandle } from './use-camera.ts'
import { watchQuality } from './watch-quality.ts'

/** Cameras need a moment to open their eyes; black after this long is not warming up. */
const BLACK_TOO_LONG_MS = 4000

/** The one thing to say about the live picture now; null before anything was seen. */
export function useHint(
  video: RefObject<HTMLVideoElement | null>,
  frame: RefObject<HTMLElement | null>,
  step: Step,
  camera: CameraHandle,
): Hint | null {
  const [hint, setHint] = useState(noHint)
  const isLive = camera.status.state === 'live'
  const { giveUp } = camera
  useEffect(() => {
    if (!isLive || !video.current || !frame.current) return
    let lastLight = performance.now()
    return watchQuality(video.current, frame.current, (quality) => {
      const now = performance.now()
      if (!isBlack(quality)) lastLight = now
      if (now - lastLight > BLACK_TOO_LONG_MS) giveUp()
      setHint((before) => steady(before, hintOf(quality, step), now))
    })
  }, [isLive, step, video, frame, giveUp])
  return isLive ? hint.shown : null
}
