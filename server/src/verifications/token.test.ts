/** Conformance of POST /api/v2/token with the seed page: a test per row and per limit, both sides of each. */

import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { TokenCreated } from '@bonafide/contract/partner/token.ts'
import { Locale } from '@bonafide/core/vocabulary.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({
    isWorking: false,
    environment: {
      questionnaires: ['c8QgVx5xzspjVnQ4nJ7MCf'],
      riskAssessmentProfiles: ['e8cadb52-d429-4dc2-b788-99dfbbe8a4ab'],
    },
  })
  await app.deps.db
    .insertInto('notifications')
    .values({
      id: randomUUID(),
      environment_id: 'test',
      name: 'n',
      event: 'IDENTIFICATION',
      url: 'https://partner.example.org/hook',
      signing_key: new Uint8Array(40),
      active: true,
      created_at: new Date(),
    })
    .execute()
})
afterAll(() => app.close())

const post = (body: unknown, target: TestApp = app) =>
  target.call({
    method: 'POST',
    url: '/api/v2/token',
    payload: body as object,
    headers: { 'content-type': 'application/json' },
  })
const token = (over: object) => post({ clientId: '100000', ...over })

type Row = [field: string, what: string, value: unknown]

const accepted: Row[] = [
  ['clientId', 'one character', 'a'],
  ['clientId', '100 characters', 'x'.repeat(100)],
  ['clientId', 'ASCII signs', 'a-b_c@d/e f'],
  ['firstName', '1 character', 'A'],
  ['firstName', '100 characters', 'A'.repeat(100)],
  ['firstName', 'letters of any script', 'Žygimantė Ольга 李'],
  ['firstName', 'apostrophe, hyphen and full stop', "O'Neil-Smith Jr."],
  ['lastName', '1 character', 'B'],
  ['lastName', '100 characters', 'B'.repeat(100)],
  ['successUrl', '5 characters', 'a.com'],
  ['successUrl', '2048 characters', `https://a.com/${'x'.repeat(2034)}`],
  ['errorUrl', '5 characters', 'a.com'],
  ['errorUrl', '2048 characters', `https://a.com/${'x'.repeat(2034)}`],
  ['unverifiedUrl', '5 characters', 'a.com'],
  ['unverifiedUrl', '2048 characters', `https://a.com/${'x'.repeat(2034)}`],
  ['successUrl', 'an app link', 'myapp://verified'],
  ...Locale.options.map((locale): Row => ['locale', locale, locale]),
  ['locale', 'one that is not supported', 'xx'],
  ['showInstructions', 'false', false],
  ['expiryTime', '1 second', 1],
  ['expiryTime', '30 days', 2_592_000],
  ['sessionLength', '60', 60],
  ['sessionLength', '3600', 3600],
  ['country', 'lower case', 'lt'],
  ['country', 'upper case', 'LT'],
  ['country', 'a list', ['US', 'GB', 'DE']],
  ['documents', 'a single one', ['PASSPORT']],
  ['documents', 'all four', ['ID_CARD', 'PASSPORT', 'RESIDENCE_PERMIT', 'DRIVER_LICENSE']],
  ['dateOfBirth', 'a date', '1990-12-20'],
  ['dateOfExpiry', 'a leap day', '2028-02-29'],
  ['dateOfIssue', 'a date', '2020-01-31'],
  ['nationality', 'lower case', 'lt'],
  ['nationality', 'ALL', 'ALL'],
  ['personalNumber', '1 character', '1'],
  ['personalNumber', '50 characters', '1'.repeat(50)],
  ['documentNumber', '1 character', 'A'],
  ['documentNumber', '50 characters', 'A'.repeat(50)],
  ['sex', 'M', 'M'],
  ['sex', 'F', 'F'],
  ['generateDigitString', 'true', true],
  ['address', '255 characters', 'Ž'.repeat(255)],
  ['tokenType', 'IDENTIFICATION', 'IDENTIFICATION'],
  ['tokenType', 'DOCUMENT', 'DOCUMENT'],
  ['externalRef', '40 characters', 'r'.repeat(40)],
  ['utilityBill', 'true', true],
  ['additionalSteps', 'an object', { ALL: { ALL: { UTILITY_BILL: { type: 'UPLOAD' } } } }],
  ['callbackUrl', 'https', 'https://mywebsite.com/idenfy/webhookendpoint'],
  ['questionnaire', 'one that exists', 'c8QgVx5xzspjVnQ4nJ7MCf'],
  ['riskAssessmentProfile', 'one that exists', 'e8cadb52-d429-4dc2-b788-99dfbbe8a4ab'],
  ['checkLiveness', 'false', false],
  ['fraudServices', 'all three', ['AML_NAMES_CHECK', 'LID', 'AML_NEWS']],
  ['levenshteinTextMatchRatio', '0', 0],
  ['levenshteinTextMatchRatio', '1', 1],
  ['levenshteinMrzMatchRatio', 'a fraction', 0.65],
  ['detectionTypes', 'both', ['FACE', 'EYES']],
  ['maxAttemptCount', '0', 0],
  ['maxAttemptCount', '10', 10],
  ['faceMatchingThresholdModifier', '0.5', 0.5],
  ['faceMatchingThresholdModifier', '2', 2],
  ['ageLimit', '18', 18],
  ['theme', 'a uuid', 'e8cadb52-d429-4dc2-b788-99dfbbe8a4ab'],
]

const refused: Row[] = [
  ['clientId', '101 characters', 'x'.repeat(101)],
  ['clientId', 'empty', ''],
  ['clientId', 'other than ASCII', 'klientas-ž'],
  ['clientId', 'a number', 100000],
  ['firstName', 'empty', ''],
  ['firstName', '101 characters', 'A'.repeat(101)],
  ['firstName', 'a digit', 'Anna2'],
  ['lastName', 'empty', ''],
  ['lastName', '101 characters', 'A'.repeat(101)],
  ['lastName', 'a digit of another script', 'Anna٣'],
  ...[...'~!@#$%^*()_+={}[]|:;",<>/?'].map((sign): Row => ['lastName', `the sign ${sign}`, `Smith${sign}`]),
  ...[...'~!@#$%^*()_+={}[]|:;",<>/?'].map((sign): Row => ['firstName', `the sign ${sign}`, `Anna${sign}`]),
  ['successUrl', '4 characters', 'a.co'],
  ['successUrl', '2049 characters', `https://a.com/${'x'.repeat(2035)}`],
  ['errorUrl', '4 characters', 'a.co'],
  ['errorUrl', '2049 characters', `https://a.com/${'x'.repeat(2035)}`],
  ['unverifiedUrl', '4 characters', 'a.co'],
  ['unverifiedUrl', '2049 characters', `https://a.com/${'x'.repeat(2035)}`],
  ['successUrl', 'a script', 'javascript:alert(1)'],
  ['locale', '8 characters', 'en-GB-ox'],
  ['showInstructions', 'a word', 'true'],
  ['expiryTime', '0', 0],
  ['expiryTime', 'more than 30 days', 2_592_001],
  ['expiryTime', 'a fraction', 600.5],
  ['expiryTime', 'a word', '600'],
  ['sessionLength', '59', 59],
  ['sessionLength', '3601', 3601],
  ['country', 'alpha-3', 'LTU'],
  ['country', 'no country', 'ZZ'],
  ['country', 'a list with one that is none', ['LT', 'ZZ']],
  ['documents', 'none', []],
  ['documents', 'one that does not exist', ['LIBRARY_CARD']],
  ['documents', 'one that the environment lacks', ['AADHAAR']],
  ['documents', 'a word', 'PASSPORT'],
  ['dateOfBirth', 'another order', '20-12-1990'],
  ['dateOfBirth', 'a day that is none', '1990-02-30'],
  ['dateOfExpiry', 'a date and time', '2030-01-31T00:00:00Z'],
  ['dateOfIssue', 'slashes', '2020/01/31'],
  ['nationality', 'alpha-3', 'LTU'],
  ['personalNumber', 'empty', ''],
  ['personalNumber', '51 characters', '1'.repeat(51)],
  ['personalNumber', 'other than ASCII', '1ž'],
  ['documentNumber', 'empty', ''],
  ['documentNumber', '51 characters', 'A'.repeat(51)],
  ['documentNumber', 'other than ASCII', 'Až'],
  ['sex', 'a word', 'FEMALE'],
  ['generateDigitString', 'a word', 'yes'],
  ['address', '256 characters', 'A'.repeat(256)],
  ['tokenType', 'one that does not exist', 'SELFIE'],
  ['externalRef', '41 characters', 'r'.repeat(41)],
  ['externalRef', 'other than ASCII', 'ž'],
  ['utilityBill', 'a word', 'true'],
  ['additionalSteps', 'text', '{}'],
  ['callbackUrl', 'http', 'http://mywebsite.com/hook'],
  ['callbackUrl', 'no address', 'mywebsite'],
  ['callbackUrl', 'this machine', 'https://127.0.0.1/hook'],
  ['questionnaire', 'one that does not exist', 'nope'],
  ['riskAssessmentProfile', 'one that does not exist', '00000000-0000-4000-8000-000000000000'],
  ['riskAssessmentProfile', 'no id', 'profile'],
  ['checkLiveness', 'a word', 'true'],
  ['fraudServices', 'one that does not exist', ['FBI']],
  ['levenshteinTextMatchRatio', 'below 0', -0.01],
  ['levenshteinTextMatchRatio', 'above 1', 1.01],
  ['levenshteinMrzMatchRatio', 'above 1', 2],
  ['detectionTypes', 'one that does not exist', ['NOSE']],
  ['maxAttemptCount', 'below 0', -1],
  ['maxAttemptCount', 'above 10', 11],
  ['faceMatchingThresholdModifier', 'below 0.5', 0.49],
  ['faceMatchingThresholdModifier', 'above 2', 2.01],
  ['ageLimit', 'below 0', -1],
]

describe('rows of the seed page', () => {
  it.each(accepted)('accepts %s: %s', async (field, _, value) => {
    const { status, json } = await token({ [field]: value })
    expect([status, json.errors]).toEqual([201, undefined])
    TokenCreated.parse(json)
  })

  it.each(refused)('refuses %s: %s', async (field, _, value) => {
    const { status, json } = await token({ [field]: value })
    expect(status).toBe(400)
    expect(json.identifier).toBe('BAD_VALUE')
    expect(json.message).toContain(`Field '${field}`)
  })

  it('requires clientId, and null is no clientId', async () => {
    for (const body of [{}, { clientId: null }]) {
      const { status, json } = await post(body)
      expect([status, json.identifier, json.message]).toEqual([
        400,
        'MISSING_VALUE',
        "Field 'clientId' is required.",
      ])
    }
  })

  it('takes personScanRef for clientId, as newer clients call it', async () => {
    expect((await post({ personScanRef: 'p-1' })).json).toMatchObject({
      clientId: 'p-1',
      personScanRef: 'p-1',
    })
  })

  it('treats null as absent, for every field', async () => {
    const nulls = Object.fromEntries([...accepted, ...refused].map(([field]) => [field, null]))
    const { status, json } = await post({ ...nulls, clientId: '100000' })
    expect(status).toBe(201)
    expect(json).toMatchObject({
      expiryTime: 86_400,
      sessionLength: 1800,
      documents: ['ID_CARD', 'PASSPORT'],
      locale: 'en',
    })
  })

  it('ignores fields that it does not know', async () => {
    expect((await token({ favouriteColour: 'teal' })).status).toBe(201)
  })

  it('names every problem of a body, not only the first', async () => {
    const { json } = await token({
      firstName: 'A1',
      expiryTime: 0,
      sex: 'X',
      utilityBill: true,
      additionalSteps: {},
    })
    const fields = (json.errors as { field: string }[]).map((problem) => problem.field)
    expect(fields).toEqual(['firstName', 'expiryTime', 'sex', 'utilityBill'])
    for (const field of fields) expect(json.message).toContain(`'${field}'`)
  })

  it('answers in the superset of error shapes', async () => {
    const { json } = await token({ sex: 'X' })
    expect(json).toMatchObject({
      message: expect.any(String),
      identifier: 'BAD_VALUE',
      documentation: expect.stringContaining('https://'),
      severity: 'NOT_SEVERE',
    })
  })
})

describe('exclusions', () => {
  it('refuses utilityBill together with additionalSteps', async () => {
    expect((await token({ utilityBill: true, additionalSteps: { ALL: {} } })).json.identifier).toBe(
      'BAD_VALUE',
    )
    expect((await token({ utilityBill: false, additionalSteps: { ALL: {} } })).status).toBe(201)
  })

  it('refuses additionalData without additionalSteps', async () => {
    expect((await token({ additionalData: { UTILITY_BILL: {} } })).json.identifier).toBe('BAD_VALUE')
    expect((await token({ additionalData: { UTILITY_BILL: {} }, additionalSteps: { ALL: {} } })).status).toBe(
      201,
    )
  })

  it('refuses a digit string that lives longer than the environment allows', async () => {
    expect((await token({ generateDigitString: true, expiryTime: 86_400 })).status).toBe(201)
    expect((await token({ generateDigitString: true, expiryTime: 86_401 })).json.identifier).toBe('BAD_VALUE')
    expect((await token({ generateDigitString: false, expiryTime: 86_401 })).status).toBe(201)
  })
})

describe('what the answer holds', () => {
  it('upper-cases names, makes eight digits when asked, else null', async () => {
    const { json } = await token({ firstName: 'John Tom', lastName: 'Smith', generateDigitString: true })
    expect(json).toMatchObject({
      firstName: 'JOHN TOM',
      lastName: 'SMITH',
      digitString: expect.stringMatching(/^\d{8}$/),
    })
    expect((await token({})).json.digitString).toBeNull()
  })

  it('makes an authToken and a scanRef of at most 40 characters, and a link', async () => {
    const { json } = await token({})
    expect(json.authToken).toMatch(/^[A-Za-z0-9]{40}$/)
    expect(json.scanRef).toMatch(/^[0-9a-f-]{36}$/)
    expect(json.redirectUrl).toBe(`https://kyc.example.org/api/v2/redirect?authToken=${json.authToken}`)
  })

  it('echoes each field that was sent', async () => {
    const sent = {
      country: 'lt',
      nationality: 'lt',
      address: 'Address',
      externalRef: 'reference',
      sex: 'M',
      locale: 'de',
      showInstructions: false,
    }
    expect((await token(sent)).json).toMatchObject(sent)
  })

  it('gives a new session for a clientId that has one', async () => {
    const [first, second] = [await token({}), await token({})]
    expect(second.json.scanRef).not.toBe(first.json.scanRef)
  })
})

describe('golden files: the seed page’s own samples', () => {
  const golden = (name: string) =>
    JSON.parse(
      readFileSync(new URL(`../../../contract/src/partner/testdata/${name}.json`, import.meta.url), 'utf8'),
    )

  it.each(['minimal', 'with-names', 'full'])('%s request is answered as printed there', async (name) => {
    const { request, response, deviations } = golden(name)
    const { status, json } = await post(request)
    expect(status).toBe(201)
    for (const [field, value] of Object.entries(response)) {
      const expected = field in deviations ? deviations[field].here : value
      if (expected !== '*') expect([field, json[field]]).toEqual([field, expected])
      else expect(json[field]).toEqual(expect.any(String))
    }
  })
})

describe('credentials and environment', () => {
  it.each([
    ['no header', ''],
    ['another scheme', 'Bearer x'],
    ['an unknown key', `Basic ${Buffer.from('nobody:secret').toString('base64')}`],
    ['a wrong secret', 'wrong'],
  ])('refuses %s', async (_, as) => {
    const [key] = Buffer.from(app.partner.authorization.slice(6), 'base64').toString().split(':')
    const header = as === 'wrong' ? `Basic ${Buffer.from(`${key}:wrong`).toString('base64')}` : as
    const { status, json } = await app.call({
      method: 'POST',
      url: '/api/v2/token',
      payload: { clientId: '1' },
      as: header,
    })
    expect([status, json.identifier, json.message]).toEqual([
      401,
      'UNAUTHORIZED',
      'Invalid authorization credentials',
    ])
  })

  it.each([
    ['malformed JSON', '{"clientId":', 'JSON_ERROR'],
    ['a trailing comma, as in the seed sample', '{"clientId":"1",}', 'JSON_ERROR'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'ENCODING_ERROR'],
    ['a list', '[]', 'BAD_VALUE'],
  ])('refuses %s', async (_, payload, identifier) => {
    const { status, json } = await app.call({
      method: 'POST',
      url: '/api/v2/token',
      payload,
      headers: { 'content-type': 'application/json' },
    })
    expect([status, json.identifier]).toEqual([400, identifier])
  })

  it('says which Content-Type it wants, since curl -d sends another', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const { status, json } = await app.call({
      method: 'POST',
      url: '/api/v2/token',
      payload: '{"clientId":"1"}',
      headers,
    })
    expect([status, json.identifier]).toEqual([400, 'VALIDATION_ERROR'])
    expect(json.message).toContain('application/json')
  })

  it('answers another method with METHOD_NOT_ALLOWED and tolerates a slash at the end', async () => {
    expect((await app.call({ method: 'GET', url: '/api/v2/token' })).json.identifier).toBe(
      'METHOD_NOT_ALLOWED',
    )
    expect(
      (await app.call({ method: 'POST', url: '/api/v2/token/', payload: { clientId: '1' } })).status,
    ).toBe(201)
  })

  it('refuses what the environment does not enable, and follows its defaults', async () => {
    const plain = await testApp({
      isWorking: false,
      environment: {
        enabled: ['checkLiveness'],
        expiryTimeSeconds: 3600,
        sessionLengthSeconds: 300,
        defaultDocuments: ['PASSPORT'],
      },
    })
    try {
      expect((await post({ clientId: '1' }, plain)).json).toMatchObject({
        expiryTime: 3600,
        sessionLength: 300,
        documents: ['PASSPORT'],
      })
      expect((await post({ clientId: '1', checkLiveness: false }, plain)).json.checkLiveness).toBe(false)
      for (const field of [
        { reviewFailed: true },
        { generateDigitString: true },
        { maxAttemptCount: 1 },
        { fraudServices: ['LID'] },
      ]) {
        const { status, json } = await post({ clientId: '1', ...field }, plain)
        expect([status, json.identifier]).toEqual([403, 'PARTNER_CONTRACT_ERROR'])
      }
      const callback = await post({ clientId: '1', callbackUrl: 'https://a.example.org/' }, plain)
      expect([callback.status, callback.json.identifier]).toEqual([403, 'PERMISSIONS_ERROR'])
    } finally {
      await plain.close()
    }
  })

  it('refuses a callbackUrl where no notification exists to be overridden', async () => {
    const bare = await testApp({ isWorking: false })
    try {
      const { json } = await post({ clientId: '1', callbackUrl: 'https://a.example.org/' }, bare)
      expect([json.identifier, json.message]).toEqual(['BAD_VALUE', expect.stringContaining('notification')])
    } finally {
      await bare.close()
    }
  })

  it('keeps dummy sessions and video calls out of environments that have none', async () => {
    expect((await token({ dummyStatus: 'APPROVED' })).json).toMatchObject({
      identifier: 'PERMISSIONS_ERROR',
      message: 'This endpoint is not available for PROD partners.',
    })
    expect((await token({ tokenType: 'VIDEO_CALL' })).json.identifier).toBe('PARTNER_CONTRACT_ERROR')
  })
})
