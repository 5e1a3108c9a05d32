/** The one path in a real browser, against the server as a user starts it: approved, denied, suspected, expired, overruled. */

import { photograph } from '@bonafide/server/specimens/capture.ts'
import { writeSpecimen } from '@bonafide/server/specimens/specimen.ts'
import { aSpecimen } from '@bonafide/server/specimens/specimen-data.ts'
import { portraitOf, selfieOf } from '@bonafide/server/specimens/testing-faces.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from './browser.ts'
import { choosePassport, sendPhoto, takePhoto, uploadPhoto, welcome } from './client.ts'
import { addNotification } from './desk.ts'
import {
  type Receiver,
  type RunningServer,
  removeFolder,
  signatureOf,
  startReceiver,
  startServer,
} from './server.ts'

const SIGNING_KEY = 'e2e-signing-key'

let server: RunningServer
let receiver: Receiver
let passport: Buffer
let selfie: Buffer
let stranger: Buffer
const browsers: Browser[] = []

async function browser(camera?: Buffer): Promise<Browser> {
  const opened = await openBrowser(camera)
  browsers.push(opened)
  return opened
}

beforeAll(async () => {
  receiver = await startReceiver()
  server = await startServer()
  const data = aSpecimen({
    issuingCountry: 'LTU',
    nationality: 'LTU',
    surname: 'SAMPLE',
    givenNames: 'ANNA MARIA',
  })
  const { front } = await writeSpecimen('PASSPORT', data, await portraitOf('anna'))
  passport = (
    await photograph(front, {
      seed: 7,
      width: 1280,
      height: 720,
      background: 'dark',
      blur: 0,
      noise: 0,
      perspective: 0,
    })
  ).jpeg
  selfie = await selfieOf('anna')
  stranger = await selfieOf('berta')
  await addNotification(server, { event: 'IDENTIFICATION', url: receiver.url, signingKey: SIGNING_KEY })
  await addNotification(server, {
    event: 'IDENTIFICATION_MANUAL_FINISHED',
    url: receiver.url,
    signingKey: SIGNING_KEY,
  })
})

afterAll(async () => {
  await Promise.all(browsers.map((one) => one.close()))
  await server?.stop()
  receiver?.close()
  if (server) removeFolder(server)
})

async function token(over: object = {}): Promise<{ scanRef: string; link: string }> {
  const { status, json } = await server.api('/api/v2/token', {
    clientId: 'e2e',
    country: 'lt',
    documents: ['PASSPORT'],
    checkLiveness: false,
    ...over,
  })
  expect(status).toBe(201)
  return { scanRef: String(json.scanRef), link: String(json.redirectUrl) }
}

/** Uploads both photos and sends them; ends on the result. */
async function uploadAll(
  link: string,
  photos: [Buffer, Buffer],
): Promise<Awaited<ReturnType<typeof openPage>>> {
  const page = await openPage(await browser())
  await page.goto(link)
  await welcome(page)
  for (const photo of photos) await uploadPhoto(page, photo)
  return page
}

describe('with a camera', () => {
  it('approves: document by one device, selfie by another, and the signature verifies', async () => {
    const { scanRef, link } = await token({ country: null, firstName: 'Anna Maria', lastName: 'Sample' })
    const phone = await openPage(await browser(passport))
    await phone.goto(link)
    await welcome(phone)
    await choosePassport(phone, 'Lithuania')
    await takePhoto(phone)
    await phone.getByRole('heading', { name: 'Your face' }).waitFor()
    const other = await openPage(await browser(selfie))
    await other.goto(link)
    await takePhoto(other)
    await other.getByRole('heading', { name: 'Your identity is confirmed' }).waitFor()
    const webhook = await receiver.next(scanRef, 'IDENTIFICATION')
    expect(webhook.json).toMatchObject({
      final: true,
      status: { overall: 'APPROVED', autoFace: 'FACE_MATCH', autoDocument: 'DOC_VALIDATED' },
      data: { docFirstName: 'ANNA MARIA', docLastName: 'SAMPLE' },
    })
    expect(webhook.signature).toBe(signatureOf(SIGNING_KEY, webhook.body))
    await phone.reload()
    await phone.getByRole('heading', { name: 'Your identity is confirmed' }).waitFor()
  })
})

describe('with uploaded photos', () => {
  it('denies another face', async () => {
    const { scanRef, link } = await token({ maxAttemptCount: 0 })
    const page = await uploadAll(link, [passport, stranger])
    await page.getByRole('heading', { name: 'We could not confirm your identity' }).waitFor()
    expect((await receiver.next(scanRef, 'IDENTIFICATION')).json.status).toMatchObject({
      overall: 'DENIED',
      autoFace: 'FACE_MISMATCH',
    })
  })

  it('asks for the selfie again while tries are left', async () => {
    const { link } = await token({ maxAttemptCount: 1 })
    const page = await uploadAll(link, [passport, stranger])
    await page.getByRole('heading', { name: 'We need to try once more' }).waitFor()
    await page.getByText('We could not match your face with the picture in the document.').waitFor()
    await page.getByRole('button', { name: 'Continue' }).click()
    await uploadPhoto(page, selfie)
    await page.getByRole('heading', { name: 'Your identity is confirmed' }).waitFor()
  })

  it('suspects another name', async () => {
    const { scanRef, link } = await token({ firstName: 'Peter', lastName: 'Jones' })
    const page = await uploadAll(link, [passport, selfie])
    await page.getByRole('heading', { name: 'Thank you, that is all' }).waitFor()
    expect((await receiver.next(scanRef, 'IDENTIFICATION')).json.status).toMatchObject({
      overall: 'SUSPECTED',
      mismatchTags: ['NAME', 'SURNAME'],
    })
  })

  it('expires', async () => {
    const { scanRef, link } = await token({ expiryTime: 2 })
    expect((await receiver.next(scanRef, 'IDENTIFICATION')).json.status).toMatchObject({ overall: 'EXPIRED' })
    const page = await openPage(await browser())
    await page.goto(link)
    await page.getByRole('heading', { name: 'The time is up' }).waitFor()
  })

  it('says so when a photo shows no document, and takes a better one', async () => {
    const { link } = await token()
    const page = await openPage(await browser(passport))
    await page.goto(link)
    await welcome(page)
    await sendPhoto(page, selfie)
    await page.getByRole('heading', { name: 'Better take this photo again' }).waitFor()
    await page.getByRole('button', { name: 'Take again' }).click()
    await uploadPhoto(page, passport)
    await page.getByRole('heading', { name: 'Your face' }).waitFor()
  })

  it('lets a reviewer overrule, and tells the partner', async () => {
    const { scanRef, link } = await token({ maxAttemptCount: 0, reviewFailed: true })
    const client = await uploadAll(link, [passport, stranger])
    await client.getByRole('heading', { name: 'A person is looking at your photos' }).waitFor()
    const desk = await openPage(await browser(), { width: 1440, height: 900 })
    await desk.goto(`${server.url}/dashboard`)
    await desk.getByLabel('E-mail').fill(server.admin.email)
    await desk.getByLabel('Password').fill(server.admin.password)
    await desk.getByRole('button', { name: 'Sign in' }).click()
    await desk.getByRole('heading', { name: 'Verifications' }).waitFor()
    await desk.goto(`${server.url}/dashboard/verifications/${scanRef}`)
    await desk.getByText('selfie and portrait show different persons').first().waitFor()
    await desk.getByRole('button', { name: /^Approve/ }).click()
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /Approve/ })
      .click()
    const webhook = await receiver.next(scanRef, 'IDENTIFICATION_MANUAL_FINISHED')
    expect(webhook.json).toMatchObject({
      final: true,
      status: { overall: 'APPROVED', autoFace: 'FACE_MISMATCH', manualFace: 'FACE_MATCH' },
    })
    expect(webhook.signature).toBe(signatureOf(SIGNING_KEY, webhook.body))
    await client.getByRole('heading', { name: 'Your identity is confirmed' }).waitFor()
  })
})
