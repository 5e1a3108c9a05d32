/** The two bundled web apps: verify at /, dashboard at /dashboard/. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** A page that is not built says how to build it. */
export async function installApps(server: FastifyInstance): Promise<void> {
  await installApp(server, '/', join(ROOT, 'verify/dist'))
  await installApp(server, '/dashboard/', join(ROOT, 'dashboard/dist'))
  // Addresses inside the dashboard are routed by its own script.
  server.get('/dashboard/*', (_, reply) => sendPage(reply, join(ROOT, 'dashboard/dist')))
  server.get('/dashboard', (_, reply) => reply.redirect('/dashboard/'))
}

async function installApp(server: FastifyInstance, prefix: string, root: string): Promise<void> {
  server.get(prefix, (_, reply) => sendPage(reply, root))
  if (!existsSync(root)) return
  // Names under assets/ carry a hash of their content; the few others (an icon) do not.
  const assets = { root: join(root, 'assets'), prefix: `${prefix}assets/`, immutable: true, maxAge: '1y' }
  await server.register(fastifyStatic, { ...assets, decorateReply: false })
  for (const name of readdirSync(root).filter((file) => file.endsWith('.svg'))) {
    const icon = readFileSync(join(root, name))
    server.get(`${prefix}${name}`, (_, reply) => reply.header('content-type', 'image/svg+xml').send(icon))
  }
}

function sendPage(reply: FastifyReply, root: string) {
  const page = join(root, 'index.html')
  const html = existsSync(page)
    ? readFileSync(page, 'utf8')
    : 'This page is not built yet. Run: npm run build'
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .send(html)
}
