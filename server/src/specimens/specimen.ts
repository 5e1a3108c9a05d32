/** Synthetic identity documents for demos, tests and newcomers: a face and some data in, pictures out. */
import type { Quad } from '@bonafide/core/verification/observations.ts'
import sharp from 'sharp'
import { licenceBack, licenceFront } from './driving-licence.ts'
import { cardBack, cardFront, identityCard, residencePermit } from './id-card.ts'
import { mrzOf } from './mrz-of.ts'
import { passportPage } from './passport.ts'
import { print, type Sheet } from './sheet.ts'
import type { SpecimenData, SpecimenKind } from './specimen-data.ts'
import { visaSticker } from './visa.ts'

export type { SpecimenKind } from './specimen-data.ts'

/** JPEG sides, the lines of the MRZ (none on a driving licence), the corners of the front in its picture. */
export type Specimen = { front: Buffer; back: Buffer | null; mrz: string[]; corners: Quad }

/** Draws the document with the given portrait (any picture sharp reads; its middle is used). Same input, same bytes. */
export async function writeSpecimen(
  kind: SpecimenKind,
  data: SpecimenData,
  portrait: Buffer,
): Promise<Specimen> {
  const mrz = mrzOf(kind, data)
  const { front, back } = await sides(kind, data, portrait, mrz)
  const jpeg = await print(front)
  return { front: jpeg, back: back === null ? null : await print(back), mrz, corners: await cornersOf(jpeg) }
}

type Sides = { front: Sheet; back: Sheet | null }

async function sides(
  kind: SpecimenKind,
  data: SpecimenData,
  portrait: Buffer,
  mrz: string[],
): Promise<Sides> {
  switch (kind) {
    case 'PASSPORT':
      return { front: await passportPage(data, mrz, portrait), back: null }
    case 'VISA':
      return { front: await visaSticker(data, mrz, portrait), back: null }
    case 'DRIVER_LICENSE':
      return { front: await licenceFront(data, portrait), back: await licenceBack(data) }
    case 'ID_CARD':
    case 'RESIDENCE_PERMIT': {
      const variant = kind === 'ID_CARD' ? identityCard : residencePermit
      return { front: await cardFront(data, variant, portrait), back: cardBack(data, variant, mrz) }
    }
    default:
      return kind satisfies never
  }
}

/** The document is printed full bleed. */
async function cornersOf(jpeg: Buffer): Promise<Quad> {
  const { width, height } = await sharp(jpeg).metadata()
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ]
}
