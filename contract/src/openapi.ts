/** endpoints → OpenAPI 3.1, a pure function. docs/openapi.json is its output; a test compares. */
import { z } from 'zod'
import type { Auth, Endpoint } from './endpoint.ts'
import { ErrorBody, errors } from './errors.ts'
import { webhooks } from './webhooks.ts'

type Json = Record<string, unknown>

const SECURITY: Record<Auth, Json[]> = {
  partner: [{ apiKeyPair: [] }],
  session: [{ sessionToken: [] }],
  reviewer: [{ dashboardCookie: [] }],
  anyone: [],
}

/** The whole document. */
export function openapi(endpoints: readonly Endpoint[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Bonafide', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    webhooks: Object.fromEntries(
      Object.entries(webhooks).map(([event, body]) => [event, webhook(event, body)]),
    ),
    components: {
      schemas: { Error: schema(ErrorBody, 'output') },
      securitySchemes: {
        apiKeyPair: { type: 'http', scheme: 'basic', description: 'user: API key, password: API secret' },
        sessionToken: { type: 'http', scheme: 'bearer', description: 'authToken of the session' },
        dashboardCookie: { type: 'apiKey', in: 'cookie', name: 'bonafide_session' },
      },
    },
  }
}

function operation(endpoint: Endpoint): Json {
  const parameters = [...parametersOf(endpoint.params, 'path'), ...parametersOf(endpoint.query, 'query')]
  return {
    summary: endpoint.summary,
    security: SECURITY[endpoint.auth],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(endpoint),
    responses: {
      [String(success(endpoint))]: answer(endpoint),
      default: {
        description: Object.keys(errors).join(', '),
        content: json({ $ref: '#/components/schemas/Error' }),
      },
    },
  }
}

const success = ({ responseType, status }: Endpoint) => (responseType === 'redirect' ? 302 : (status ?? 200))

function answer({ response, responseType }: Endpoint): Json {
  if (responseType === 'redirect') return { description: 'Location holds the address' }
  if (responseType === 'bytes') return { description: 'the picture', content: { 'image/jpeg': {} } }
  return response === undefined
    ? { description: 'empty body' }
    : { description: 'done', content: json(schema(response, 'output')) }
}

function requestBody({ request, requestType }: Endpoint): Json {
  if (requestType === 'bytes')
    return {
      requestBody: { required: true, content: { 'image/jpeg': {}, 'image/png': {}, 'image/webp': {} } },
    }
  if (requestType === 'file')
    return { requestBody: { required: true, content: { 'application/octet-stream': {} } } }
  if (request === undefined) return {}
  // The server takes no body for an empty object.
  const required = !request.safeParse({}).success
  return { requestBody: { required, content: json(schema(request, 'input')) } }
}

function parametersOf(object: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (object === undefined) return []
  const { properties = {}, required = [] } = z.toJSONSchema(object, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema: one,
  }))
}

function webhook(event: string, body: z.ZodType): Json {
  const header = (name: string) => ({ name, in: 'header', required: true, schema: { type: 'string' } })
  return {
    post: {
      summary: event,
      parameters: [header('Idenfy-Event-Type'), header('Idenfy-Signature')],
      requestBody: { content: json(schema(body, 'output')) },
      responses: { 200: { description: 'received' } },
    },
  }
}

const json = (inner: unknown): Json => ({ 'application/json': { schema: inner } })

function schema(type: z.ZodType, io: 'input' | 'output'): unknown {
  const { $schema, ...rest } = z.toJSONSchema(type, { io, unrepresentable: 'any' })
  return rest
}
