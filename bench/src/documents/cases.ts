/** The manifest's lines that the documents bench understands: photos of documents, of single MRZ lines, of barcodes. */
import type { Quad } from '@bonafide/core/verification/observations.ts'
import { z } from 'zod'
import { DocumentCase, manifestLines, requireFile } from '../manifest.ts'

/** A photo of a document and what is known of it. */
export type DocumentPhoto = {
  set: string
  id: string
  file: string
  docType: string
  issuingCountry: string | null
  sides: string | null
  /** The lines as printed; null: none, or none that could be read on this picture. */
  mrz: string[] | null
  /** The lines of the document it shows, also where the picture is too bad to read them; null: it has none. */
  printedMrz: string[] | null
  /** A machine may not approve it by itself. */
  mustNotPass: boolean
  corners: Quad | null
}
export type LinePicture = { set: string; id: string; file: string; text: string }
/** `expected`: fields of an AAMVA payload, by the names of c0shea/IdParser; null: only the text is known. */
export type BarcodePicture = LinePicture & { expected: Readonly<Record<string, string>> | null }

export type Cases = { documents: DocumentPhoto[]; lines: LinePicture[]; barcodes: BarcodePicture[] }

const DOCUMENT_SETS = ['docs', 'docs-captures', 'docs-bad', 'dl-us']
/** US licence fronts carry no MRZ and are approved by their back: nothing to say about approving a front alone. */
const UNJUDGED_SETS = ['dl-us']

const LineCase = z.object({ set: z.string(), id: z.string().nullish(), file: z.string(), text: z.string() })
const AamvaCase = z.object({
  set: z.string(),
  id: z.string(),
  raw: z.string(),
  expected: z.record(z.string(), z.unknown()).nullish(),
  files: z.record(z.string(), z.unknown()),
})

/** Cases of the wanted sets (null: all), in the manifest's order. Lines of other sets or unknown shape are told and left out. */
export function readCases(folder: string, wanted: readonly string[] | null): Cases {
  const cases = understood(manifestLines(folder), wanted)
  for (const { file } of [...cases.documents, ...cases.lines, ...cases.barcodes]) requireFile(folder, file)
  return cases
}

/** `wanted` may name `aamva` for all three of its sub-sets. */
export function understood(lines: readonly unknown[], wanted: readonly string[] | null): Cases {
  const isWanted = ({ set }: { set: string }) =>
    wanted === null || wanted.includes(set) || (set.startsWith('aamva-') && wanted.includes('aamva'))
  const known = lines.map((line) => ({ line, set: z.object({ set: z.string() }).safeParse(line).data?.set }))
  const of = (...sets: string[]) =>
    known.flatMap(({ line, set }) => (sets.includes(set ?? '') ? [withId(line)] : []))
  const documents = parsed(DocumentCase, of(...DOCUMENT_SETS))
  const mrzOf = new Map(documents.map(({ set, id, mrz }) => [`${set}/${id}`, mrz]))
  return {
    documents: documents.map((one) => documentPhoto(one, mrzOf.get(`docs/${one.of}`))).filter(isWanted),
    lines: parsed(LineCase, of('mrz-lines')).map(linePicture).filter(isWanted),
    barcodes: [
      ...parsed(AamvaCase, of('aamva')).flatMap(aamvaPictures),
      ...parsed(LineCase, of('pdf417-zxing')).map((one) => ({ ...linePicture(one), expected: null })),
    ].filter(isWanted),
  }
}

/** A case without an id goes by its file. */
function withId(line: unknown): unknown {
  const { id, file } = z.object({ id: z.string().nullish(), file: z.string().nullish() }).parse(line)
  return { docType: 'OTHER', ...z.looseObject({}).parse(line), id: id ?? file }
}

function parsed<T>(schema: z.ZodType<T>, lines: readonly unknown[]): T[] {
  return lines.flatMap((line) => {
    const result = schema.safeParse(line)
    if (result.success) return [result.data]
    console.log(`skipped, of unknown shape (${z.prettifyError(result.error)}): ${JSON.stringify(line)}`)
    return []
  })
}

const linePicture = ({ set, id, file, text }: z.infer<typeof LineCase>): LinePicture => ({
  set,
  id: id ?? file,
  file,
  text,
})

function documentPhoto(one: DocumentCase, originalMrz: string[] | null | undefined): DocumentPhoto {
  const mrz = lines(one.mrz)
  const isSpoilt = one.set === 'docs-bad' || mrz === null || (one.checkDigitsFailing ?? []).length > 0
  return {
    set: one.set,
    id: one.id,
    file: one.file,
    docType: one.docType,
    issuingCountry: one.issuingCountry ?? null,
    sides: one.sides ?? null,
    mrz,
    printedMrz: mrz ?? lines(originalMrz),
    mustNotPass: isSpoilt && isJudged(one),
    corners: one.corners ?? null,
  }
}

/** False for sets whose pictures say nothing about approval. */
export const isJudged = ({ set }: { set: string }) => !UNJUDGED_SETS.includes(set)

const lines = (mrz: string[] | null | undefined) => (mrz == null || mrz.length === 0 ? null : mrz)

/** One payload was drawn once and photographed twice: three pictures, three sets. */
function aamvaPictures({ set, id, raw, expected, files }: z.infer<typeof AamvaCase>): BarcodePicture[] {
  const values = Object.entries(expected ?? {}).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string' && entry[1] !== ''
  })
  return ['clean', 'degraded1', 'degraded2'].flatMap((kind) => {
    const file = files[kind]
    if (typeof file !== 'string') return []
    return [{ set: `${set}-${kind}`, id, file, text: raw, expected: Object.fromEntries(values) }]
  })
}
