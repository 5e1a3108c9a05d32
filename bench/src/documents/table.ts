/** Scores as a table for people. */
import { columns } from '../table.ts'
import { KEYS, type SetScore } from './score.ts'

const HEADS: Record<(typeof KEYS)[number], string> = {
  images: 'images',
  withMrz: 'with MRZ',
  mrzDocumentsExact: 'docs exact',
  mrzLines: 'lines',
  mrzLinesExact: 'exact',
  silentlyWrong: 'silently wrong',
  corners: 'corners',
  cornersWithin2Percent: 'within 2 %',
  autoApproved: 'approved',
  barcodes: 'barcodes',
  barcodesDecoded: 'decoded',
  barcodeFields: 'fields',
  barcodeFieldsExact: 'exact',
}

/** One row a name; columns that no row has are left out. */
export function table(rows: readonly { name: string; score: SetScore }[]): string {
  const keys = KEYS.filter((key) => rows.some(({ score }) => score[key] !== undefined))
  const cells = [
    ['', ...keys.map((key) => HEADS[key])],
    ...rows.map(({ name, score }) => [name, ...keys.map((key) => `${score[key] ?? '-'}`)]),
  ]
  return columns(cells).join('\n')
}
