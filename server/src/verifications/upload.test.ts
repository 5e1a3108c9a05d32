/** What the end user hears the moment a photo arrives, and where in the photo it lies. */
import type { CaptureView } from '@bonafide/contract/session/session.ts'
import { aCard, mrzOfData, mrzSeen, rowQuad } from '@bonafide/core/testing/mrz-seen.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { fakeVision } from '../testing/fake-vision.ts'
import { client, createToken } from '../testing/session.ts'

const nothing = { mrz: { seen: null }, faces: { seen: [] }, text: { seen: [] } }
const outline = rowQuad(1, 40)

let app: TestApp
beforeAll(async () => {
  const vision = fakeVision({
    portrait: { mrz: { seen: null } },
    mrz: { ...nothing, mrz: { seen: mrzOfData(aCard()) } },
    'torn mrz': { ...nothing, mrz: { seen: mrzSeen(['I<LTU', '90']) } },
    outlined: { document: { seen: { quad: outline, coverage: 0.5, cutAt: [] } } },
  })
  app = await testApp({ vision, isWorking: false })
})
afterAll(() => app.close())

async function cardSession() {
  const user = client(app, await createToken(app))
  await user.open()
  await user.choose('LT', 'ID_CARD')
  const send = async (step: string, name: string) =>
    (await user.photo(step, name)).json as unknown as CaptureView // the contract's answer
  return send
}

it('a card’s two sides in their places have no problem', async () => {
  const send = await cardSession()
  expect((await send('FRONT', 'portrait')).problems).toEqual([])
  expect((await send('BACK', 'mrz')).problems).toEqual([])
})

it('the front taken twice is told from the back', async () => {
  const send = await cardSession()
  await send('FRONT', 'portrait')
  expect((await send('BACK', 'portrait')).problems).toEqual(['DOC_SIDE_MISMATCH'])
})

it('the back taken as the front is told without any other photo', async () => {
  const send = await cardSession()
  expect((await send('FRONT', 'mrz')).problems).toEqual(['DOC_SIDE_MISMATCH'])
})

it('rows that cannot be read are shown where they are', async () => {
  const send = await cardSession()
  await send('FRONT', 'portrait')
  const { problems, places } = await send('BACK', 'torn mrz')
  expect(problems).toEqual(['MRZ_OCR_READING_ERROR'])
  expect(places).toHaveLength(2)
})

it('the outline of the document comes with the answer', async () => {
  const send = await cardSession()
  expect(await send('FRONT', 'outlined')).toMatchObject({ quad: outline, places: [] })
})
