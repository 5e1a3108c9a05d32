/** Observations → what the document says: each field from the most trustworthy source, with where it was seen. */
import { z } from 'zod'
import { type AamvaReading, parseAamva } from '../documents/aamva.ts'
import { readMrz } from '../mrz/read.ts'
import { MrzReading } from '../mrz/reading.ts'
import { DocumentSex, Step } from '../vocabulary.ts'
import {
  type Observations,
  type PhotoObservation,
  Quad,
  type Reading,
  type TextLine,
} from './observations.ts'

export const FieldName = z.enum([
  'firstName',
  'lastName',
  'documentNumber',
  'personalCode',
  'birthDate',
  'expiryDate',
  'issueDate',
  'sex',
  'nationality',
  'issuingCountry',
  'address',
])
export type FieldName = z.infer<typeof FieldName>

export const FieldValue = z.object({ value: z.string(), source: z.enum(['MRZ', 'BARCODE']) })
export type FieldValue = z.infer<typeof FieldValue>

/** The document as read. Dates are YYYY-MM-DD, countries alpha-2, names upper-case Latin; null: not read. */
export const DocumentData = z.object({
  mrz: MrzReading.nullable(),
  mrzStep: Step.nullable(),
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
  const fields = { ...fromBarcode(barcode), ...fromMrz(mrz?.reading ?? null) }
  return {
    mrz: mrz?.reading ?? null,
    mrzStep: mrz?.step ?? null,
    mrzQuads: mrz?.quads ?? [],
    barcode,
    sex: DocumentSex.safeParse(fields.sex?.value).data ?? null,
    fields,
    printed: photos.flatMap(printedLines),
  }
}

function seenOf<T>(reading: Reading<T> | null): T[] {
  return reading !== null && 'seen' in reading ? [reading.seen] : []
}

/** The reading with most check digits holding; a valid one always wins. */
function bestMrz(photos: PhotoObservation[], today: string) {
  const readings = photos.flatMap((photo) =>
    seenOf(photo.mrz).flatMap((seen) => {
      const reading = seen === null ? null : readMrz(seen.lines, today)
      return reading === null || seen === null ? [] : [{ reading, step: photo.step, quads: seen.quads }]
    }),
  )
  return readings.sort((a, b) => holding(b.reading) - holding(a.reading))[0] ?? null
}

function holding(reading: MrzReading): number {
  return Object.values(reading.checks).filter((holds) => holds === true).length + (reading.valid ? 10 : 0)
}

function firstBarcode(photos: PhotoObservation[]): AamvaReading | null {
  const texts = photos.flatMap((photo) => seenOf(photo.barcodes).flat())
  for (const { format, text } of texts) {
    const reading = format.startsWith('PDF417') ? parseAamva(text) : null
    if (reading !== null) return reading
  }
  return null
}

type Fields = DocumentData['fields']

function present(
  source: FieldValue['source'],
  values: { [F in FieldName]?: string | null | undefined },
): Fields {
  const fields: Fields = {}
  for (const name of FieldName.options) {
    const value = values[name]
    if (value !== null && value !== undefined && value !== '') fields[name] = { value, source }
  }
  return fields
}

/** An unreadable or contradicted field is not a value: its check digit failed, so it proves nothing. */
function fromMrz(mrz: MrzReading | null): Fields {
  if (mrz === null) return {}
  const { fields } = mrz
  const value = (name: keyof typeof fields) =>
    fields[name]?.state === 'unreadable' ? null : fields[name]?.value
  return present('MRZ', {
    firstName: value('givenNames'),
    lastName: value('surname'),
    documentNumber: value('documentNumber'),
    personalCode: personalCode(mrz),
    birthDate: value('birthDate'),
    expiryDate: value('expiryDate'),
    sex: value('sex'),
    nationality: value('nationality'),
    issuingCountry: mrz.issuingCountry,
  })
}

/** ICAO 9303-4 §4.2.2: a passport's optional data is the personal number; cards have it in one of two; visas hold other data. */
function personalCode({ format, fields }: MrzReading): string | null {
  if (format === 'MRVA' || format === 'MRVB') return null
  return fields.optional.value ?? fields.optional2?.value ?? null
}

function fromBarcode(barcode: AamvaReading | null): Fields {
  if (barcode === null) return {}
  return present('BARCODE', {
    firstName: barcode.givenNames,
    lastName: barcode.surname,
    documentNumber: barcode.documentNumber,
    birthDate: barcode.birthDate,
    expiryDate: barcode.expiryDate,
    issueDate: barcode.issueDate,
    sex: barcode.sex,
    issuingCountry: barcode.country,
    address: barcode.address,
  })
}

/** The lines whose middle lies outside every MRZ line. */
function printedLines(photo: PhotoObservation): DocumentData['printed'] {
  const mrz = seenOf(photo.mrz).flatMap((seen) => seen?.quads ?? [])
  return seenOf(photo.text)
    .flat()
    .filter((line) => !mrz.some((quad) => holdsMiddle(quad, line)) && !line.text.includes('<<'))
    .map(({ text, quad }) => ({ step: photo.step, text, quad }))
}

function holdsMiddle(quad: Quad, line: TextLine): boolean {
  const middle = (axis: 0 | 1) => line.quad.reduce((sum, point) => sum + point[axis], 0) / 4
  const range = (axis: 0 | 1) => quad.map((point) => point[axis])
  return ([0, 1] as const).every((axis) => {
    const values = range(axis)
    return middle(axis) >= Math.min(...values) && middle(axis) <= Math.max(...values)
  })
}
