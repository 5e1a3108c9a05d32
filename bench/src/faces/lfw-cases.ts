/** Labelled pairs of photos in the layout of Labeled Faces in the Wild: `pairs.jsonl` beside a folder of pictures. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { requireFile } from '../manifest.ts'

/** Paths from the data folder. */
export type LabelledPair = { a: string; b: string; isSame: boolean }

const SET = 'faces-lfw'
const Line = z.object({ a: z.string(), b: z.string(), same: z.boolean() })

/** Null when the data folder has no such set. Paths may start at the set or at the data folder. */
export function readLfwPairs(folder: string): LabelledPair[] | null {
  const list = join(folder, SET, 'pairs.jsonl')
  if (!existsSync(list)) return null
  const fromData = (file: string) => {
    const own = join(SET, file)
    const found = existsSync(join(folder, own)) ? own : file
    requireFile(folder, found)
    return found
  }
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { a, b, same } = Line.parse(JSON.parse(line))
      return { a: fromData(a), b: fromData(b), isSame: same }
    })
}

/** Every photo of the pairs once, in order. */
export const photosOf = (pairs: readonly LabelledPair[]): string[] => [
  ...new Set(pairs.flatMap(({ a, b }) => [a, b])),
]

/** `Abel_Pacheco_0004.jpg`: the name and the number of the photo. */
const NAMED = /^(.+)_\d+\.\w+$/

/**
 * Who is on a photo: the name in its file name, in the spelling of its folder. Null when the file is not named so: then it
 * is not known of whom else it is not a photo.
 */
export function personOf(file: string): string | null {
  const [, name] = NAMED.exec(basename(file)) ?? []
  return name === undefined ? null : join(dirname(file), name)
}
