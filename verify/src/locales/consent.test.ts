/** What people agreed to must be known later: whoever changes the words must count the version on. */
import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { makeApi } from '../api.ts'
import { aSession } from '../testing/builders.ts'
import { locales } from './all.ts'
import { CONSENT_VERSION } from './consent.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** For each version and language: with a selfie, and for the document alone. Versions that were in use stay on record. */
const TEXTS: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  // Sent without a version, so the server stored it as sha256 of the filled-in text.
  '1': {
    en: ['0dd1cb29fad2', '89992a9f55f0'],
    lt: ['453ea0e44f3f', 'd7d27a2cdd6f'],
    de: ['7b85e7c6b229', 'f001640c06ce'],
  },
  '2': {
    en: ['859b4a97453d', '392006027f02'],
    lt: ['2c636133cfd7', '1654a884af43'],
    de: ['66bd42774f11', '4686eba76e6d'],
  },
}

describe.each(Object.entries(locales))('the consent in %s', (name, { load }) => {
  it('is of the version that is sent with it', async () => {
    const messages = await load()
    const hashes = [hash(messages['welcome.consent']), hash(messages['welcome.consentDocument'])]
    expect(TEXTS[CONSENT_VERSION]?.[name]).toEqual(hashes)
  })

  it('names biometric data', async () => {
    const messages = await load()
    for (const text of [messages['welcome.consent'], messages['welcome.consentDocument']])
      expect(text).toMatch(/biometri/)
  })
})

it('gives every version words of its own', () => {
  const all = Object.values(TEXTS).flatMap((version) => Object.values(version).flat())
  expect(new Set(all).size).toBe(all.length)
})

describe('opening the session', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('sends the words with their version and language', async () => {
    const bodies: unknown[] = []
    vi.stubGlobal('fetch', async (_: unknown, { body }: { body: string }) => {
      bodies.push(JSON.parse(body))
      return Response.json(aSession())
    })
    await makeApi('https://kyc.example.org', 'token').open('lt', 'Sutinku')
    expect(bodies).toEqual([
      { consent: true, locale: 'lt', consentText: 'Sutinku', consentVersion: CONSENT_VERSION },
    ])
  })
})
