/** Pictures of single MRZ lines: the recogniser alone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { boxQuad } from '@bonafide/core/verification/quads.ts'
import { decode } from '@bonafide/server/vision/raster.ts'
import type { LinePicture } from './cases.ts'
import { count, type SetReport, type SetScore } from './score.ts'
import type { World } from './world.ts'

/** `peers`: what each of them read, by name. */
export type LineRun = { line: LinePicture; read: string; peers: ReadonlyMap<string, string> }

export async function measureLine({ folder, readLine, peers }: World, line: LinePicture): Promise<LineRun> {
  const picture = await decode(readFileSync(join(folder, line.file)))
  const read = await readLine(picture)
  const whole = boxQuad({ x: 0, y: 0, width: picture.width, height: picture.height })
  const others = new Map<string, string>()
  for (const peer of peers.rows) others.set(peer.name, (await peer.read(picture, [whole]))[0] ?? '')
  return { line, read, peers: others }
}

export const reportLines = (set: string, runs: readonly LineRun[]): SetReport => ({
  set,
  score: scoreTexts(runs.map(({ line, read }) => ({ truth: line.text, read }))),
  notes: [],
  failures: runs.flatMap(({ line, read }) =>
    read === line.text ? [] : [`${line.id}:`, `    is   ${line.text}`, `    read ${read}`],
  ),
})

/** Each picture one line. */
export function scoreTexts(texts: readonly { truth: string; read: string }[]): SetScore {
  return {
    images: texts.length,
    mrzLines: texts.length,
    mrzLinesExact: count(texts, ({ truth, read }) => truth === read),
  }
}
