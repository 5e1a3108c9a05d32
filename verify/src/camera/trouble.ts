/** Why there is no live picture. Each has its own screen with a way on. */
import { isInApp } from '../browser.ts'

export type CameraTrouble =
  | 'INSECURE'
  | 'IN_APP'
  | 'EMBEDDED'
  | 'REFUSED'
  | 'NONE'
  | 'BUSY'
  | 'BLACK'
  | 'UNKNOWN'

/** What the page can know before it asks for the camera. */
export type Surroundings = {
  isSecure: boolean
  hasCameraApi: boolean
  isEmbedded: boolean
  userAgent: string
}

export function surroundings(): Surroundings {
  return {
    isSecure: window.isSecureContext,
    // Absent on insecure pages and in old in-app browsers, although the types promise it.
    hasCameraApi: typeof navigator.mediaDevices?.getUserMedia === 'function',
    isEmbedded: window.parent !== window,
    userAgent: navigator.userAgent,
  }
}

export function troubleBefore({ isSecure, hasCameraApi, userAgent }: Surroundings): CameraTrouble | null {
  if (!isSecure) return 'INSECURE'
  if (hasCameraApi) return null
  return isInApp(userAgent) ? 'IN_APP' : 'NONE'
}

/** The names that getUserMedia's errors have, old and new. */
export function troubleAfter(errorName: string, { isEmbedded, userAgent }: Surroundings): CameraTrouble {
  switch (errorName) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
    case 'SecurityError':
      if (isEmbedded) return 'EMBEDDED'
      return isInApp(userAgent) ? 'IN_APP' : 'REFUSED'
    case 'NotFoundError':
    case 'DevicesNotFoundError':
      return 'NONE'
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'BUSY'
    default:
      return 'UNKNOWN'
  }
}
