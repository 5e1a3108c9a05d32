/** Rasters as model input. */
import { Tensor } from 'onnxruntime-node'
import type { Raster } from './raster.ts'

/** How bytes become numbers: (p - mean) / deviation per channel, channels in the named order. */
export type Scaling = {
  order: 'RGB' | 'BGR'
  mean: readonly [number, number, number]
  deviation: readonly [number, number, number]
}

const same = (value: number): [number, number, number] => [value, value, value]

/** (p - 127) / 128: the face models' own scaling. */
export const faceScaling = (order: Scaling['order']): Scaling => ({
  order,
  mean: same(127),
  deviation: same(128),
})
/** 0..255 as it is. */
export const plainScaling = (order: Scaling['order']): Scaling => ({
  order,
  mean: same(0),
  deviation: same(1),
})
/** -1..1: PP-OCR's recogniser and direction classifier. */
export const signedScaling: Scaling = { order: 'BGR', mean: same(127.5), deviation: same(127.5) }
/** ImageNet mean and deviation in RGB order, fed BGR pixels as PaddleOCR trained its detector. */
export const imageNetScaling: Scaling = {
  order: 'BGR',
  mean: [0.485 * 255, 0.456 * 255, 0.406 * 255],
  deviation: [0.229 * 255, 0.224 * 255, 0.225 * 255],
}

/**
 * One batch [rasters, 3, height, width]; a raster narrower or lower than the batch is padded with 0 at the right and
 * the bottom. Size: the largest of the rasters.
 */
export function batch(rasters: readonly Raster[], scaling: Scaling): Tensor {
  const width = Math.max(...rasters.map((raster) => raster.width))
  const height = Math.max(...rasters.map((raster) => raster.height))
  const data = new Float32Array(rasters.length * 3 * width * height)
  for (const [index, raster] of rasters.entries()) {
    for (let channel = 0; channel < 3; channel++) {
      fillPlane(data.subarray((index * 3 + channel) * width * height), width, raster, channel, scaling)
    }
  }
  return new Tensor('float32', data, [rasters.length, 3, height, width])
}

function fillPlane(
  plane: Float32Array,
  stride: number,
  raster: Raster,
  channel: number,
  scaling: Scaling,
): void {
  const source = scaling.order === 'RGB' ? channel : 2 - channel
  const mean = scaling.mean[channel] ?? 0
  const factor = 1 / (scaling.deviation[channel] ?? 1)
  for (let y = 0; y < raster.height; y++) {
    let from = y * raster.width * 3 + source
    for (let x = 0; x < raster.width; x++, from += 3) {
      plane[y * stride + x] = ((raster.data[from] ?? 0) - mean) * factor
    }
  }
}

/** The named output's numbers. */
export function floats(outputs: { readonly [name: string]: Tensor }, name: string): Float32Array {
  const { data } = outputs[name] ?? { data: undefined }
  if (!(data instanceof Float32Array)) throw new Error(`the model has no float output ${name}`)
  return data
}

/** The numbers of a model's only output, whatever it is called. */
export function onlyFloats(outputs: { readonly [name: string]: Tensor }): Float32Array {
  const [name] = Object.keys(outputs)
  return floats(outputs, name ?? 'at all')
}
