/** 200 sessions, 20 kills: nothing that was acknowledged may be lost or half-written. */
import { crash } from '@bonafide/e2e/crash.ts'
import { startReceiver } from '@bonafide/e2e/server.ts'
import { writeSpecimen } from '@bonafide/server/specimens/specimen.ts'
import { aSpecimen } from '@bonafide/server/specimens/specimen-data.ts'
import { portraitOf, selfieOf } from '@bonafide/server/specimens/testing-faces.ts'

/** Needs no data. */
export async function crashBench(): Promise<object> {
  const { front } = await writeSpecimen(
    'PASSPORT',
    aSpecimen({ issuingCountry: 'LTU' }),
    await portraitOf('anna'),
  )
  const images = { FRONT: front.toString('base64'), FACE: (await selfieOf('anna')).toString('base64') }
  const receiver = await startReceiver()
  const report = await crash(receiver, images, 200, 20)
  receiver.close()
  return { bench: 'crash', ...report, lost: report.lost.length, brokenPhotos: report.brokenPhotos.length }
}
