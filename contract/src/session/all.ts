import {
  sessionCancel,
  sessionCapture,
  sessionChoose,
  sessionGet,
  sessionOpen,
  sessionSubmit,
} from './session.ts'

/** Every call of the end user's page. */
export const sessionEndpoints = [
  sessionGet,
  sessionOpen,
  sessionChoose,
  sessionCapture,
  sessionSubmit,
  sessionCancel,
] as const
