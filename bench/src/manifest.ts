/** Reads a data folder's manifest: one JSON line a case. A missing file is an error, an unknown set a line of output. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Quad } from '@bonafide/core/verification/observations.ts'
import { z } from 'zod'

/** A document photo with what is known about it. */
export const DocumentCase = z.object({
  set: z.string(),
  id: z.string(),
  file: z.string(),
  docType: z.string(),
  issuingCountry: z.string().nullish(),
  sides: z.string().nullish(),
  mrz: z.array(z.string()).nullish(),
  checkDigitsFailing: z.array(z.string()).nullish(),
  expect: z.string().nullish(),
  /** Id of the case in `docs` that this one shows, changed or photographed. */
  of: z.string().nullish(),
  /** Corners of the document in the picture, pixels. */
  corners: Quad.nullish(),
})
export type DocumentCase = z.infer<typeof DocumentCase>

export type Pair = { document: DocumentCase; selfie: string; isSamePerson: boolean }

const DOCUMENT_SETS = ['docs', 'docs-captures', 'docs-bad', 'dl-us']

/** Every line of the manifest, parsed but not yet understood. */
export function manifestLines(folder: string): unknown[] {
  const lines = readFileSync(join(folder, 'manifest.jsonl'), 'utf8').split('\n').filter(Boolean)
  return lines.map((line): unknown => JSON.parse(line))
}

/** The documents of the known sets and the document-selfie pairs. Throws when a file named in the manifest is missing. */
export function readManifest(folder: string): { documents: DocumentCase[]; pairs: Pair[] } {
  const cases = manifestLines(folder)
  const documents: DocumentCase[] = []
  const skipped = new Map<string, number>()
  for (const one of cases) {
    const { set } = z.object({ set: z.string() }).parse(one)
    if (DOCUMENT_SETS.includes(set)) documents.push(DocumentCase.parse(one))
    else if (set !== 'selfies') skipped.set(set, (skipped.get(set) ?? 0) + 1)
  }
  for (const [set, count] of skipped)
    console.log(`skipped: set ${set} (${count} cases) is not for this bench`)
  for (const { file } of documents) requireFile(folder, file)
  return { documents, pairs: readPairs(folder, documents) }
}

const PairLine = z.object({ doc: z.string(), selfie: z.string(), samePerson: z.boolean() })

function readPairs(folder: string, documents: DocumentCase[]): Pair[] {
  const path = join(folder, 'selfies/pairs.jsonl')
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { doc, selfie, samePerson } = PairLine.parse(JSON.parse(line))
      const document = documents.find(({ file }) => file === doc)
      if (document === undefined)
        throw new Error(`selfies/pairs.jsonl names ${doc}, which the manifest lacks`)
      requireFile(folder, selfie)
      return { document, selfie, isSamePerson: samePerson }
    })
}

/** Throws when a file that the manifest names is missing: a bench over half the data would look good by chance. */
export function requireFile(folder: string, file: string): void {
  if (!existsSync(join(folder, file)))
    throw new Error(`the manifest names ${file}, which is not in ${folder}`)
}
