/** What the forms ask and what they send. */
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { makeQueryClient } from '../query-client.ts'
import { aboutBody, emptyAbout } from './about.ts'
import { blocklistCurl } from './blocklist-curl.ts'
import { ByHand } from './by-hand.tsx'
import { ByPhoto } from './by-photo.tsx'
import { BySession } from './by-session.tsx'
import { emptyPerson, personBody } from './person-body.ts'

const nothing = () => {}
const shown = (form: ReactNode) =>
  renderToStaticMarkup(<QueryClientProvider client={makeQueryClient()}>{form}</QueryClientProvider>)

describe('the forms', () => {
  it.each([
    ['a photo', <ByPhoto key="1" source="SELFIE" environment="test" onClose={nothing} />, 'with one face'],
    [
      'a document',
      <ByPhoto key="2" source="DOCUMENT" environment="test" onClose={nothing} />,
      'the portrait',
    ],
    [
      'a session',
      <BySession key="3" source="DOCUMENT" environment="test" onClose={nothing} />,
      'DOC_FACE_IN_BLACKLIST',
    ],
    ['data', <ByHand key="4" environment="test" onClose={nothing} />, 'document number and country'],
  ])('for %s say what is needed, and ask for reason and end', (_, form, needed) => {
    const text = shown(form)
    for (const part of [needed, 'Reason', 'Ends after', 'Never: until it is removed', 'Add to blocklist'])
      expect(text).toContain(part)
  })

  it('cannot be sent without a photo', () => {
    const form = <ByPhoto source="SELFIE" environment="test" onClose={nothing} />
    expect(shown(form)).toMatch(/<input type="file"[^>]*required/)
  })
})

describe('what is sent', () => {
  const noon = new Date('2026-11-24T12:00:00Z')
  it.each([
    ['no end, no reason', emptyAbout, { expiresAt: null }],
    [
      '30 days',
      { reason: ' twice ', days: '30' },
      { reason: 'twice', expiresAt: '2026-12-24T12:00:00.000Z' },
    ],
    ['a year', { reason: '  ', days: '365' }, { expiresAt: '2027-11-24T12:00:00.000Z' }],
  ])('%s', (_, about, body) => {
    expect(aboutBody(about, noon)).toEqual(body)
  })

  it('leaves out what is not known of a person', () => {
    expect(personBody(emptyPerson)).toEqual({})
    expect(personBody({ ...emptyPerson, documentNumber: ' AB 1 ', country: 'lt' })).toEqual({
      documentNumber: 'AB 1',
      country: 'lt',
    })
  })
})

describe('the call to copy', () => {
  it('has the real key, or says where it goes', () => {
    const call = blocklistCurl('https://kyc.example.org/', 'abc', 'SELFIE')
    expect(call).toContain('https://kyc.example.org/kyc/identifications/$SCAN_REF/blocklists/SELFIE/')
    expect(call).toContain('abc:$API_SECRET')
    expect(blocklistCurl('https://kyc.example.org', undefined, 'SELFIE')).toContain('$API_KEY:$API_SECRET')
  })
})
