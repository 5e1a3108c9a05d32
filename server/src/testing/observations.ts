/** Builders of what the readers see: a good photo of a good document, overridden by what the test is about. */
import { type MrzData, writeMrz } from '@bonafide/core/mrz/write.ts'
import { aPhoto as aBarePhoto, aFace, aSelfie } from '@bonafide/core/testing/evidence.ts'
import { aPassportMrz } from '@bonafide/core/testing/mrz-seen.ts'
import type { PhotoObservation, Quad, TextLine } from '@bonafide/core/verification/observations.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'

const box = (y: number): Quad => [
  [40, y],
  [1400, y],
  [1400, y + 40],
  [40, y + 40],
]
const line = (text: string, y: number): TextLine => ({ text, confidence: 0.97, quad: box(y) })
/** The printed zone and MRZ lines of a document. */
export function textOf(data: MrzData): { text: TextLine[]; mrz: string[] } {
  const mrz = writeMrz(data)
  const printed = [
    data.surname,
    data.givenNames,
    data.documentNumber,
    data.birthDate,
    data.expiryDate,
    'LIETUVA',
    'PASAS',
  ]
  return {
    text: [
      ...printed.map((text, index) => line(text, 100 + index * 60)),
      ...mrz.map((text, index) => line(text, 900 + index * 60)),
    ],
    mrz,
  }
}

/** A good photo of that step; the front shows `aPassportMrz()`. */
export function aPhoto(
  step: Step,
  over: Partial<PhotoObservation> = {},
  data: MrzData = aPassportMrz(),
): PhotoObservation {
  const faces = { seen: [aFace({ embedding: [1, 0] })] }
  if (step === 'FACE') return aSelfie({ faces, ...over })
  const { text, mrz } = textOf(data)
  const quads = mrz.map((_, index) => box(900 + index * 60))
  return aBarePhoto({
    step,
    faces,
    text: { seen: text },
    mrz: { seen: { lines: mrz, rows: [], confidence: 0.98, quads } },
    ...over,
  })
}
