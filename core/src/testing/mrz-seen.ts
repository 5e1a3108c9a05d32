/** Builders of machine-readable parts as readers see them: every character certain but those that the test is about. */
import { certainRow, type MrzRow } from '../mrz/row.ts'
import { type MrzData, writeMrz } from '../mrz/write.ts'
import type { Barcode, MrzSeen, Quad } from '../verification/observations.ts'

/** Pixels of one character, and from one row to the next. */
export const PITCH = 20
const LEADING = 50

/** One character that was read with doubt: as likely `instead` of what stands there. */
export type Doubt = { line: number; at: number; instead: string }

/** A card of Lithuania with three lines; `over` makes it any other document. */
export const aCard = (over: Partial<MrzData> = {}): MrzData => ({
  format: 'TD1',
  documentCode: 'ID',
  issuingState: 'LTU',
  surname: 'SAMPLE',
  givenNames: 'ANNA MARIA',
  documentNumber: '12345678',
  nationality: 'LTU',
  birthDate: '1990-12-20',
  sex: 'FEMALE',
  expiryDate: '2034-01-31',
  optional: '',
  optional2: '49012200000',
  ...over,
})

/** A passport of the same person. */
export const aPassportMrz = (over: Partial<MrzData> = {}): MrzData =>
  aCard({ format: 'TD3', documentCode: 'P', optional: '49012200000', optional2: '', ...over })

export function rowQuad(index: number, length: number): Quad {
  const [width, top] = [length * PITCH, index * LEADING]
  return [
    [0, top],
    [width, top],
    [width, top + PITCH],
    [0, top + PITCH],
  ]
}

/** What is seen of an MRZ; `above`: other print that was taken for rows of it. */
export function mrzSeen(
  lines: string[],
  { doubts = [], above = [] }: { doubts?: readonly Doubt[]; above?: readonly string[] } = {},
): MrzSeen {
  const all = [...above, ...lines]
  return {
    lines: all,
    rows: all.map((line, index) =>
      withDoubts(
        line,
        doubts.filter((doubt) => doubt.line + above.length === index),
      ),
    ),
    confidence: 0.95,
    quads: all.map((line, index) => rowQuad(index, line.length)),
  }
}

function withDoubts(line: string, doubts: readonly Doubt[]): MrzRow {
  return certainRow(line).map(({ fit, characters }) => ({
    fit,
    characters: characters.map((character, at) => {
      const doubt = doubts.find((one) => one.at === at)
      return doubt === undefined ? character : { [line.charAt(at)]: 0.55, [doubt.instead]: 0.45 }
    }),
  }))
}

export const mrzOfData = (data: MrzData, more?: Parameters<typeof mrzSeen>[1]): MrzSeen =>
  mrzSeen(writeMrz(data), more)

/** The barcode of a licence of Minnesota. */
export const aLicenceBarcode: Barcode = {
  format: 'PDF417',
  text: [
    '@\n\u001e\rANSI 636038080102DL00410278ZM03190008DLDAQD123456789',
    'DCSSAMPLE',
    'DACANNA',
    'DBB12201990',
    'DBA01312034',
    'DBC2',
    'DCGUSA\r',
  ].join('\n'),
  quad: rowQuad(3, 10),
}
