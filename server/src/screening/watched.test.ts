/** The index of the watched: who may a changed entity be about? With the real thread, on a real database. */
import { anEntity } from '@bonafide/core/testing/hits.ts'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { ask, reset, watch } from './testing.ts'
import { openWatched, type Watched } from './watched.ts'

let app: TestApp
let watched: Watched
beforeAll(async () => {
  app = await testApp({ isWorking: false })
})
beforeEach(() => {
  watched = openWatched(app.deps)
})
afterEach(async () => {
  await watched.close()
  await reset(app)
})
afterAll(() => app.close())

const entity = (full: string, over = {}) => anEntity({ names: [{ full, strength: 'primary' }], ...over })
const near = async (...entities: ReturnType<typeof anEntity>[]) =>
  (await watched.near(entities, 60, 100)).map(({ ids }) => ids)

it('finds who is named alike, for each entity in turn', async () => {
  const { id: zebulon } = await watch(app, 'Zebulon Quartermaine')
  const { id: gwendolen } = await watch(app, 'Gwendolen Oppenshaw')
  const entities = ['Oppenshaw Gwendolen', 'Hyacinth Broadwater', 'Zebulon Quartermain'].map((name) =>
    entity(name),
  )
  expect(await near(...entities)).toEqual([[gwendolen], [], [zebulon]])
})

it('knows who was added since the last search', async () => {
  expect(await near(entity('Zebulon Quartermaine'))).toEqual([[]])
  const { id } = await watch(app, 'Zebulon Quartermaine')
  expect(await near(entity('Zebulon Quartermaine'))).toEqual([[id]])
})

it('knows whom an older monitoring watches now', async () => {
  const { id } = await watch(app, 'Zebulon Quartermaine')
  await near(entity('Zebulon Quartermaine'))
  const person = { name: 'Gwendolen', surname: 'Oppenshaw', monitoringId: id }
  await ask(app, 'POST', '/api/v2/add-aml-user', person)
  expect(await near(entity('Gwendolen Oppenshaw'))).toEqual([[id]])
})

it('knows who was added after others were deleted', async () => {
  const { id: first } = await watch(app, 'Zebulon Quartermaine')
  await near(entity('Zebulon Quartermaine'))
  await ask(app, 'DELETE', `/aml/monitorings/${first}/`)
  const { id } = await watch(app, 'Gwendolen Oppenshaw')
  expect(await near(entity('Gwendolen Oppenshaw'))).toEqual([[id]])
})

it('is not misled by facts that speak against it', async () => {
  const { id } = await watch(app, 'Zebulon Quartermaine', { input: { dateOfBirth: '1990-01-01' } })
  expect(await near(entity('Zebulon Quartermaine', { birthDates: ['1961-04-02'] }))).toEqual([[id]])
})

it('says when there may be more', async () => {
  await watch(app, 'Zebulon Quartermaine')
  await watch(app, 'Zebulon Quartermaine')
  expect(await watched.near([entity('Zebulon Quartermaine')], 60, 2)).toMatchObject([{ isWhole: false }])
  expect(await watched.near([entity('Zebulon Quartermaine')], 60, 3)).toMatchObject([{ isWhole: true }])
})

it('does not search after it was closed', async () => {
  await watched.close()
  await expect(watched.near([entity('Zebulon Quartermaine')], 60, 2)).rejects.toThrow('closed')
})
