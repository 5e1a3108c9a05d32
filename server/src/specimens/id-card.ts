/** An identity card or a residence permit: ICAO 9303-5, TD1. The two differ in words and colours only. */
import { guilloche, type Palette } from './guilloche.ts'
import { ghostPortrait, printedPortrait } from './portrait.ts'
import { seedOf } from './random.ts'
import { CARD, type Sheet } from './sheet.ts'
import { inDigits, type SpecimenData } from './specimen-data.ts'
import { chipMark, field, heading, mrzZone, note, signature, specimenMark } from './zones.ts'

/** What the card is: its name, its MRZ letters are the caller's business. */
export type CardVariant = { name: string; title: string; palette: Palette; remark: string | null }

export const identityCard: CardVariant = {
  name: 'identity card',
  title: 'IDENTITY CARD / CARTE D’IDENTITÉ',
  palette: { paper: ['#dfeef0', '#f3f5ee', '#e3e9f4'], lines: ['#7fb0b5', '#a9b3d2'], ink: '#17485a' },
  remark: null,
}

export const residencePermit: CardVariant = {
  name: 'residence permit',
  title: 'RESIDENCE PERMIT / TITRE DE SÉJOUR',
  palette: { paper: ['#f3e6e6', '#f7f2ea', '#e6ecf5'], lines: ['#cf9ea6', '#9fb2d6'], ink: '#5b2a4a' },
  remark: 'LONG-TERM RESIDENT',
}

const PHOTO = { x: 4.6, y: 13.6, width: 25, height: 32.1 }
const GHOST = { x: 67, y: 21, width: 13.6, height: 17.5 }
const [LEFT, MIDDLE, RIGHT] = [33.2, 49.5, 63.5]

/** The side with the portrait. */
export async function cardFront(data: SpecimenData, variant: CardVariant, portrait: Buffer): Promise<Sheet> {
  const svg = [
    guilloche(CARD, variant.palette, seedOf(`${variant.name} ${data.issuingCountry}`)),
    masthead(data, variant),
    await printedPortrait(portrait, PHOTO),
    await ghostPortrait(portrait, GHOST, variant.palette.ink),
    holder(data, variant),
  ]
  return { widthMm: CARD.width, heightMm: CARD.height, svg: svg.join('') }
}

function masthead({ countryName, issuingCountry }: SpecimenData, { title, palette }: CardVariant): string {
  return [
    `<rect width="${CARD.width}" height="10.6" fill="${palette.ink}" opacity="0.1"/>`,
    heading(countryName, 4.6, 5.3, 3.3, palette.ink, 55),
    note(title, 4.6, 8.9, 1.9, palette.ink),
    heading(issuingCountry, 64.5, 6.6, 3.3, palette.ink, 9),
    chipMark(75, 3.6, palette.ink),
  ].join('')
}

function holder(data: SpecimenData, { remark }: CardVariant): string {
  const row = (index: number) => 12 + index * 6.5
  return [
    field('Surname / Nom', data.surname, LEFT, row(0), 48),
    field('Given names / Prénoms', data.givenNames, LEFT, row(1), 48),
    field('Sex / Sexe', data.sex, LEFT, row(2), 12),
    field('Nationality / Nat.', data.nationality, MIDDLE - 2.5, row(2), 14),
    field('Document No. / No.', data.documentNumber, LEFT, row(3), 30),
    field('Birth / Naissance', inDigits(data.birthDate), LEFT, row(4), 20),
    field('Expiry / Expiration', inDigits(data.expiryDate), LEFT + 20, row(4), 20),
    remark === null ? '' : field('Type of permit / Catégorie', remark, LEFT, row(5) - 0.1, 32, 2.4),
    remark === null ? signature(data.surname, LEFT + 1, 50.2, 18) : '',
    specimenMark(RIGHT + 3.6, 50.2, 1.9),
    note(`${data.authority}`, 4.6, 50, 1.4),
  ].join('')
}

/** The side with the machine readable zone. */
export function cardBack(data: SpecimenData, variant: CardVariant, mrz: readonly string[]): Sheet {
  const { width, height } = CARD
  const { street, city, postcode } = data.address
  const svg = [
    guilloche(CARD, variant.palette, seedOf(`${variant.name} back ${data.issuingCountry}`)),
    field('Place of birth / Lieu de naissance', data.birthPlace, 4.6, 3.4, 32),
    field('Personal No. / No. personnel', data.personalNumber ?? '', 46, 3.4, 34),
    field('Address / Adresse', `${street}, ${postcode} ${city}`, 4.6, 10.4, 76, 2.6),
    field('Authority / Autorité', data.authority, 4.6, 17.4, 38, 2.6),
    field('Date of issue / Délivrance', inDigits(data.issueDate), 46, 17.4, 20),
    specimenMark(4.6, 28, 1.9),
    note(data.countryName, 46, 28, 1.5, variant.palette.ink),
    `<rect y="${height - 23.2}" width="${width}" height="23.2" fill="#ffffff" opacity="0.62"/>`,
    mrzZone(mrz, CARD, 4.7),
  ]
  return { widthMm: width, heightMm: height, svg: svg.join('') }
}
