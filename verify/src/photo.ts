/** Pictures as they are sent: upright JPEG without the camera's metadata (place, time, device). */
import { fitted, type Size } from './camera/framing.ts'

/** Two thousand four hundred pixels resolve an MRZ on a photo that shows a whole table. */
const LONGEST_PX = 2400
const JPEG_QUALITY = 0.92

/** A chosen file as JPEG; null when the browser cannot read it as a picture. */
export async function jpegOfFile(file: Blob): Promise<Blob | null> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const jpeg = await jpegOf(picture, picture)
    picture.close()
    return jpeg
  } catch {
    return null
  }
}

/** What the camera shows now, the whole picture, not the frame alone. */
export function jpegOfVideo(video: HTMLVideoElement): Promise<Blob | null> {
  return jpegOf(video, { width: video.videoWidth, height: video.videoHeight })
}

async function jpegOf(source: CanvasImageSource, size: Size): Promise<Blob | null> {
  const { width, height } = fitted(size, LONGEST_PX)
  if (width === 0 || height === 0) return null
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')
  if (!context) return null
  context.fillStyle = '#fff' // what is transparent in a PNG
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(source, 0, 0, width, height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY))
}
