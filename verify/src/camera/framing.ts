/** Geometry of the frame over the live picture. */
import type { DocumentType, Step } from '@bonafide/core/vocabulary.ts'

export type Size = { width: number; height: number }
export type Area = Size & { x: number; y: number }
export type FrameShape = 'card' | 'page' | 'oval'

/** ISO 7810 ID-1 is 1.586 wide, the data page of a passport (ID-3) 1.42. */
export function frameShapeOf(step: Step, documentType: DocumentType | null): FrameShape {
  if (step === 'FACE') return 'oval'
  return documentType !== null && isBooklet(documentType) ? 'page' : 'card'
}

function isBooklet(documentType: DocumentType): boolean {
  return documentType === 'PASSPORT' || documentType === 'NATIONAL_PASSPORT' || documentType === 'VISA'
}

/** Where a frame on the page lies in the camera's own picture, which covers its box (`object-fit: cover`). */
export function areaInVideo(frame: Area, box: Area, video: Size): Area {
  const scale = Math.max(box.width / video.width, box.height / video.height)
  const left = (video.width - box.width / scale) / 2
  const top = (video.height - box.height / scale) / 2
  const x = clamp(left + (frame.x - box.x) / scale, video.width)
  const y = clamp(top + (frame.y - box.y) / scale, video.height)
  return {
    x,
    y,
    width: clamp(frame.width / scale, video.width - x),
    height: clamp(frame.height / scale, video.height - y),
  }
}

/** The size at which a picture is sent: its own, unless its long side exceeds `longest`. */
export function fitted({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most)
