/** One side of a document: its text, MRZ, codes, outline and quality. */
import { readSeen } from '@bonafide/core/mrz/read.ts'
import type { MrzReading } from '@bonafide/core/mrz/reading.ts'
import type {
  DocumentSeen,
  MrzSeen,
  PhotoObservation,
  Quad,
  Reading,
  TextLine,
} from '@bonafide/core/verification/observations.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import { contentBounds, documentSeen, type Traces } from './document.ts'
import { resolutionOf, seenTogether } from './document-layout.ts'
import { quadSize } from './geometry.ts'
import { type LocatedDocument, locateDocuments } from './locate.ts'
import { modelVersions } from './models.ts'
import { readZone } from './mrz.ts'
import { readText } from './ocr.ts'
import { readPortrait } from './portrait.ts'
import { isConfirmed, outside } from './printed-zone.ts'
import { DOCUMENT_SIDE, measure } from './quality.ts'
import type { Raster } from './raster.ts'
import type { Readers } from './readers.ts'
import { attempt, need, type Stages } from './stages.ts'
import { findTextIn, findTextThoroughly } from './text-area.ts'
import { alongAxis } from './text-direction.ts'

/** Time for further looks for a barcode where neither MRZ nor portrait is: the back of a driving licence has no more. */
const BARCODE_BUDGET_MS = 700
/** Where a portrait but no MRZ is: few such sides have a code, and then a dense one. */
const PORTRAIT_SIDE_BUDGET_MS = 300
/** Prose read with less confidence is noise. */
const PROSE_CONFIDENCE_MIN = 0.5

type DocumentPart = Omit<PhotoObservation, 'step' | 'width' | 'height' | 'stageMs'>

export async function observeDocument(
  readers: Readers,
  photo: Raster,
  step: Step,
  stages: Stages,
  today: string,
): Promise<DocumentPart> {
  const located = await attempt(() => stages.run('locate', () => locateDocuments(readers.documents, photo)))
  const documents = 'seen' in located ? located.seen : []
  const read = await attempt(() =>
    stages.run('faces', () => readPortrait(readers.faces, photo, documents, step === 'FRONT')),
  )
  const { faces, main } = 'seen' in read ? read.seen : { faces: [], main: null }
  const rows = await findRows(readers, photo, stages, documents, main?.direction ?? null, today)
  const { mrz } = rows
  const lines = await attempt(() => readPrint(readers, photo, stages, rows))
  const prose =
    'seen' in lines ? lines.seen.filter(({ confidence }) => confidence >= PROSE_CONFIDENCE_MIN) : []
  const barcodeBudget = isFound(mrz) ? 0 : main !== null ? PORTRAIT_SIDE_BUDGET_MS : BARCODE_BUDGET_MS
  const barcodes = await attempt(() => stages.run('barcode', () => readers.barcodes(photo, barcodeBudget)))
  const aadhaar = 'seen' in barcodes ? readers.aadhaar(barcodes.seen) : null
  const traces: Traces = {
    text: prose.map(({ quad }) => quad),
    rows: isFound(mrz) ? mrz.seen.quads : [],
    faces: faces.map(({ box }) => box),
    barcodes: 'seen' in barcodes ? barcodes.seen.flatMap(({ quad }) => (quad === null ? [] : [quad])) : [],
  }
  return {
    faces: 'seen' in read ? { seen: faces } : read,
    quality: await attempt(() =>
      stages.run('quality', () =>
        measure(photo, contentBounds(photo, traces), DOCUMENT_SIDE, [...traces.text, ...traces.rows]),
      ),
    ),
    document: await attempt(() =>
      stages.run('document', async () =>
        described(documentSeen(photo, traces, need(located)), traces, documents, photo),
      ),
    ),
    text: 'seen' in lines ? { seen: prose } : lines,
    mrz,
    barcodes,
    ...(aadhaar === null ? {} : { aadhaar }),
    liveness: null,
    models: {
      ...modelVersions([
        'documentEdges',
        'faceDetect',
        'faceLandmarks',
        'mrzRows',
        'textDetect',
        'textDirection',
        'textRecognise',
      ]),
      faceEmbed: readers.faces.embed.model,
    },
  }
}

/** `reading`: what the rows say; null where they say nothing, or there are none. */
type Rows = { boxes: Reading<Quad[]>; mrz: Reading<MrzSeen | null>; reading: MrzReading | null }

/** The text's boxes and the MRZ among them; where a quick look shows no valid MRZ, a thorough one is taken. */
async function findRows(
  { ocr, mrzRow }: Readers,
  photo: Raster,
  stages: Stages,
  documents: readonly LocatedDocument[],
  direction: number | null,
  today: string,
): Promise<Rows> {
  const look = async (find: () => Promise<Quad[]>): Promise<Rows> => {
    const boxes = await attempt(() => stages.run('textDetect', find))
    const mrz = await attempt(() => stages.run('mrz', () => readZone(mrzRow, photo, need(boxes), today)))
    return { boxes, mrz, reading: isFound(mrz) ? readSeen(mrz.seen, today) : null }
  }
  const isValid = ({ reading }: Rows) => reading?.valid === true
  const quick = await look(() => findTextIn(ocr, photo, documents, direction))
  if (isValid(quick)) return quick
  const thorough = await look(() => findTextThoroughly(ocr, photo, direction))
  return isValid(thorough) || !isFound(quick.mrz) ? thorough : quick
}

/** The outline beginning at the document's own top left, as its longest text runs; and what lies beside it. */
function described(
  document: DocumentSeen | null,
  { rows, text }: Traces,
  documents: readonly LocatedDocument[],
  photo: Raster,
): DocumentSeen | null {
  const [longest] = [...rows, ...text].toSorted((a, b) => quadSize(b).width - quadSize(a).width)
  if (document === null || document.quad === null || longest === undefined) return document
  const [[ax, ay], [bx, by]] = longest
  const quad = alongAxis([document.quad], Math.atan2(by - ay, bx - ax))[0] ?? document.quad
  const resolution = Math.round(resolutionOf(quad))
  const together = seenTogether(documents, photo)
  return { ...document, quad, resolution, ...(together === null ? {} : { together: together.as }) }
}

/** What is printed beside the MRZ; once it has confirmed all that the MRZ says, the rest is not worth its time. */
function readPrint(
  { ocr }: Readers,
  photo: Raster,
  stages: Stages,
  { boxes, mrz, reading }: Rows,
): Promise<TextLine[]> {
  const print = outside(need(boxes), isFound(mrz) ? mrz.seen.quads : [])
  const isEnough = (lines: readonly TextLine[]) => reading !== null && isConfirmed(reading, lines)
  return stages.run('textRecognise', () => readText(ocr, photo, print, isEnough))
}

const isFound = (mrz: Reading<MrzSeen | null>): mrz is { seen: MrzSeen } => 'seen' in mrz && mrz.seen !== null
