/** What a line of text says: PP-OCRv4's recogniser with greedy CTC decoding. */
import type { InferenceSession } from 'onnxruntime-node'
import type { Alphabet } from './alphabets.ts'
import { greedy, type Read } from './ctc.ts'
import type { Raster } from './raster.ts'
import { batch, floats, signedScaling } from './tensor.ts'

/** The recogniser's line height in pixels. */
export const LINE_HEIGHT = 48
/** Lines of one batch: padded to the longest, so only lines of like width share one. */
const BATCH_LINES = 8
const WIDTH_RATIO_MIN = 0.8

/** Reads upright lines LINE_HEIGHT pixels high, in the order given. */
export type RecogniseLines = (lines: readonly Raster[], alphabet: Alphabet) => Promise<Read[]>

export function lineRecogniser(session: InferenceSession): RecogniseLines {
  return async (lines, alphabet) => {
    const reads: Read[] = lines.map(() => ({ text: '', confidence: 0 }))
    for (const group of groupsByWidth(lines)) {
      const input = batch(
        group.map((i) => lines[i] ?? emptyLine),
        signedScaling,
      )
      const outputs = await session.run({ [session.inputNames[0] ?? 'x']: input })
      const name = session.outputNames[0] ?? ''
      const steps = outputs[name]?.dims[1] ?? 0
      const scores = floats(outputs, name)
      const size = scores.length / group.length
      for (const [row, i] of group.entries()) {
        const own = scores.subarray(row * size, (row + 1) * size)
        reads[i] = greedy(own, steps, alphabet)
      }
    }
    return reads
  }
}

const emptyLine: Raster = { data: new Uint8Array(3), width: 1, height: 1 }

/** Indexes of the lines in groups of like width. */
function groupsByWidth(lines: readonly Raster[]): number[][] {
  const widthOf = (i: number) => lines[i]?.width ?? 0
  const groups: number[][] = []
  for (const i of [...lines.keys()].toSorted((a, b) => widthOf(b) - widthOf(a))) {
    const group = groups.at(-1)
    const widest = widthOf(group?.[0] ?? i)
    if (group !== undefined && group.length < BATCH_LINES && widthOf(i) >= widest * WIDTH_RATIO_MIN)
      group.push(i)
    else groups.push([i])
  }
  return groups
}
