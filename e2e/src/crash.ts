/** Kills the server with SIGKILL at random moments while sessions run, and looks at what is left. */
import { setTimeout as wait } from 'node:timers/promises'
import { type Receiver, type RunningServer, startServer } from './server.ts'

export type CrashReport = {
  sessions: number
  kills: number
  acknowledged: number
  delivered: number
  lost: string[]
  brokenPhotos: string[]
}

type Images = { FRONT: string; FACE: string }
type World = {
  server: RunningServer
  receiver: Receiver
  images: Images
  isDone: boolean
  acknowledged: string[]
}

/** Every session whose /process was answered must end with a webhook, and every photo of it must be whole. */
export async function crash(
  receiver: Receiver,
  images: Images,
  sessions: number,
  kills: number,
): Promise<CrashReport> {
  const world: World = { server: await startServer(), receiver, images, isDone: false, acknowledged: [] }
  const killing = killRepeatedly(world, kills)
  const clients = Array.from({ length: 4 }, (_, lane) => runSessions(world, Math.ceil((sessions - lane) / 4)))
  await Promise.all(clients)
  world.isDone = true
  const done = await killing
  const lost = await undelivered(world)
  const brokenPhotos = await unreadable(world)
  await world.server.stop()
  const { length: acknowledged } = world.acknowledged
  return { sessions, kills: done, acknowledged, delivered: acknowledged - lost.length, lost, brokenPhotos }
}

/** Kills, starts again on the same folder and port, waits a random while; ends when the clients are done. */
async function killRepeatedly(world: World, kills: number): Promise<number> {
  const { folder } = world.server
  const port = new URL(world.server.url).port
  for (let count = 0; count < kills; count++) {
    await wait(500 + Math.random() * 4000)
    if (world.isDone) return count
    await world.server.stop('SIGKILL')
    world.server = await startServer({ PORT: port }, folder)
  }
  return kills
}

async function runSessions(world: World, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await insist(() => runSession(world))
}

async function runSession(world: World): Promise<void> {
  const token = await world.server.api('/api/v2/token', {
    clientId: 'crash',
    callbackUrl: world.receiver.url,
  })
  const body = {
    authToken: token.json.authToken,
    country: 'LT',
    documentType: 'PASSPORT',
    images: world.images,
  }
  const { status, json } = await world.server.api('/api/v2/process', body)
  if (status !== 200) throw new Error(String(json.message))
  world.acknowledged.push(String(token.json.scanRef))
}

/** Between two kills there may be just a moment in which a request gets through. */
const PATIENCE_MS = 300_000

/** A partner tries again when the line is cut. */
async function insist(run: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    try {
      return await run()
    } catch {
      await wait(300)
    }
  }
  throw new Error('the server did not come back')
}

async function undelivered({ receiver, acknowledged }: World): Promise<string[]> {
  const end = Date.now() + 600_000
  const missing = () => {
    const arrived = new Set(receiver.received.map(({ json }) => json.scanRef))
    return acknowledged.filter((scanRef) => !arrived.has(scanRef))
  }
  while (missing().length > 0 && Date.now() < end) await wait(250)
  return missing()
}

async function unreadable({ server, acknowledged }: World): Promise<string[]> {
  const broken: string[] = []
  for (const scanRef of acknowledged) {
    const { json } = await server.api('/api/v2/files', { scanRef })
    for (const step of ['FRONT', 'FACE']) {
      const answer = await fetch(String(json[step])).catch(() => null)
      const bytes = answer === null ? null : Buffer.from(await answer.arrayBuffer())
      const isWhole = bytes?.subarray(0, 2).equals(JPEG_START) && bytes.subarray(-2).equals(JPEG_END)
      if (!isWhole) broken.push(`${scanRef} ${step}`)
    }
  }
  return broken
}

const JPEG_START = Buffer.from([0xff, 0xd8])
const JPEG_END = Buffer.from([0xff, 0xd9])
