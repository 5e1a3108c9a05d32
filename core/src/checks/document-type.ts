/** Which kind of document the machine-readable parts say it is, against the kind that was chosen. */
import type { AamvaReading } from '../documents/aamva.ts'
import { CATALOGUE, typesOfCode } from '../documents/catalogue.ts'
import type { MrzReading } from '../mrz/reading.ts'
import type { DocumentType } from '../vocabulary.ts'
import type { Trouble } from './mrz-trouble.ts'

/** The cards that an AAMVA barcode stands on. */
const AAMVA_TYPES: readonly DocumentType[] = ['DRIVER_LICENSE', 'ID_CARD', 'PROOF_OF_AGE_CARD', 'PHOTO_CARD']

/** DOC_TYPE_MISMATCH by document code and format of the MRZ, or by the barcode; null: nothing speaks against it. */
export function typeTrouble(
  type: DocumentType,
  { mrz, barcode }: { mrz: MrzReading | null; barcode: AamvaReading | null },
): Trouble | null {
  if (mrz !== null) return byMrz(type, mrz)
  if (barcode === null || AAMVA_TYPES.includes(type)) return null
  return mismatch(`it carries the barcode of a driving licence, ${type} was selected`)
}

function byMrz(type: DocumentType, { documentCode, format }: MrzReading): Trouble | null {
  const types = typesOfCode(documentCode)
  if (types.length === 0) {
    const because = `the MRZ code '${documentCode}' stands for no known type of document`
    return { result: 'MRZ_OCR_READING_ERROR', because }
  }
  if (!types.includes(type)) {
    return mismatch(`the MRZ code ${documentCode} stands for ${types.join(' or ')}, ${type} was selected`)
  }
  // Types whose issuers are free to put an MRZ on them are free in its format too.
  const { mrzFormats, mrzSide } = CATALOGUE[type]
  if (mrzSide === null || mrzFormats.includes(format)) return null
  return mismatch(`an MRZ of format ${format} is not that of ${type}, which was selected`)
}

const mismatch = (because: string): Trouble => ({ result: 'DOC_TYPE_MISMATCH', because })
