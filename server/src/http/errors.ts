/** The one place where a refusal, a parser's complaint or a bug becomes an answer in iDenfy's shape. */
import { type ErrorBody, type ErrorIdentifier, errors, Refusal } from '@bonafide/contract/errors.ts'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Where an identifier is explained. */
const documentation = (publicUrl: string, identifier: string) => `${publicUrl}/docs/errors#${identifier}`

/** Installs error and not-found answers. `known` tells whether another method exists for a path (405 instead of 404). */
export function installErrors(
  server: FastifyInstance,
  publicUrl: string,
  known: (path: string) => boolean,
): void {
  server.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    const refusal = error instanceof Refusal ? error : refusalOf(error)
    if (refusal.identifier === 'INTERNAL_ERROR') request.log.error({ err: error }, 'request failed')
    return answerRefusal(request, reply, publicUrl, refusal)
  })
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    return answerRefusal(
      request,
      reply,
      publicUrl,
      new Refusal(known(path) ? 'METHOD_NOT_ALLOWED' : 'NOT_FOUND'),
    )
  })
}

/** The superset of all error shapes that clients have seen (docs/compatibility.md). */
export function errorBody(publicUrl: string, { identifier, message, problems }: Refusal): ErrorBody {
  return {
    message,
    identifier,
    documentation: documentation(publicUrl, identifier),
    severity: errors[identifier].status >= 500 ? 'SEVERE' : 'NOT_SEVERE',
    ...(problems.length > 0 ? { errors: [...problems] } : {}),
  }
}

function answerRefusal(request: FastifyRequest, reply: FastifyReply, publicUrl: string, refusal: Refusal) {
  const { status } = errors[refusal.identifier]
  // Our own pages send X-Bonafide; a challenge would make the browser ask for a password over them.
  if (status === 401 && request.headers['x-bonafide'] === undefined) {
    reply.header('www-authenticate', 'Basic realm="Bonafide API", charset="UTF-8"')
  }
  return reply.code(status).send(errorBody(publicUrl, refusal))
}

/** Fastify's own refusals of a body, told apart by its codes (fastify docs, Reference/Errors). */
function refusalOf(error: FastifyError): Refusal {
  const identifiers: Record<string, ErrorIdentifier> = {
    FST_ERR_CTP_BODY_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
    FST_ERR_CTP_EMPTY_JSON_BODY: 'JSON_ERROR',
    FST_ERR_CTP_INVALID_JSON_BODY: 'JSON_ERROR',
    FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'VALIDATION_ERROR',
    BONAFIDE_ENCODING: 'ENCODING_ERROR',
  }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new Refusal(
      'VALIDATION_ERROR',
      "Send the body as JSON, with the header 'Content-Type: application/json'.",
    )
  }
  const identifier = identifiers[error.code]
  if (identifier !== undefined) return new Refusal(identifier)
  if (error instanceof SyntaxError || error.statusCode === 400) return new Refusal('JSON_ERROR')
  return new Refusal('INTERNAL_ERROR')
}
