/** Sends a photo by XMLHttpRequest, because fetch cannot tell how much of a body has left. */
import { ApiError } from '@bonafide/contract/client.ts'
import type { CaptureView } from '@bonafide/contract/session/session.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import { sessionCapture } from './endpoints.ts'

export type PhotoSource = 'CAMERA' | 'UPLOAD'
export type Upload = (
  step: Step,
  photo: Blob,
  source: PhotoSource,
  onProgress: (share: number) => void,
) => Promise<CaptureView>

/** Long enough for a photo on a slow line, short enough to say that the line is gone. */
const TIMEOUT_MS = 90_000

/** Rejects like the fetch client: ApiError when refused, TypeError when the network fails. */
export function uploader(base: string, authToken: string): Upload {
  const running = new Map<Step, XMLHttpRequest>()
  return (step, photo, source, onProgress) =>
    new Promise((resolve, reject) => {
      running.get(step)?.abort() // the newest photo of a step must arrive last
      const request = new XMLHttpRequest()
      running.set(step, request)
      request.open(
        sessionCapture.method,
        `${base}${sessionCapture.path.replace(':step', step)}?source=${source}`,
      )
      request.setRequestHeader('Authorization', `Bearer ${authToken}`)
      request.setRequestHeader('X-Bonafide', '1')
      request.setRequestHeader('Content-Type', photo.type)
      request.timeout = TIMEOUT_MS
      request.responseType = 'json'
      request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0)
      request.onload = () =>
        request.status < 300
          ? resolve(request.response)
          : reject(new ApiError(request.status, request.response))
      request.onerror = request.ontimeout = request.onabort = () => reject(new TypeError('network'))
      request.send(photo)
    })
}
