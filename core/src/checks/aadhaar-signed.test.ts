import { expect, it } from 'vitest'
import type { AadhaarReading } from '../documents/aadhaar.ts'
import { aPhoto, evidence, observed } from '../testing/evidence.ts'
import { readDocument } from '../verification/document-data.ts'
import { aadhaarSigned } from './aadhaar-signed.ts'

const code = (signature: AadhaarReading['signature']): AadhaarReading => ({
  layout: 'SECURE',
  version: 2,
  name: 'Anita Rao',
  birthDate: '1990-12-20',
  birthYear: null,
  sex: 'FEMALE',
  number: null,
  lastFour: '1234',
  careOf: null,
  address: null,
  postalCode: null,
  issuedAt: null,
  mobileHash: null,
  emailHash: null,
  mobileLastFour: null,
  signature,
  unreadable: [],
})

it.each([
  ['valid', 'PASS', 'the signature of the Aadhaar code holds'],
  ['invalid', 'SUSPECT', 'no configured certificate vouches for the Aadhaar code'],
  ['unverified', 'SUSPECT', 'no certificate is configured'],
  ['none', 'SUSPECT', 'carries no signature'],
] as const)('a code whose signature is %s: %s', (signature, outcome, because) => {
  const back = { seen: aPhoto({ step: 'BACK', aadhaar: code(signature) }) }
  const [said, ...others] = aadhaarSigned(evidence({ observations: observed({ back }) }))
  expect(said).toMatchObject({ outcome, because: expect.stringContaining(because) })
  expect(others).toEqual([])
})

it.each([
  ['valid', 'valid'],
  ['unverified', 'guessed'],
] as const)('what a code says whose signature is %s counts as %s', (signature, state) => {
  const back = { seen: aPhoto({ step: 'BACK', mrz: null, aadhaar: code(signature) }) }
  const { fields } = readDocument({ front: { seen: aPhoto() }, back }, '2026-11-24')
  expect(fields.birthDate).toMatchObject({ value: '1990-12-20', source: 'BARCODE', state })
  expect(fields.lastName).toBeUndefined()
})

it('says nothing where there is no such code', () => {
  expect(aadhaarSigned(evidence())).toEqual([])
})
