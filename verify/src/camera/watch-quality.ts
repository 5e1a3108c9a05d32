/** Looks at the framed part of the live picture a few times a second. */
import { type Area, areaInVideo } from './framing.ts'
import { type Gray, grayOf, measure, type Quality } from './quality.ts'

const EVERY_MS = 260
const SAMPLE_WIDTH = 160

/** Calls `see` until the returned function is called. */
export function watchQuality(
  video: HTMLVideoElement,
  frame: HTMLElement,
  see: (quality: Quality) => void,
): () => void {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  let before: Gray | null = null
  const timer = setInterval(() => {
    if (!context || video.videoWidth === 0 || video.paused) return
    const gray = sample(context, video, frame)
    if (gray) see(measure(gray, before))
    before = gray
  }, EVERY_MS)
  return () => clearInterval(timer)
}

function sample(context: CanvasRenderingContext2D, video: HTMLVideoElement, frame: HTMLElement): Gray | null {
  const size = { width: video.videoWidth, height: video.videoHeight }
  const area: Area = areaInVideo(frame.getBoundingClientRect(), video.getBoundingClientRect(), size)
  if (!(area.width >= 1 && area.height >= 1)) return null // also NaN: the screen is being left
  const width = SAMPLE_WIDTH
  const height = Math.round((SAMPLE_WIDTH * area.height) / area.width)
  Object.assign(context.canvas, { width, height })
  context.drawImage(video, area.x, area.y, area.width, area.height, 0, 0, width, height)
  return grayOf(context.getImageData(0, 0, width, height))
}
