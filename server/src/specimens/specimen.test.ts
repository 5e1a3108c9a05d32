import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { writeMrz } from '@bonafide/core/mrz/write.ts'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { aamvaPayload } from './aamva.ts'
import { writeSpecimen } from './specimen.ts'
import { aSpecimen, type SpecimenKind } from './specimen-data.ts'

const anybody = () =>
  sharp({ create: { width: 350, height: 450, channels: 3, background: '#987' } })
    .jpeg()
    .toBuffer()

beforeAll(async () => {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })
})

describe('writeSpecimen', () => {
  it.each<[SpecimenKind, number, boolean]>([
    ['PASSPORT', 2, false],
    ['ID_CARD', 3, true],
    ['RESIDENCE_PERMIT', 3, true],
    ['DRIVER_LICENSE', 0, true],
    ['VISA', 2, false],
  ])('draws a %s with its %i MRZ lines', async (kind, lines, hasBack) => {
    const specimen = await writeSpecimen(kind, aSpecimen(), await anybody())
    expect(specimen.mrz).toHaveLength(lines)
    expect(specimen.back !== null).toBe(hasBack)
    const { format, width } = await sharp(specimen.front).metadata()
    expect([format, width >= 1300]).toEqual(['jpeg', true])
    expect(specimen.corners[2][0]).toBe(width)
  })

  it('draws the same bytes again', async () => {
    const [one, two] = [
      await writeSpecimen('ID_CARD', aSpecimen(), await anybody()),
      await writeSpecimen('ID_CARD', aSpecimen(), await anybody()),
    ]
    expect(one.front.equals(two.front)).toBe(true)
    expect(one.back?.equals(two.back ?? Buffer.alloc(0))).toBe(true)
  })

  it('carries the MRZ that core writes', async () => {
    const specimen = await writeSpecimen(
      'PASSPORT',
      aSpecimen({ personalNumber: 'ZE184226B' }),
      await anybody(),
    )
    const expected = writeMrz({
      format: 'TD3',
      documentCode: 'P',
      issuingState: 'UTO',
      nationality: 'UTO',
      documentNumber: 'L898902C3',
      surname: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      birthDate: '1990-08-12',
      sex: 'FEMALE',
      expiryDate: '2034-04-15',
      optional: 'ZE184226B',
      optional2: '',
    })
    expect(specimen.mrz).toEqual(expected)
  })

  it('puts a barcode on the licence that a reader decodes to its data', async () => {
    const data = aSpecimen({ surname: 'Bērziņš', issuingCountry: 'USA' })
    const { back } = await writeSpecimen('DRIVER_LICENSE', data, await anybody())
    const [barcode] = await readBarcodes(new Uint8Array(back ?? []), {
      formats: ['PDF417'],
      textMode: 'Plain',
    })
    expect(barcode?.text).toBe(aamvaPayload(data))
    expect(barcode?.text).toContain('DCSBERZINS\n')
    expect(barcode?.text).toContain('DBB08121990\n')
  })
})
