/** Photos of a document's front with a selfie, and whether both show one person. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { requireFile } from '../manifest.ts'

/** Paths from the data folder. */
export type SelfiePair = { document: string; selfie: string; isSame: boolean }

const Line = z.object({ doc: z.string(), selfie: z.string(), samePerson: z.boolean() })

/** Null when the data folder has no such set. */
export function readSelfiePairs(folder: string): SelfiePair[] | null {
  const list = join(folder, 'selfies/pairs.jsonl')
  if (!existsSync(list)) return null
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { doc, selfie, samePerson } = Line.parse(JSON.parse(line))
      for (const file of [doc, selfie]) requireFile(folder, file)
      return { document: doc, selfie, isSame: samePerson }
    })
}
