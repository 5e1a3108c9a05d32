/** What an error of the API means to the person in front of the page. */
import { ApiError } from '@bonafide/contract/client.ts'

/** Troubles that take the whole page. */
export type Trouble = 'NO_LINK' | 'BAD_LINK' | 'CONNECTION' | 'SERVER'

/** Why a photo did not reach the server. */
export type UploadFailure = 'CONNECTION' | 'TOO_LARGE' | 'NOT_A_PICTURE' | 'SERVER'

/** `MOVED_ON`: the session is in another state than this page thinks (another device, time out); ask it again. */
export function troubleOf(error: unknown): Trouble | 'MOVED_ON' {
  if (!(error instanceof ApiError)) return 'CONNECTION'
  if (error.body?.identifier === 'TOKEN_NOT_VALID') return 'BAD_LINK'
  if ([401, 403, 404].includes(error.status)) return 'BAD_LINK'
  if (error.status === 409) return 'MOVED_ON'
  return 'SERVER'
}

export function uploadFailureOf(error: unknown): UploadFailure | 'MOVED_ON' {
  if (!(error instanceof ApiError)) return 'CONNECTION'
  if (error.status === 413) return 'TOO_LARGE'
  if ([400, 415, 422].includes(error.status) && error.body?.identifier !== 'TOKEN_NOT_VALID')
    return 'NOT_A_PICTURE'
  return error.status >= 500 || error.status === 429 ? 'SERVER' : 'MOVED_ON'
}
