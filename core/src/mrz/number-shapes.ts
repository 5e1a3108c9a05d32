/**
 * How document numbers look: in general, and in some issuing states. Written down from general knowledge and not yet
 * checked one by one against PRADO, the Council of the EU's register of specimens; add a series that is missing. Used
 * for one thing only: a mistaken character of a number may be put right if that brings the number from outside every
 * shape of its state into one. Data, not code.
 */
const GENERAL: readonly RegExp[] = [/^[A-Z]{0,3}\d{5,12}[A-Z]?$/]

const BY_STATE: Readonly<Record<string, readonly RegExp[]>> = {
  AUS: [/^[A-Z]{1,2}\d{7}$/],
  AUT: [/^[A-Z]\d{7}$/, /^[A-Z]{2}\d{7}$/],
  BEL: [/^[A-Z]{2}\d{6}$/, /^[A-Z]\d{8}$/, /^\d{9,12}$/],
  CAN: [/^[A-Z]{2}\d{6}$/, /^[A-Z]\d{6}[A-Z]{2}$/],
  CHE: [/^[A-Z]\d{7}$/, /^[A-Z]\d[A-Z]\d{5}$/],
  CZE: [/^\d{8,9}$/],
  D: [/^[CFGHJKLMNPRTVWXYZ0-9]{9}$/, /^\d{7,9}$/],
  DNK: [/^\d{9}$/],
  ESP: [/^[A-Z]{2,3}\d{6}$/, /^[A-Z]\d{8}$/],
  EST: [/^[A-Z]{1,2}\d{7}$/],
  FIN: [/^[A-Z]{2}\d{7}$/],
  FRA: [/^\d{2}[A-Z]{2}\d{5}$/, /^[A-Z0-9]{9}$/],
  GBR: [/^\d{9}$/, /^[A-Z]{2}\d{7}$/],
  HRV: [/^\d{9}$/],
  HUN: [/^[A-Z]{2}\d{6,7}$/, /^\d{6}[A-Z]{2}$/],
  IND: [/^[A-Z]\d{7}$/],
  ITA: [/^[A-Z]{2}\d{7}$/, /^[A-Z]{2}\d{5}[A-Z]{2}$/],
  JPN: [/^[A-Z]{2}\d{7}$/],
  LTU: [/^\d{8}$/],
  LVA: [/^[A-Z]{2}\d{7}$/],
  NLD: [/^[A-NP-Z]{2}[A-NP-Z0-9]{6}\d$/],
  NOR: [/^\d{8}$/, /^[A-Z]{2,3}\d{6,7}$/],
  POL: [/^[A-Z]{2}\d{7}$/, /^[A-Z]{3}\d{6}$/],
  SVN: [/^[A-Z]{2}\d{7}$/, /^\d{9}$/],
  SWE: [/^\d{8}$/, /^[A-Z]{2}\d{6}$/],
  TUR: [/^[A-Z]\d{8}$/, /^[A-Z]\d{2}[A-Z]\d{5}$/],
  UKR: [/^[A-Z]{2}\d{6}$/, /^\d{9}$/],
  USA: [/^[A-Z]\d{8}$/, /^\d{8,9}$/],
}

/** Whether a number (no fillers) looks as those of the issuing state do; a state not listed has the general shape. */
export function hasShapeOf(issuingState: string, number: string): boolean {
  return (BY_STATE[issuingState] ?? GENERAL).some((shape) => shape.test(number))
}
