/** Every reader of a worker, loaded once. */
import { readFile } from 'node:fs/promises'
import type { AadhaarReading } from '@bonafide/core/documents/aadhaar.ts'
import type { Barcode } from '@bonafide/core/verification/observations.ts'
import { aadhaarKeys, readAadhaar } from './aadhaar.ts'
import { wholeAlphabet } from './alphabets.ts'
import { barcodeReader, type ReadBarcodes } from './barcodes.ts'
import { documentMapper, type MapDocuments } from './document-maps.ts'
import { faceDetector } from './face-detect.ts'
import { faceEmbedder } from './face-embed.ts'
import { landmarkFinder } from './face-landmarks.ts'
import type { FaceParts } from './face-looks.ts'
import { FACE_MODELS, type FaceModel } from './face-model.ts'
import { type JudgeLiveness, livenessJudge } from './liveness.ts'
import { type ModelPaths, modelBytes, openBytes, openModel } from './models.ts'
import { type ReadRow, rowReader } from './mrz-net.ts'
import type { OcrParts } from './ocr.ts'
import { textDetector } from './text-detect.ts'
import { directionClassifier } from './text-direction.ts'
import { lineRecogniser } from './text-recognise.ts'

export type Readers = {
  documents: MapDocuments
  ocr: OcrParts
  mrzRow: ReadRow
  faces: FaceParts
  liveness: JudgeLiveness
  barcodes: ReadBarcodes
  aadhaar: (codes: readonly Barcode[]) => AadhaarReading | null
}

/** Opens all sessions (about a second and 300 MB). `aadhaarPem`: certificates for Aadhaar codes; '' for none. */
export async function loadReaders(
  paths: ModelPaths = {},
  aadhaarPem = '',
  faceModel: FaceModel = FACE_MODELS.faceplugin,
): Promise<Readers> {
  const keys = aadhaarPem === '' ? [] : aadhaarKeys(aadhaarPem)
  return {
    documents: documentMapper(await openModel('documentEdges', paths)),
    ocr: await ocrParts(paths),
    mrzRow: rowReader(await openModel('mrzRows', paths)),
    faces: await faceParts(paths, faceModel),
    liveness: livenessJudge(await openModel('faceLiveness', paths)),
    barcodes: await barcodeReader(),
    aadhaar: (codes) => readAadhaar(codes, keys),
  }
}

/** The text models. */
export async function ocrParts(paths: ModelPaths): Promise<OcrParts> {
  const dictionary = await modelBytes('textAlphabet', paths)
  return {
    detect: textDetector(await openModel('textDetect', paths)),
    upsideDown: directionClassifier(await openModel('textDirection', paths)),
    recognise: lineRecogniser(await openModel('textRecognise', paths)),
    prose: wholeAlphabet(dictionary.toString('utf8')),
  }
}

/** The face models: found, aligned, embedded. */
export async function faceParts(
  paths: ModelPaths,
  model: FaceModel = FACE_MODELS.faceplugin,
): Promise<FaceParts> {
  const { file } = model
  const session = 'ours' in file ? openModel(file.ours, paths) : openBytes(await readFile(file.path))
  return {
    detect: faceDetector(await openModel('faceDetect', paths)),
    landmarks: landmarkFinder(await openModel('faceLandmarks', paths)),
    embed: faceEmbedder(await session, model),
  }
}
