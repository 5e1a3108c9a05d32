/** Photos of document sides that bear their holder's portrait. */
import { type DocumentPhoto, readCases } from '../documents/cases.ts'

const SETS = ['docs', 'docs-captures', 'dl-us']
/** Their fronts bear a portrait, visas included. Bills and other papers do not count as documents of a person. */
const WITH_PORTRAIT = ['PASSPORT', 'ID_CARD', 'RESIDENCE_PERMIT', 'DRIVER_LICENSE', 'VISA']

/** Without the altered and unusable ones of docs-bad. */
export const readFronts = (folder: string): DocumentPhoto[] =>
  readCases(folder, SETS).documents.filter(hasPortrait)

/**
 * By what the manifest says: a type that has a portrait, and `sides` that names the front (`front`, `front+back`) or is
 * not given, as for the licences, which are all fronts. `back` and `cover` (a closed passport) show none. Held against the
 * pictures of the development set by eye: right for all of them.
 */
export const hasPortrait = ({ docType, sides }: Pick<DocumentPhoto, 'docType' | 'sides'>): boolean =>
  WITH_PORTRAIT.includes(docType) && (sides ?? 'front').includes('front')
