import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CURVES, curveFor } from '@bonafide/core/faces/curves.ts'
import { describe, expect, it } from 'vitest'
import { ownCurves } from './face-curves.ts'
import { cosine, fused } from './face-embed.ts'
import { FACE_MODELS, faceModel } from './face-model.ts'
import { readFaces } from './faces.ts'
import { faceParts } from './readers.ts'
import { portrait } from './test-pictures.ts'

const folder = mkdtempSync(join(tmpdir(), 'face-model-'))
const onnx = join(folder, 'own.onnx')
copyFileSync(new URL('../../models/face-dlib.onnx', import.meta.url), onnx)
const describeModel = (text: string) => writeFileSync(join(folder, 'own.json'), text)

describe("an operator's own model", () => {
  it('reads faces as its description says: here as our dlib does, whose weights these are', async () => {
    const { side, template, order, mean, deviation } = FACE_MODELS.dlib.input
    describeModel(JSON.stringify({ name: 'own', side, template, order, mean, deviation }))
    const own = await faceModel(onnx)
    expect(own.model).toMatch(/^own [0-9a-f]{12} mirrored$/)
    const picture = await portrait('annaOnce')
    const [ours, theirs] = await Promise.all([FACE_MODELS.dlib, own].map((model) => faceParts({}, model)))
    if (ours === undefined || theirs === undefined) throw new Error('not loaded')
    const embedding = async (parts: typeof ours) =>
      (await readFaces(parts, picture)).faces[0]?.embedding ?? []
    expect(cosine(await embedding(ours), await embedding(theirs))).toBeCloseTo(1, 5)
  }, 30_000)

  it.each([
    ['no description', 'not JSON'],
    ['a description without a name', '{}'],
    ['a template of four points', '{"name": "own", "template": [[1,1],[2,2],[3,3],[4,4]]}'],
  ])('%s is an error that names the setting', async (_, text) => {
    describeModel(text)
    await expect(faceModel(onnx)).rejects.toThrow('FACE_MODEL')
  })

  it('has no curve, so nothing it says is a match', () => {
    expect(curveFor('own 000000000000 mirrored', 'SELFIE_PRINT')).toBeNull()
  })
})

describe('curves', () => {
  it.each(Object.values(FACE_MODELS).map(({ model }) => model))('%s has one for every situation', (model) => {
    const situations = CURVES.filter((curve) => curve.model === model).map(({ situation }) => situation)
    expect(situations.toSorted()).toEqual(['SELFIE_CHIP', 'SELFIE_PRINT', 'SELFIE_SELFIE'])
  })

  it("an operator's own goes before ours", async () => {
    const [ours] = CURVES
    if (ours === undefined) throw new Error('no curve')
    const path = join(folder, 'curves.json')
    writeFileSync(path, JSON.stringify([{ ...ours, match: 0.77 }]))
    expect(curveFor(ours.model, ours.situation, await ownCurves(path))?.match).toBe(0.77)
  })

  it.each([
    ['a missing file', join(folder, 'nowhere.json')],
    ['a file of something else', onnx],
  ])('%s is an error that names the setting', async (_, path) => {
    await expect(ownCurves(path)).rejects.toThrow('FACE_CURVES')
  })
})

it('several templates of a face become their mean direction', () => {
  expect(
    fused([
      [1, 0],
      [0, 1],
    ]),
  ).toEqual([expect.closeTo(Math.SQRT1_2), expect.closeTo(Math.SQRT1_2)])
})
