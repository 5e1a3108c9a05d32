/** The data page of a passport: ICAO 9303-4, TD3. */
import { guilloche, type Palette } from './guilloche.ts'
import { printedPortrait } from './portrait.ts'
import { seedOf } from './random.ts'
import { PASSPORT_PAGE, type Sheet } from './sheet.ts'
import { inWords, type SpecimenData } from './specimen-data.ts'
import { chipMark, field, heading, mrzZone, note, signature, specimenMark } from './zones.ts'

const PALETTE: Palette = {
  paper: ['#e6eff3', '#f6f3ea', '#efe4e9'],
  lines: ['#86adbb', '#c5a2af'],
  ink: '#1f3f56',
}
const MRZ_LEFT_MM = 6
const [LEFT, RIGHT] = [45, 84]
const [FIRST_ROW, ROW_GAP] = [14, 7.2]

/** The page, with `mrz` as its two lines. */
export async function passportPage(
  data: SpecimenData,
  mrz: readonly string[],
  portrait: Buffer,
): Promise<Sheet> {
  const { width, height } = PASSPORT_PAGE
  const photo = await printedPortrait(portrait, { x: 5.5, y: 15.5, width: 35, height: 45 })
  const svg = [
    guilloche(PASSPORT_PAGE, PALETTE, seedOf(`passport ${data.issuingCountry}`)),
    masthead(data),
    photo,
    holder(data),
    `<rect y="${height - 23.2}" width="${width}" height="23.2" fill="#ffffff" opacity="0.62"/>`,
    mrzZone(mrz, PASSPORT_PAGE, MRZ_LEFT_MM),
  ]
  return { widthMm: width, heightMm: height, svg: svg.join('') }
}

function masthead({ countryName, issuingCountry, documentNumber }: SpecimenData): string {
  return [
    heading(countryName, 5.5, 8.6, 4.1, PALETTE.ink, 37),
    note('PASSPORT / PASSEPORT', 5.5, 12.8, 2.2, PALETTE.ink),
    field('Type / Type', 'P', LEFT, 5.2, 10),
    field('Code / Code', issuingCountry, 62, 5.2, 14),
    field('Passport No. / No. du passeport', documentNumber, RIGHT, 5.2, 24),
    chipMark(113.5, 4.4, PALETTE.ink),
  ].join('')
}

function holder(data: SpecimenData): string {
  const row = (index: number) => FIRST_ROW + index * ROW_GAP
  return [
    field('Surname / Nom', data.surname, LEFT, row(0), 72),
    field('Given names / Prénoms', data.givenNames, LEFT, row(1), 72),
    field('Nationality / Nationalité', data.nationality, LEFT, row(2), 30),
    field('Date of birth / Date de naissance', inWords(data.birthDate), LEFT, row(3), 36),
    field('Personal No. / No. personnel', data.personalNumber ?? '', RIGHT, row(3), 34),
    field('Sex / Sexe', data.sex, LEFT, row(4), 10),
    field('Place of birth / Lieu de naissance', data.birthPlace, RIGHT, row(4), 34),
    field('Date of issue / Date de délivrance', inWords(data.issueDate), LEFT, row(5), 36),
    field('Authority / Autorité', data.authority, RIGHT, row(5), 34),
    field('Date of expiry / Date d’expiration', inWords(data.expiryDate), LEFT, row(6), 36),
    note('Holder’s signature / Signature du titulaire', RIGHT, row(6) + 1.62),
    signature(data.surname, RIGHT + 2, row(6) + 5.6, 22),
    specimenMark(101, row(2) + 5.2),
  ].join('')
}
