/** A full-size visa sticker: ICAO 9303-7, MRV-A. */
import { guilloche, type Palette } from './guilloche.ts'
import { printedPortrait } from './portrait.ts'
import { seedOf } from './random.ts'
import { type Sheet, VISA_STICKER } from './sheet.ts'
import { inDigits, type SpecimenData } from './specimen-data.ts'
import { field, heading, mrzZone, note, specimenMark } from './zones.ts'

const PALETTE: Palette = {
  paper: ['#e6f1e6', '#f6f5ea', '#efe7f3'],
  lines: ['#8fbb98', '#b6a3c9'],
  ink: '#274d3a',
}
const PHOTO = { x: 5, y: 14, width: 31, height: 39.9 }
const MRZ_LEFT_MM = 4.1

/** The sticker, with `mrz` as its two lines. */
export async function visaSticker(
  data: SpecimenData,
  mrz: readonly string[],
  portrait: Buffer,
): Promise<Sheet> {
  const { width, height } = VISA_STICKER
  const svg = [
    guilloche(VISA_STICKER, PALETTE, seedOf(`visa ${data.issuingCountry}`)),
    masthead(data),
    await printedPortrait(portrait, PHOTO),
    terms(data),
    `<rect y="${height - 23.2}" width="${width}" height="23.2" fill="#ffffff" opacity="0.62"/>`,
    mrzZone(mrz, VISA_STICKER, MRZ_LEFT_MM),
  ]
  return { widthMm: width, heightMm: height, svg: svg.join('') }
}

function masthead({ countryName, issuingCountry }: SpecimenData): string {
  return [
    heading('VISA', 5, 9.4, 5.4, PALETTE.ink),
    heading(countryName, 41, 7, 3.5, PALETTE.ink, 58),
    note('ENTRY PERMIT / AUTORISATION D’ENTRÉE', 41, 10.3, 1.7, PALETTE.ink),
    heading(issuingCountry, 104, 8.4, 4.4, PALETTE.ink, 12),
  ].join('')
}

function terms(data: SpecimenData): string {
  const [left, middle, right] = [41, 68, 94]
  const row = (index: number) => 13.2 + index * 7.3
  return [
    field('Valid for / Valable pour', data.countryName, left, row(0), 48),
    field('Type / Type', 'C', right, row(0), 10),
    field('From / Du', inDigits(data.issueDate), left, row(1), 24),
    field('Until / Au', inDigits(data.expiryDate), middle, row(1), 24),
    field('Entries / Entrées', 'MULT', right, row(1), 20),
    field('Surname, name / Nom, prénom', `${data.surname}, ${data.givenNames}`, left, row(2), 74),
    field('Date of birth / Naissance', inDigits(data.birthDate), left, row(3), 24),
    field('Sex / Sexe', data.sex, middle, row(3), 10),
    field('Nationality / Nationalité', data.nationality, right, row(3), 20),
    field('Number / Numéro', data.documentNumber, left, row(4), 24),
    field('Issued in / Délivré à', data.birthPlace, middle, row(4), 24),
    field('Stay / Séjour', '90 DAYS', right, row(4), 20),
    specimenMark(right, row(5) + 3, 1.9),
  ].join('')
}
