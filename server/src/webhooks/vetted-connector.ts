/**
 * A connector that resolves a name once, vets every address and dials a vetted one, so that a second, different DNS
 * answer has no effect. It wraps undici's connector, not its `lookup`, which is never asked about literal addresses.
 */
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { buildConnector } from 'undici'
import { addressProblem } from './address.ts'

export type Connector = buildConnector.connector
type Socket = Parameters<buildConnector.Callback>[1]

/** All addresses of a name. */
export type Resolve = (name: string) => Promise<string[]>

/** An address or URL that we will not dial; the message says why and what to do. */
export class Refused extends Error {}

const MAX_DIALS = 3 // a name with a dead address or two still gets through, within the 10 s

/** The system's resolver, IPv4 first: containers often have IPv6 addresses that lead nowhere. */
export const systemResolve: Resolve = async (name) => {
  const found = await lookup(name, { all: true, order: 'ipv4first' })
  return found.map(({ address }) => address)
}

/** Wraps `connect`. Plain http and private addresses pass only with `allowPrivate`. */
export function vettedConnector(connect: Connector, allowPrivate: boolean, resolve: Resolve): Connector {
  return (options, callback) => {
    dial(connect, options, allowPrivate, resolve).then(
      (socket) => callback(...succeeded(socket)),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    )
  }
}

async function dial(
  connect: Connector,
  options: buildConnector.Options,
  allowPrivate: boolean,
  resolve: Resolve,
) {
  if (options.protocol !== 'https:' && !allowPrivate)
    throw new Refused('refused: the URL must start with https://')
  const name = options.hostname.replace(/^\[(.*)\]$/, '$1')
  const isLiteral = isIP(name) !== 0
  const addresses = isLiteral ? [name] : await resolve(name)
  if (addresses.length === 0) throw new Refused(`refused: ${name} has no address; check the name`)
  for (const address of addresses) vet(name, address, allowPrivate)
  // The certificate is checked against `servername`; the Host header is made from the URL, not from here.
  const pinned = isLiteral ? options : { ...options, servername: name }
  return firstThatConnects(connect, pinned, addresses.slice(0, MAX_DIALS))
}

function vet(name: string, address: string, allowPrivate: boolean): void {
  const problem = addressProblem(address, allowPrivate)
  if (problem === null) return
  const what =
    name === address
      ? `${address} is ${problem.kind} address`
      : `${name} is ${address}, ${problem.kind} address`
  throw new Refused(`refused: ${what}; ${problem.advice}`)
}

async function firstThatConnects(
  connect: Connector,
  options: buildConnector.Options,
  addresses: readonly string[],
) {
  let failure: unknown
  for (const hostname of addresses) {
    try {
      return await once(connect, { ...options, hostname })
    } catch (error) {
      failure = error
    }
  }
  throw failure
}

function once(connect: Connector, options: buildConnector.Options): Promise<NonNullable<Socket>> {
  return new Promise((fulfil, reject) => {
    connect(options, (error, socket) => (error === null ? fulfil(socket) : reject(error)))
  })
}

function succeeded(socket: NonNullable<Socket>): [null, NonNullable<Socket>] {
  return [null, socket]
}
