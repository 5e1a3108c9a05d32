/** What each document type looks like: its sides, its MRZ and the codes that stand for it. Data, not code. */
import type { MrzFormat } from '../mrz/format.ts'
import type { DocumentType } from '../vocabulary.ts'

/** Width by height of the formats of ISO/IEC 7810: ID-1 (a card, 85.6 × 54 mm), ID-3 (a passport page, 125 × 88 mm). */
const CARD = 1.586
const PAGE = 1.42

export type CatalogueEntry = {
  readonly hasBack: 'always' | 'optional' | 'never'
  /** Empty: the type carries no MRZ. */
  readonly mrzFormats: readonly MrzFormat[]
  /** Where the MRZ is, if the type as a rule has one; null: no MRZ, or not one to insist on. */
  readonly mrzSide: 'FRONT' | 'BACK' | null
  /** Width divided by height. */
  readonly proportions: number
}

const card = {
  hasBack: 'always',
  mrzFormats: ['TD1', 'TD2', 'FRID'],
  mrzSide: 'BACK',
  proportions: CARD,
} as const
const page = { hasBack: 'never', mrzFormats: ['TD3'], mrzSide: 'FRONT', proportions: PAGE } as const
const nationalCard = { hasBack: 'always', mrzFormats: [], mrzSide: null, proportions: CARD } as const
/** A card whose issuers are free to put an MRZ on it: one that is there is read, none is missed. */
const freeCard = { hasBack: 'always', mrzFormats: ['TD1', 'TD2'], mrzSide: null, proportions: CARD } as const

export const CATALOGUE: Readonly<Record<DocumentType, CatalogueEntry>> = {
  ID_CARD: card,
  PASSPORT: page,
  RESIDENCE_PERMIT: { ...card, mrzFormats: ['TD1', 'TD2'] },
  DRIVER_LICENSE: { hasBack: 'optional', mrzFormats: [], mrzSide: null, proportions: CARD },
  AADHAAR: nationalCard,
  PAN_CARD: { ...nationalCard, hasBack: 'never' },
  VISA: { ...page, mrzFormats: ['MRVA', 'MRVB'] },
  BORDER_CROSSING: freeCard,
  ASYLUM: freeCard,
  NATIONAL_PASSPORT: { ...page, mrzFormats: ['TD3', 'TD2'], mrzSide: null },
  VOTER_CARD: nationalCard,
  OLD_ID_CARD: { ...card, mrzSide: null },
  TRAVEL_CARD: freeCard,
  PHOTO_CARD: nationalCard,
  MILITARY_CARD: freeCard,
  PROOF_OF_AGE_CARD: { ...nationalCard, hasBack: 'optional' },
  DIPLOMATIC_ID: freeCard,
}

/** Whether the back must be photographed; an optional back is asked for where the session's settings ask for it. */
export function needsBack(type: DocumentType, settings: { driverLicenseBack: boolean }): boolean {
  const { hasBack } = CATALOGUE[type]
  return (
    hasBack === 'always' ||
    (hasBack === 'optional' && type === 'DRIVER_LICENSE' && settings.driverLicenseBack)
  )
}

const CARDS: readonly DocumentType[] = [
  'ID_CARD',
  'RESIDENCE_PERMIT',
  'OLD_ID_CARD',
  'BORDER_CROSSING',
  'ASYLUM',
  'TRAVEL_CARD',
  'MILITARY_CARD',
  'DIPLOMATIC_ID',
]

/** The longest prefix that fits decides; the second letter is the issuer's own choice in ICAO 9303-5 4.2.2. */
const TYPES_BY_CODE: Readonly<Record<string, readonly DocumentType[]>> = {
  P: ['PASSPORT', 'NATIONAL_PASSPORT'],
  PD: ['PASSPORT', 'DIPLOMATIC_ID'],
  PR: ['PASSPORT', 'ASYLUM'],
  PT: ['PASSPORT', 'TRAVEL_CARD'],
  IP: ['PASSPORT', 'TRAVEL_CARD', 'ID_CARD'],
  V: ['VISA'],
  I: CARDS,
  ID: ['ID_CARD', 'OLD_ID_CARD', 'RESIDENCE_PERMIT'],
  IR: ['RESIDENCE_PERMIT'],
  IT: ['RESIDENCE_PERMIT'],
  A: CARDS,
  AR: ['RESIDENCE_PERMIT'],
  C: CARDS,
  CR: ['RESIDENCE_PERMIT'],
  R: ['RESIDENCE_PERMIT'],
  D: ['DRIVER_LICENSE'],
}

/** The types that a document code of an MRZ ('P', 'ID', 'V<') may stand for; empty: a code unknown to Doc 9303. */
export function typesOfCode(code: string): readonly DocumentType[] {
  const letters = code.replaceAll('<', '')
  return TYPES_BY_CODE[letters] ?? TYPES_BY_CODE[letters.slice(0, 1)] ?? []
}
