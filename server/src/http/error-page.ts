/** GET /docs/errors: where `documentation` of an error leads. */
import { errors } from '@bonafide/contract/errors.ts'
import type { FastifyInstance } from 'fastify'

/** One row per identifier; its name is the anchor. */
export function installErrorPage(server: FastifyInstance): void {
  const rows = Object.entries(errors).map(
    ([identifier, { status, message }]) =>
      `<tr id="${identifier}"><th scope="row"><code>${identifier}</code></th><td>${status}</td><td>${message}</td></tr>`,
  )
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Errors of the Bonafide API</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
td,th{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0}tr:target{background:#0b5f6333}</style>
<h1>Errors of the Bonafide API</h1>
<p>Every error is a JSON object with <code>message</code>, <code>identifier</code>, <code>documentation</code> and
<code>severity</code>; where a body has problems, <code>errors</code> names each with its field.</p>
<table><thead><tr><th>identifier</th><th>HTTP</th><th>meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  server.get('/docs/errors', (_, reply) =>
    reply.header('content-type', 'text/html; charset=utf-8').send(page),
  )
}
