/** Observations → what the document says: each field from the most trustworthy source, with where it was seen. */
import { z } from 'zod'
import { type AamvaReading, parseAamva } from '../documents/aamva.ts'
import { readSeen } from '../mrz/read.ts'
import { MrzReading } from '../mrz/reading.ts'
import { DocumentSex, Step } from '../vocabulary.ts'
import { type AadhaarOnPhoto, type BarcodeOnPhoto, fieldsOf } from './field-sources.ts'
import { FieldName, FieldValue } from './field-value.ts'
import { type MrzOnPhoto, quadsOfLines } from './mrz-evidence.ts'
import { type Observations, type PhotoObservation, Quad, type Reading } from './observations.ts'
import { printedLines } from './printed-zone.ts'

/** The document as read. Dates are YYYY-MM-DD, countries alpha-2, names upper-case Latin; null: not read. */
export const DocumentData = z.object({
  mrz: MrzReading.nullable(),
  mrzStep: Step.nullable(),
  /** One for each line of `mrz`, where they are known. */
  mrzQuads: z.array(Quad),
  barcode: z.custom<AamvaReading>((value) => typeof value === 'object').nullable(),
  sex: DocumentSex.nullable(),
  fields: z.partialRecord(FieldName, FieldValue),
  /** Text of the printed zone: every line that is not part of the MRZ. */
  printed: z.array(z.object({ step: Step, text: z.string(), quad: Quad })),
})
export type DocumentData = z.infer<typeof DocumentData>

/** Reads the document out of the observations. `today` (YYYY-MM-DD) resolves two-digit years. */
export function readDocument(
  observations: Pick<Observations, 'front' | 'back'>,
  today: string,
): DocumentData {
  const photos = [observations.front, observations.back].flatMap((photo) => seenOf(photo))
  const mrz = bestMrz(photos, today)
  const barcode = firstBarcode(photos)
  const fields = fieldsOf(mrz, barcode, aadhaarOf(photos))
  return {
    mrz: mrz?.reading ?? null,
    mrzStep: mrz?.step ?? null,
    mrzQuads: [...(mrz?.quads ?? [])],
    barcode: barcode?.reading ?? null,
    sex: DocumentSex.safeParse(fields.sex?.value).data ?? null,
    fields,
    printed: photos.flatMap(printedLines),
  }
}

/** The MRZ as it lies on its photo; null where none was read. */
export function mrzOnPhoto(document: Pick<DocumentData, 'mrz' | 'mrzStep' | 'mrzQuads'>): MrzOnPhoto | null {
  const { mrz: reading, mrzStep: step, mrzQuads: quads } = document
  return reading === null || step === null ? null : { reading, step, quads }
}

/** The MRZ of one photo; null: none was seen, or no format fits what was. */
export function mrzOf(photo: PhotoObservation, today: string): MrzOnPhoto | null {
  const [seen] = seenOf(photo.mrz)
  const reading = seen ? readSeen(seen, today) : null
  return seen && reading ? { reading, step: photo.step, quads: quadsOfLines(reading, seen) } : null
}

/** The barcode of one photo that holds a licence's data; null: none does. */
export function barcodeOf({ step, barcodes }: PhotoObservation): BarcodeOnPhoto | null {
  const readings = seenOf(barcodes).flatMap((seen) =>
    seen.flatMap(({ format, text, quad }) => {
      const reading = format.startsWith('PDF417') ? parseAamva(text) : null
      return reading === null ? [] : [{ reading, step, quad }]
    }),
  )
  return readings[0] ?? null
}

function seenOf<T>(reading: Reading<T> | null): T[] {
  return reading !== null && 'seen' in reading ? [reading.seen] : []
}

/** The reading with most check digits holding; a valid one always wins. */
function bestMrz(photos: PhotoObservation[], today: string): MrzOnPhoto | null {
  const readings = photos.flatMap((photo) => mrzOf(photo, today) ?? [])
  return readings.sort((a, b) => holding(b.reading) - holding(a.reading))[0] ?? null
}

function holding(reading: MrzReading): number {
  return Object.values(reading.checks).filter((holds) => holds === true).length + (reading.valid ? 10 : 0)
}

function aadhaarOf(photos: PhotoObservation[]): AadhaarOnPhoto | null {
  return (
    photos.flatMap(({ aadhaar, step }) => (aadhaar === undefined ? [] : [{ reading: aadhaar, step }]))[0] ??
    null
  )
}

function firstBarcode(photos: PhotoObservation[]): BarcodeOnPhoto | null {
  return photos.flatMap((photo) => barcodeOf(photo) ?? [])[0] ?? null
}
