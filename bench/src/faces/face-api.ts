/** @vladmandic/face-api in Node, from the bundle that it makes for browsers: its Node one wants all of TensorFlow. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Box } from '@bonafide/core/verification/observations.ts'
import type { Raster } from '@bonafide/server/vision/raster.ts'
import { centreFace } from './centre-face.ts'

/** Descriptor of the face in the middle, 128 numbers; null when none is found. */
export type Describe = (picture: Raster) => Promise<Float32Array | null>
export type Backend = 'wasm' | 'cpu'

/** What we use of the bundle (its types want TensorFlow's). */
type Tensor = { dispose(): void }
type Net = { loadFromWeightMap(weights: unknown): void }
type FaceApi = {
  tf: {
    setWasmPaths(paths: Record<string, string>, usePlatformFetch: boolean): void
    setBackend(name: Backend): Promise<boolean>
    tensor3d(values: Int32Array, shape: [number, number, number], type: 'int32'): Tensor
    io: { decodeWeights(bytes: ArrayBuffer, specs: unknown[]): unknown }
  }
  nets: { ssdMobilenetv1: Net; faceLandmark68Net: Net; faceRecognitionNet: Net }
  SsdMobilenetv1Options: new (options: { minConfidence: number }) => object
  detectAllFaces(
    input: Tensor,
    options: object,
  ): {
    withFaceLandmarks(): {
      withFaceDescriptors(): Promise<{ detection: { box: Box }; descriptor: Float32Array }[]>
    }
  }
}

/** As the README has it, and its own default. */
const OPTIONS = { minConfidence: 0.5 }

/** Detector, landmarks and descriptor, as the package's README chains them. */
export async function openFaceApi(): Promise<{ describe: Describe; backend: Backend }> {
  const require = createRequire(import.meta.url)
  const folder = dirname(require.resolve('@vladmandic/face-api/package.json'))
  const { faceApi, backend } = await start(join(folder, 'dist/face-api.esm.js'), wasmFile(require))
  const { ssdMobilenetv1, faceLandmark68Net, faceRecognitionNet } = faceApi.nets
  load(faceApi, folder, ssdMobilenetv1, 'ssd_mobilenetv1_model')
  load(faceApi, folder, faceLandmark68Net, 'face_landmark_68_model')
  load(faceApi, folder, faceRecognitionNet, 'face_recognition_model')
  const options = new faceApi.SsdMobilenetv1Options(OPTIONS)
  return {
    backend,
    describe: async ({ data, width, height }) => {
      const input = faceApi.tf.tensor3d(Int32Array.from(data), [height, width, 3], 'int32')
      const found = await faceApi.detectAllFaces(input, options).withFaceLandmarks().withFaceDescriptors()
      input.dispose()
      const faces = found.map(({ detection: { box }, descriptor }) => ({ box, descriptor }))
      return centreFace(faces, { width, height })?.descriptor ?? null
    },
  }
}

/**
 * Its TensorFlow asks once what it runs on, and fails on its own stand-ins for Node's modules unless it sees a browser's
 * worker; the WebAssembly part then still asks Node for a folder, which it does not use.
 */
async function start(file: string, wasm: string | null): Promise<{ faceApi: FaceApi; backend: Backend }> {
  const pretended = { WorkerGlobalScope: class {}, __dirname: '' }
  Object.assign(globalThis, pretended)
  try {
    // `as`: the package's version is pinned, and this much of it is what its README documents.
    const faceApi = (await import(file)) as FaceApi
    return { faceApi, backend: await startBackend(faceApi, wasm) }
  } finally {
    for (const name of Object.keys(pretended)) Reflect.deleteProperty(globalThis, name)
  }
}

/** The README's way without TensorFlow's own binary is WebAssembly; its file is a package of its own. Plain JavaScript is some thirty times slower. */
async function startBackend({ tf }: FaceApi, wasm: string | null): Promise<Backend> {
  if (wasm !== null) {
    const url = `data:application/wasm;base64,${readFileSync(wasm).toString('base64')}`
    const names = ['tfjs-backend-wasm', 'tfjs-backend-wasm-simd', 'tfjs-backend-wasm-threaded-simd']
    tf.setWasmPaths(Object.fromEntries(names.map((name) => [`${name}.wasm`, url])), true)
    if (await tf.setBackend('wasm')) return 'wasm'
  }
  await tf.setBackend('cpu')
  return 'cpu'
}

/** The build for processors that work on several numbers at once. */
function wasmFile(require: NodeJS.Require): string | null {
  try {
    const folder = dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json'))
    return join(folder, 'dist/tfjs-backend-wasm-simd.wasm')
  } catch {
    return null
  }
}

function load({ tf }: FaceApi, folder: string, net: Net, name: string): void {
  const manifest = readFileSync(join(folder, 'model', `${name}-weights_manifest.json`), 'utf8')
  // `as`: the format of TensorFlow.js: groups, each with the weights that its files hold one after the other.
  const groups = JSON.parse(manifest) as { weights: unknown[] }[]
  const bytes = Uint8Array.from(readFileSync(join(folder, 'model', `${name}.bin`)))
  net.loadFromWeightMap(
    tf.io.decodeWeights(
      bytes.buffer,
      groups.flatMap(({ weights }) => weights),
    ),
  )
}
