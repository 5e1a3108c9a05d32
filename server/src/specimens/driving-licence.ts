/** A driving licence of ID-1 size: fields numbered as in ISO/IEC 18013-1, on the back the AAMVA barcode. */
import { type AamvaLayout, aamvaPayload } from './aamva.ts'
import { guilloche, type Palette } from './guilloche.ts'
import { drawPdf417 } from './pdf417.ts'
import { ghostPortrait, printedPortrait } from './portrait.ts'
import { seedOf } from './random.ts'
import { CARD, type Sheet } from './sheet.ts'
import { inDigits, type SpecimenData } from './specimen-data.ts'
import { field, heading, note, signature, specimenMark } from './zones.ts'

const PALETTE: Palette = {
  paper: ['#f4e4e4', '#f8f1e8', '#eae6f2'],
  lines: ['#d3a0a8', '#b3a9cc'],
  ink: '#6b2440',
}
const PHOTO = { x: 4.6, y: 13.6, width: 25, height: 32.1 }
const GHOST = { x: 69.5, y: 23.6, width: 12, height: 15.4 }
const LEFT = 33.2

/** The side with the portrait. */
export async function licenceFront(data: SpecimenData, portrait: Buffer): Promise<Sheet> {
  const svg = [
    guilloche(CARD, PALETTE, seedOf(`licence ${data.issuingCountry}`)),
    `<rect width="${CARD.width}" height="10.6" fill="${PALETTE.ink}" opacity="0.12"/>`,
    heading('DRIVING LICENCE', 4.6, 5.4, 3.3, PALETTE.ink),
    note(data.countryName, 4.6, 9, 1.9, PALETTE.ink),
    heading(data.issuingCountry, 72, 7.4, 4.4, PALETTE.ink, 10),
    await printedPortrait(portrait, PHOTO),
    await ghostPortrait(portrait, GHOST, PALETTE.ink),
    holder(data),
  ]
  return { widthMm: CARD.width, heightMm: CARD.height, svg: svg.join('') }
}

function holder(data: SpecimenData): string {
  const row = (index: number) => 11.8 + index * 6.4
  const { street, city, postcode } = data.address
  return [
    field('1. Surname', data.surname, LEFT, row(0), 48),
    field('2. Given names', data.givenNames, LEFT, row(1), 48),
    field('3. Date and place of birth', `${inDigits(data.birthDate)}  ${data.birthPlace}`, LEFT, row(2), 48),
    field('4a. Issued', inDigits(data.issueDate), LEFT, row(3), 18),
    field('4b. Expires', inDigits(data.expiryDate), LEFT + 19, row(3), 18),
    field('5. Licence number', data.documentNumber, LEFT, row(4), 24),
    field('Sex', data.sex, LEFT + 26, row(4), 6),
    field('8. Address', `${street}, ${postcode} ${city}`, LEFT, row(5) + 0.2, 31, 2.4),
    note('9. Classes', 4.6, 50, 1.5),
    heading('AM  B', 13, 50.2, 2.4, '#16181d'),
    signature(data.surname, 66.5, 46, 11),
    specimenMark(66.5, 51.6, 1.9),
  ].join('')
}

/** The side with the barcode, in the layout of any jurisdiction and version. */
export async function licenceBack(data: SpecimenData, layout: AamvaLayout = {}): Promise<Sheet> {
  const svg = [
    guilloche(CARD, PALETTE, seedOf(`licence back ${data.issuingCountry}`)),
    await drawPdf417(aamvaPayload(data, layout), { x: 2.8, y: 3, width: 80, height: 23 }),
    classTable(data),
    note('12. Restrictions: NONE', 4.6, 47.6, 1.8),
    note(data.authority, 4.6, 50.6, 1.5),
    specimenMark(66.5, 50.6, 1.9),
  ]
  return { widthMm: CARD.width, heightMm: CARD.height, svg: svg.join('') }
}

function classTable({ issueDate, expiryDate }: SpecimenData): string {
  const rows = [
    ['9.', '10.', '11.'],
    ['AM', inDigits(issueDate), inDigits(expiryDate)],
    ['B', inDigits(issueDate), inDigits(expiryDate)],
  ]
  const cells = rows.flatMap((row, index) =>
    row.map((text, column) => note(text, [4.6, 14, 34][column] ?? 0, 31.4 + index * 4.6, 2, '#16181d')),
  )
  const rules = rows.map((_, index) => `M4.6 ${32.6 + index * 4.6}H54`).join('')
  return `${cells.join('')}<path d="${rules}" stroke="${PALETTE.ink}" stroke-width="0.1" opacity="0.5"/>`
}
