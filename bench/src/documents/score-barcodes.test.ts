import { describe, expect, it } from 'vitest'
import type { BarcodePicture } from './cases.ts'
import { barcodeFailures, scoreBarcodes } from './score-barcodes.ts'

const TEXT = [
  '@\n\u001e\rANSI 636038090002DL00410200ZM02410010DLDAQX1234567',
  ...['DCSDOE', 'DACJANE', 'DADMARIE', 'DBD03152021', 'DBB07041990', 'DBA07042029', 'DBC2'],
  ...['DAG1 ELM ST', 'DAIDULUTH', 'DAJMN', 'DAK558010000', 'DCGUSA\r'],
].join('\n')

const EXPECTED = {
  First: 'JANE',
  Middle: 'MARIE',
  Last: 'DOE',
  IdNumber: 'X1234567',
  DateOfBirth: '1990-07-04',
  Sex: 'Female',
  Country: 'Usa',
  City: 'DULUTH',
  JurisdictionCode: 'MN',
  AamvaVersion: 'Aamva2016',
}
const picture = (over: Partial<BarcodePicture> = {}): BarcodePicture => ({
  set: 'aamva-clean',
  id: 'x',
  file: 'x.png',
  text: TEXT,
  expected: EXPECTED,
  ...over,
})

describe('scoreBarcodes', () => {
  it('compares the fields that our reading knows, of decoded codes only', () => {
    const results = [
      { picture: picture(), texts: ['another code', TEXT] },
      { picture: picture(), texts: [] },
    ]
    expect(scoreBarcodes(results)).toEqual({
      barcodes: 2,
      barcodesDecoded: 1,
      barcodeFields: 8,
      barcodeFieldsExact: 8,
    })
  })

  it('names a field that is not as expected', () => {
    const wrong = { picture: picture({ expected: { ...EXPECTED, Last: 'ROE' } }), texts: [TEXT] }
    expect(scoreBarcodes([wrong])).toMatchObject({ barcodeFields: 8, barcodeFieldsExact: 7 })
    expect(barcodeFailures([wrong])).toEqual(['x: Last is ROE, read as DOE'])
  })

  it('takes another text for not decoded, and leaves out fields where none are known', () => {
    const plain = picture({ text: 'This is PDF417', expected: null })
    expect(scoreBarcodes([{ picture: plain, texts: ['This is PDF'] }])).toEqual({
      barcodes: 1,
      barcodesDecoded: 0,
    })
  })
})
