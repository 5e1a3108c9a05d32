/**
 * Beginnings of month names as travel documents print them beside or instead of the English ones: de, fr, es, it, pt,
 * nl, ro, pl, lt, lv, et, sv, da. Without marks; a beginning that means different months in two languages is left out.
 */
const MONTHS: readonly (readonly string[])[] = [
  ['JAN', 'ENE', 'GEN', 'IAN', 'STY', 'SAU', 'JAA'],
  ['FEB', 'FEV', 'FVR', 'LUT', 'VAS', 'VEE'],
  ['MAR', 'MRZ', 'MAE', 'MRT', 'MAA', 'KOV'],
  ['APR', 'AVR', 'ABR', 'KWI', 'BAL'],
  ['MAY', 'MAI', 'MEI', 'MAG', 'MAJ', 'GEG'],
  ['JUN', 'JUIN', 'GIU', 'IUN', 'CZE', 'BIR', 'JUUN'],
  ['JUL', 'JUIL', 'LUG', 'IUL', 'LIP', 'LIE', 'JUUL'],
  ['AUG', 'AOU', 'AGO', 'SIE', 'RUGP'],
  ['SEP', 'SET', 'WRZ', 'RUGS'],
  ['OCT', 'OKT', 'OTT', 'OUT', 'PAZ', 'SPA'],
  ['NOV', 'LIS', 'LAP', 'NOI'],
  ['DEC', 'DEZ', 'DIC', 'DES', 'DET', 'GRU'],
]

const NUMBER_BY_NAME = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, String(index + 1).padStart(2, '0')] as const)),
)

/** '01'..'12' by the first letters of a month's name, marks or none; undefined: no month. */
export function monthOf(word: string | undefined): string | undefined {
  const plain = word?.normalize('NFKD').replaceAll(/\p{M}/gu, '').toUpperCase() ?? ''
  return NUMBER_BY_NAME.get(plain.slice(0, 3)) ?? NUMBER_BY_NAME.get(plain.slice(0, 4))
}
