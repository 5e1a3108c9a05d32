/**
 * Every model, wired as the product wires it, must tell a genuine fixture from one that is not, by a margin: a net that is
 * fed the wrong channel order or scale answers something plausible and always the same, and passes every other test.
 */
import type { MrzRow } from '@bonafide/core/mrz/row.ts'
import type { Point, Quad } from '@bonafide/core/verification/observations.ts'
import { boxQuad } from '@bonafide/core/verification/quads.ts'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { wholeAlphabet } from './alphabets.ts'
import { documentMapper } from './document-maps.ts'
import { faceDetector } from './face-detect.ts'
import { cosine } from './face-embed.ts'
import { landmarkFinder } from './face-landmarks.ts'
import { FACE_MODELS, type FaceModel } from './face-model.ts'
import { readFaces } from './faces.ts'
import { livenessJudge } from './liveness.ts'
import { type ModelName, modelBytes, openModel } from './models.ts'
import { rowReader } from './mrz-net.ts'
import { decode, mirrored, type Raster, turned } from './raster.ts'
import { faceParts } from './readers.ts'
import { onPaper } from './test-attacks.ts'
import { portrait, sheet } from './test-pictures.ts'
import { tableWith } from './test-tables.ts'
import { textDetector } from './text-detect.ts'
import { directionClassifier } from './text-direction.ts'
import { LINE_HEIGHT, lineRecogniser } from './text-recognise.ts'

/** What the model says of the genuine fixture and of the other, greater meaning more genuine; `margin` between them. */
type Trial = { genuine: number; other: number; margin: number }

/** The alphabet is a list of characters and tells nothing apart. */
const trials: Record<Exclude<ModelName, 'textAlphabet'>, () => Promise<Trial>> = {
  faceDetect: async () => {
    const detect = faceDetector(await openModel('faceDetect'))
    const surest = async (picture: Raster) =>
      Math.max(0, ...(await detect(picture)).map(({ confidence }) => confidence))
    return { genuine: await surest(await portrait('berta')), other: await surest(await noise()), margin: 0.3 }
  },
  // A face and its mirror image have mirrored landmarks; in noise the net sees whatever it likes.
  faceLandmarks: async () => {
    const landmarks = landmarkFinder(await openModel('faceLandmarks'))
    const symmetry = async (picture: Raster) => {
      const box = {
        x: picture.width * 0.29,
        y: picture.height * 0.29,
        width: picture.width * 0.42,
        height: picture.height * 0.42,
      }
      const [eye] = eyesOf(await landmarks(picture, { box }))
      const [, otherEye] = eyesOf(await landmarks(mirrored(picture), { box }))
      return -Math.hypot(picture.width - eye[0] - otherEye[0], eye[1] - otherEye[1]) / box.height
    }
    return {
      genuine: await symmetry(await portrait('berta')),
      other: await symmetry(await noise()),
      margin: 0.03,
    }
  },
  faceEmbed: () => sameWoman(FACE_MODELS.faceplugin, 0.3),
  // Strangers are already 0.83 alike for this net: a margin that is small for others is large for it.
  faceDlib: () => sameWoman(FACE_MODELS.dlib, 0.02),
  faceLiveness: async () => {
    const judge = livenessJudge(await openModel('faceLiveness'))
    const parts = await faceParts({})
    const liveness = async (picture: Raster) => {
      const { main } = await readFaces(parts, picture)
      return main === null ? Number.NaN : judge([main])
    }
    const person = await portrait('annaAgain', 1.2)
    return { genuine: await liveness(person), other: await liveness(await onPaper(person)), margin: 0.3 }
  },
  textDetect: async () => {
    const detect = textDetector(await openModel('textDetect'))
    const boxes = async (picture: Raster) => (await detect(picture, 736)).length
    return { genuine: await boxes(await print()), other: await boxes(await noise()), margin: 2 }
  },
  textRecognise: async () => {
    const recognise = lineRecogniser(await openModel('textRecognise'))
    const alphabet = wholeAlphabet((await modelBytes('textAlphabet')).toString('utf8'))
    const line = await printedLine()
    const letters = async (picture: Raster) => {
      const [read] = await recognise([picture], alphabet)
      return [...WORD].filter((letter, i) => read?.text[i] === letter).length
    }
    return { genuine: await letters(line), other: await letters(mirrored(line)), margin: 5 }
  },
  textDirection: async () => {
    const upsideDown = directionClassifier(await openModel('textDirection'))
    const line = await printedLine()
    const [upright = 0, turnedRound = 0] = await upsideDown([line, await turned(line, 180)])
    return { genuine: turnedRound, other: upright, margin: 0.5 }
  },
  mrzRows: async () => {
    const readRow = rowReader(await openModel('mrzRows'))
    const [row, quad] = await printedRow()
    const view = { height: 1.3, stretch: 1, reach: 0.3 }
    const upright = await readRow(row, quad, view)
    const upsideDown = await readRow(await turned(row, 180), around(row, quad), view)
    return { genuine: lettersRight(upright), other: lettersRight(upsideDown), margin: 30 }
  },
  documentEdges: async () => {
    const mapper = documentMapper(await openModel('documentEdges'))
    const inside = async (picture: Buffer) => {
      const maps = await mapper(await decode(picture))
      return maps.inside.reduce((sum, value) => sum + value, 0) / maps.inside.length
    }
    const card = { picture: 'blank page' as const, box: { x: 250, y: 220, width: 500, height: 315 } }
    return {
      genuine: await inside(await tableWith([card])),
      other: await inside(await tableWith([])),
      margin: 0.1,
    }
  },
}

it.each(Object.entries(trials))(
  '%s tells the genuine fixture from the other',
  async (_, trial) => {
    const { genuine, other, margin } = await trial()
    expect(genuine).toBeGreaterThan(other + margin)
  },
  60_000,
)

/** Two photos of one woman against the most alike of two women. */
async function sameWoman(model: FaceModel, margin: number): Promise<Trial> {
  const parts = await faceParts({}, model)
  const template = async (sitter: Parameters<typeof portrait>[0]) =>
    (await readFaces(parts, await portrait(sitter))).faces[0]?.embedding ?? []
  const [once, again, ...others] = await Promise.all(
    (['annaOnce', 'annaAgain', 'berta', 'carla', 'dora', 'edda'] as const).map(template),
  )
  const strangers = others.flatMap((other) => [cosine(once ?? [], other), cosine(again ?? [], other)])
  return { genuine: cosine(once ?? [], again ?? []), other: Math.max(...strangers), margin }
}

/** Soft blots of every size, as much like a photo as a picture of nothing can be. */
async function noise(): Promise<Raster> {
  const speckle = Buffer.from(Array.from({ length: 40 * 40 * 3 }, (_, i) => (i * 2_654_435_761) % 256))
  return decode(
    await sharp(speckle, { raw: { width: 40, height: 40, channels: 3 } })
      .resize(640, 640, { kernel: 'cubic' })
      .png()
      .toBuffer(),
  )
}

/** Middle of either eye. */
function eyesOf(points: readonly Point[]): [Point, Point] {
  const middle = (from: number): Point => {
    const eye = points.slice(from, from + 6)
    return [eye.reduce((sum, [x]) => sum + x, 0) / 6, eye.reduce((sum, [, y]) => sum + y, 0) / 6]
  }
  return [middle(36), middle(42)]
}

const WORD = 'SPECIMEN'

const print = async () =>
  decode(
    await sheet(
      [WORD, 'LIETUVA', '12345678'].map((text, i) => ({ text, x: 80, y: 150 + i * 130, size: 60 })),
      700,
      520,
    ),
  )

/** WORD by itself, as high as the recogniser wants it. */
async function printedLine(): Promise<Raster> {
  const line = await sheet([{ text: WORD, x: 12, y: 52, size: 48 }], 330, 66, '#ffffff')
  return decode(await sharp(line).resize({ height: LINE_HEIGHT }).png().toBuffer())
}

const ROW = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'

/** ROW on a sheet, and where it stands. */
async function printedRow(): Promise<[Raster, Quad]> {
  const size = 42
  const width = Math.round(ROW.length * size * 0.723 + 120)
  const picture = await sheet([{ text: ROW, x: 60, y: 90, size, font: 'ocr-b' }], width, 140)
  return [await decode(picture), boxQuad({ x: 56, y: 54, width: width - 112, height: 40 })]
}

/** The same place on the picture turned round. */
function around({ width, height }: Raster, quad: Quad): Quad {
  const [[x, y], , [right, bottom]] = quad
  return boxQuad({ x: width - right, y: height - bottom, width: right - x, height: bottom - y })
}

/** Of the reading as long as ROW, the places whose likeliest character is ROW's. */
function lettersRight(row: MrzRow): number {
  const reading = row.find(({ characters }) => characters.length === ROW.length)
  return [...ROW].filter((letter, i) => (reading?.characters[i]?.[letter] ?? 0) > 0.5).length
}
