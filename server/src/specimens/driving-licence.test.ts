import { parseAamva } from '@bonafide/core/documents/aamva.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { barcodeReader, type ReadBarcodes } from '../vision/barcodes.ts'
import { decode } from '../vision/raster.ts'
import type { AamvaLayout } from './aamva.ts'
import { photograph } from './capture.ts'
import { licenceBack } from './driving-licence.ts'
import { print } from './sheet.ts'
import { aSpecimen, type SpecimenData } from './specimen-data.ts'

/** Ample: the suite runs beside others. */
const BUDGET_MS = 20_000

let read: ReadBarcodes
beforeAll(async () => {
  read = await barcodeReader()
})

describe('the back of a licence', () => {
  it.each<[string, Partial<SpecimenData>, AamvaLayout, object]>([
    ['New York 2000', {}, { version: 1, issuer: '636001', jurisdiction: 'NY' }, { issuingState: 'US-NY' }],
    ['Washington 2005', {}, { version: 3, issuer: '636045', offsets: false }, { issuingState: 'US-WA' }],
    [
      'Ontario, its dates beginning with the year',
      { issuingCountry: 'CAN' },
      { version: 8, issuer: '636012', jurisdiction: 'ON' },
      { issuingState: 'CA-ON', country: 'CA' },
    ],
    [
      'Texas with suffix, own elements and a name cut short',
      { surname: 'WOLFESCHLEGELSTEINHAUSENBERGER' },
      { issuer: '636015', suffix: 'JR', nameLength: 12, more: { DDA: 'F', ZTA: 'OWN' } },
      {
        surname: 'WOLFESCHLEGE',
        suffix: 'JR',
        truncated: { surname: true, firstName: false, middleName: false },
      },
    ],
  ])('of %s is read off a phone photo', async (name, over, layout, expected) => {
    const data = aSpecimen({ issuingCountry: 'USA', ...over })
    const card = await print(await licenceBack(data, layout))
    const seed = name.length
    const { jpeg } = await photograph(card, {
      ...{ seed, width: 1280, height: 960, rotationDeg: seed * 7, perspective: 0.04, background: 'stone' },
    })
    const [code] = await read(await decode(jpeg), BUDGET_MS)
    expect(parseAamva(code?.text ?? '')).toMatchObject({
      surname: data.surname,
      givenNames: 'ANNA MARIA',
      documentNumber: 'L898902C3',
      birthDate: '1990-08-12',
      expiryDate: '2034-04-15',
      sex: 'FEMALE',
      ...expected,
    })
  })
})
