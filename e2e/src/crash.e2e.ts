/** A small run of `npm run bench -- crash`: what was acknowledged survives SIGKILL. */

import { writeSpecimen } from '@bonafide/server/specimens/specimen.ts'
import { aSpecimen } from '@bonafide/server/specimens/specimen-data.ts'
import { portraitOf, selfieOf } from '@bonafide/server/specimens/testing-faces.ts'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { crash } from './crash.ts'
import { startReceiver } from './server.ts'

const small = (picture: Buffer) => sharp(picture).resize(700).jpeg().toBuffer()

it('every finished session has its webhook and whole photos after three kills', async () => {
  const { front } = await writeSpecimen(
    'PASSPORT',
    aSpecimen({ issuingCountry: 'LTU' }),
    await portraitOf('anna'),
  )
  const images = {
    FRONT: (await small(front)).toString('base64'),
    FACE: (await small(await selfieOf('anna'))).toString('base64'),
  }
  const receiver = await startReceiver()
  const report = await crash(receiver, images, 12, 3)
  receiver.close()
  expect(report).toMatchObject({ lost: [], brokenPhotos: [], acknowledged: report.delivered })
  expect(report.acknowledged).toBeGreaterThanOrEqual(12)
}, 300_000)
