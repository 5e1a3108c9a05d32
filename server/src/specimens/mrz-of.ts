/** Which machine readable zone a document carries. */
import { type MrzData, writeMrz } from '@bonafide/core/mrz/write.ts'
import type { SpecimenData, SpecimenKind } from './specimen-data.ts'

/** The lines of the document's MRZ, written by core; none for a driving licence, which has a barcode instead. */
export function mrzOf(kind: SpecimenKind, data: SpecimenData): string[] {
  const shape = SHAPES[kind]
  return shape === null ? [] : writeMrz({ ...shape, ...fieldsOf(data) })
}

const SHAPES: Record<SpecimenKind, Pick<MrzData, 'format' | 'documentCode'> | null> = {
  PASSPORT: { format: 'TD3', documentCode: 'P' },
  ID_CARD: { format: 'TD1', documentCode: 'I' },
  RESIDENCE_PERMIT: { format: 'TD1', documentCode: 'IR' },
  VISA: { format: 'MRVA', documentCode: 'V' },
  DRIVER_LICENSE: null,
}

const SEX = { M: 'MALE', F: 'FEMALE', X: 'UNDEFINED' } as const

function fieldsOf(data: SpecimenData): Omit<MrzData, 'format' | 'documentCode'> {
  const { surname, givenNames, documentNumber, nationality, birthDate, expiryDate, issuingCountry } = data
  return {
    issuingState: issuingCountry,
    nationality,
    documentNumber,
    surname,
    givenNames,
    birthDate,
    expiryDate,
    sex: SEX[data.sex],
    optional: data.personalNumber ?? '',
    optional2: '',
  }
}
