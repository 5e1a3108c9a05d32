/** The one table of error identifiers: HTTP status and the sentence used when the refusal brings none (docs/compatibility.md). */
import { z } from 'zod'

export const errors = {
  INTERNAL_ERROR: {
    status: 500,
    message: 'Internal server error. The request was not carried out; try again later.',
  },
  BAD_VALUE: { status: 400, message: 'A value is not valid.' },
  MISSING_VALUE: { status: 400, message: 'A required value is missing.' },
  UNAUTHORIZED: { status: 401, message: 'Invalid authorization credentials' },
  ENCODING_ERROR: { status: 400, message: 'The request body is not valid UTF-8.' },
  JSON_ERROR: {
    status: 400,
    message: 'An error occurred while parsing the request body: it is not valid JSON.',
  },
  TOKEN_NOT_VALID: { status: 400, message: 'The token is unknown, expired or already used.' },
  PARTNER_CONTRACT_ERROR: { status: 403, message: 'The environment does not include this action.' },
  METHOD_NOT_ALLOWED: { status: 405, message: 'This HTTP method is not allowed for this path.' },
  PERMISSIONS_ERROR: { status: 403, message: 'No permission for this action.' },
  TOO_MANY_REQUESTS: { status: 429, message: 'Too many requests. Wait before trying again.' },
  VALIDATION_ERROR: { status: 400, message: 'The request is malformed.' },
  PARTNER_ERROR: { status: 400, message: 'Token has not expired yet.' },
  NOT_FOUND: { status: 404, message: 'No such resource.' },
  CONFLICT: { status: 409, message: 'The resource has changed; reload and try again.' },
  PAYLOAD_TOO_LARGE: { status: 413, message: 'The request body is too large.' },
} as const

export type ErrorIdentifier = keyof typeof errors

/** One problem of a request body, `field` as a dotted path. */
export const FieldProblem = z.object({ field: z.string(), identifier: z.string(), message: z.string() })
export type FieldProblem = z.infer<typeof FieldProblem>

/** The superset of all error shapes clients have seen (docs/compatibility.md); `errors` names every problem of a body. */
export const ErrorBody = z.object({
  message: z.string(),
  identifier: z.string(),
  documentation: z.string(),
  severity: z.literal('NOT_SEVERE').or(z.literal('SEVERE')),
  errors: z.array(FieldProblem).optional(),
})
export type ErrorBody = z.infer<typeof ErrorBody>

/** An expected refusal, thrown by use cases only and answered as an ErrorBody. */
export class Refusal extends Error {
  readonly identifier: ErrorIdentifier
  readonly problems: readonly FieldProblem[]
  constructor(identifier: ErrorIdentifier, message?: string, problems: readonly FieldProblem[] = []) {
    super(message ?? errors[identifier].message)
    this.identifier = identifier
    this.problems = problems
  }
}

/** Makes a refusal: `throw refuse('TOKEN_NOT_VALID')`. */
export function refuse(
  identifier: ErrorIdentifier,
  message?: string,
  problems?: readonly FieldProblem[],
): Refusal {
  return new Refusal(identifier, message, problems)
}
