/** `npm run cli -- faces calibrate`: an operator's labelled pairs of photos → the curve of the face model. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type FaceCurve, Situation } from '@bonafide/core/faces/curve.ts'
import { fitCurve, type LabelledPair } from '@bonafide/core/faces/fit.ts'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { ownCurves } from '../vision/face-curves.ts'
import { cosine } from '../vision/face-embed.ts'
import { faceModel } from '../vision/face-model.ts'
import { readFaces } from '../vision/faces.ts'
import { clean } from '../vision/images.ts'
import { decode } from '../vision/raster.ts'
import { faceParts } from '../vision/readers.ts'
import type { Output } from './commands.ts'

/** One line of the file: two photos, paths from the file's folder, and whether they show one person. */
const Pair = z.object({ a: z.string().min(1), b: z.string().min(1), same: z.boolean() })
type Pair = z.infer<typeof Pair>

const OPTIONS = {
  pairs: { type: 'string' },
  situation: { type: 'string', default: 'SELFIE_PRINT' },
  out: { type: 'string', default: './face-curves.json' },
} as const

export const FACES_USAGE =
  'faces calibrate --pairs FILE [--situation SELFIE_PRINT|SELFIE_CHIP|SELFIE_SELFIE] [--out face-curves.json]'

/** Reads the photos with the configured model, fits, and puts the curve into the file for FACE_CURVES. */
export async function faces(args: string[], config: Config, say: (line: string) => void): Promise<Output> {
  if (args[0] !== 'calibrate') return { text: `Usage: ${FACES_USAGE}`, code: 2 }
  const { values } = parseArgs({ args: args.slice(1), options: OPTIONS })
  const situation = Situation.safeParse(values.situation)
  if (values.pairs === undefined || !situation.success) return { text: `Usage: ${FACES_USAGE}`, code: 2 }
  const read = readPairs(values.pairs)
  if ('problem' in read) return { text: read.problem, code: 1 }
  const model = await faceModel(config.FACE_MODEL)
  const templates = await templatesOf(read.pairs, dirname(values.pairs), await faceParts({}, model), say)
  const compared = similarities(read.pairs, templates)
  const source = `${values.pairs}, ${new Date().toISOString().slice(0, 10)}`
  const curve = fitCurve(compared, { model: model.model, situation: situation.data, source })
  if ('problem' in curve) return { text: curve.problem, code: 1 }
  await keep(values.out, curve)
  return { text: report(curve, read.pairs.length - compared.length, values.out), code: 0 }
}

/** JSON lines. A wrong line is named by its number; nothing is guessed. */
function readPairs(path: string): { pairs: Pair[] } | { problem: string } {
  if (!existsSync(path)) return { problem: `There is no file ${path}` }
  const pairs: Pair[] = []
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue
    const pair = pairOf(line)
    if (pair === null) {
      return {
        problem: `${path}, line ${index + 1}: expected {"a": "one.jpg", "b": "two.jpg", "same": true}`,
      }
    }
    pairs.push(pair)
  }
  return { pairs }
}

function pairOf(line: string): Pair | null {
  try {
    return Pair.parse(JSON.parse(line))
  } catch {
    return null
  }
}

/** The template of each photo; null where no face was found or the file is no picture. */
async function templatesOf(
  pairs: readonly Pair[],
  folder: string,
  parts: Awaited<ReturnType<typeof faceParts>>,
  say: (line: string) => void,
): Promise<Map<string, number[] | null>> {
  const paths = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]
  const templates = new Map<string, number[] | null>()
  for (const [index, path] of paths.entries()) {
    if (index % 50 === 0) say(`${index} of ${paths.length} photos`)
    templates.set(path, await templateOf(resolve(folder, path), parts))
  }
  return templates
}

/** As an upload would be: decoded with its orientation, re-encoded, decoded again. */
async function templateOf(
  path: string,
  parts: Awaited<ReturnType<typeof faceParts>>,
): Promise<number[] | null> {
  try {
    const { jpeg } = await clean(readFileSync(path))
    const { faces: found } = await readFaces(parts, await decode(jpeg))
    return found[0]?.embedding ?? null
  } catch {
    return null
  }
}

function similarities(
  pairs: readonly Pair[],
  templates: ReadonlyMap<string, number[] | null>,
): LabelledPair[] {
  return pairs.flatMap(({ a, b, same }) => {
    const [one, two] = [templates.get(a), templates.get(b)]
    return one && two ? [{ similarity: cosine(one, two), isSame: same }] : []
  })
}

/** A curve of the same model and situation is replaced, others stay. */
async function keep(path: string, curve: FaceCurve): Promise<void> {
  const others = (await ownCurves(existsSync(path) ? path : undefined)).filter(
    ({ model, situation }) => model !== curve.model || situation !== curve.situation,
  )
  writeFileSync(path, `${JSON.stringify([...others, curve], null, 2)}\n`)
}

function report(curve: FaceCurve, leftOut: number, out: string): string {
  const { pairs, review, match, model, situation } = curve
  return [
    `model      ${model}`,
    `situation  ${situation}`,
    `pairs      ${pairs.genuine} of one person, ${pairs.impostor} of two; ${leftOut} left out: no face found`,
    `bands      another person below ${review.toFixed(3)}, the same from ${match.toFixed(3)}, a human between`,
    '',
    `Written to ${out}. Start the server with FACE_CURVES=${out} to use it.`,
  ].join('\n')
}
