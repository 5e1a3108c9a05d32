/** One side of a document: its text, MRZ, codes, outline and quality. */
import type {
  MrzSeen,
  PhotoObservation,
  Reading,
  TextLine,
} from '@bonafide/core/verification/observations.ts'
import { contentBounds, documentSeen, type Traces } from './document.ts'
import type { FacesRead } from './faces.ts'
import { modelVersions } from './models.ts'
import { readZone } from './mrz.ts'
import { findText, type OcrLine, readText } from './ocr.ts'
import { DOCUMENT_SIDE, measure } from './quality.ts'
import type { Raster } from './raster.ts'
import type { Readers } from './readers.ts'
import { attempt, need, type Stages } from './stages.ts'

/** Time for further looks at an MRZ whose check digits do not hold yet. */
const MRZ_BUDGET_MS = 1200
/** Time for further looks for a barcode where neither MRZ nor portrait is: the back of a driving licence has no more. */
const BARCODE_BUDGET_MS = 700
/** Prose read with less confidence is noise. */
const PROSE_CONFIDENCE_MIN = 0.5

type DocumentPart = Omit<PhotoObservation, 'step' | 'width' | 'height' | 'faces' | 'stageMs'>

export async function observeDocument(
  readers: Readers,
  photo: Raster,
  stages: Stages,
  { faces, main }: FacesRead,
  today: string,
): Promise<DocumentPart> {
  const lines = await attempt(() => readLines(readers, photo, stages, main?.direction ?? null))
  const prose =
    'seen' in lines ? lines.seen.filter((line) => line.prose.confidence >= PROSE_CONFIDENCE_MIN) : []
  const mrz = await attempt(() => readRows(readers, photo, stages, need(lines), today))
  const barcodeBudget = isFound(mrz) || main !== null ? 0 : BARCODE_BUDGET_MS
  const barcodes = await attempt(() => stages.run('barcode', () => readers.barcodes(photo, barcodeBudget)))
  const traces: Traces = {
    text: prose.map(({ quad }) => quad),
    rows: isFound(mrz) ? mrz.seen.quads : [],
    faces: faces.map(({ box }) => box),
    barcodes: 'seen' in barcodes ? barcodes.seen.flatMap(({ quad }) => (quad === null ? [] : [quad])) : [],
  }
  return {
    quality: await attempt(() =>
      stages.run('quality', () => measure(photo, contentBounds(photo, traces), DOCUMENT_SIDE)),
    ),
    document: await attempt(() => stages.run('document', async () => documentSeen(photo, traces))),
    text: 'seen' in lines ? { seen: prose.map(textLine) } : lines,
    mrz,
    barcodes,
    liveness: null,
    models: modelVersions([
      'faceDetect',
      'faceLandmarks',
      'faceEmbed',
      'textDetect',
      'textDirection',
      'textRecognise',
    ]),
  }
}

async function readLines(
  { ocr }: Readers,
  photo: Raster,
  stages: Stages,
  direction: number | null,
): Promise<OcrLine[]> {
  const quads = await stages.run('ocrDetect', () => findText(ocr, photo, direction))
  return stages.run('ocrRecognise', () => readText(ocr, photo, quads))
}

function readRows({ ocr }: Readers, photo: Raster, stages: Stages, lines: OcrLine[], today: string) {
  const recognise = async (rows: readonly Raster[]) => (await ocr.recognise(rows, [ocr.mrz])).flat()
  return stages.run('mrz', () => readZone(recognise, photo, lines, today, MRZ_BUDGET_MS))
}

const isFound = (mrz: Reading<MrzSeen | null>): mrz is { seen: MrzSeen } => 'seen' in mrz && mrz.seen !== null

const textLine = ({ quad, prose }: OcrLine): TextLine => ({ ...prose, quad })
