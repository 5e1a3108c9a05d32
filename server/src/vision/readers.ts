/** Every reader of a worker, loaded once. */
import { mrzAlphabet, wholeAlphabet } from './alphabets.ts'
import { barcodeReader, type ReadBarcodes } from './barcodes.ts'
import { pointFinder } from './face-align.ts'
import { faceDetector } from './face-detect.ts'
import { faceEmbedder } from './face-embed.ts'
import type { FaceParts } from './faces.ts'
import { type JudgeLiveness, livenessJudge } from './liveness.ts'
import { type ModelPaths, modelBytes, openModel } from './models.ts'
import type { OcrParts } from './ocr.ts'
import { textDetector } from './text-detect.ts'
import { directionClassifier } from './text-direction.ts'
import { lineRecogniser } from './text-recognise.ts'

export type Readers = { ocr: OcrParts; faces: FaceParts; liveness: JudgeLiveness; barcodes: ReadBarcodes }

/** Opens all sessions (about a second and 300 MB). */
export async function loadReaders(paths: ModelPaths = {}): Promise<Readers> {
  return {
    ocr: await ocrParts(paths),
    faces: await faceParts(paths),
    liveness: livenessJudge(await openModel('faceLiveness', paths)),
    barcodes: await barcodeReader(),
  }
}

/** The text models. */
export async function ocrParts(paths: ModelPaths): Promise<OcrParts> {
  const dictionary = await modelBytes('textAlphabet', paths)
  const prose = wholeAlphabet(dictionary.toString('utf8'))
  return {
    detect: textDetector(await openModel('textDetect', paths)),
    upsideDown: directionClassifier(await openModel('textDirection', paths)),
    recognise: lineRecogniser(await openModel('textRecognise', paths)),
    prose,
    mrz: mrzAlphabet(prose),
  }
}

/** The face models: found, aligned, embedded. */
export async function faceParts(paths: ModelPaths): Promise<FaceParts> {
  return {
    detect: faceDetector(await openModel('faceDetect', paths)),
    points: pointFinder(await openModel('faceLandmarks', paths)),
    embed: faceEmbedder(await openModel('faceEmbed', paths)),
  }
}
