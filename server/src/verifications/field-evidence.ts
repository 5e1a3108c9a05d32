/** Every place where a field was read, for the reviewer to look at: MRZ, barcode, and the printed line that shows it. */
import type { FieldEvidence } from '@bonafide/contract/dashboard/verifications.ts'
import { barcodeOf, type DocumentData, mrzOnPhoto } from '@bonafide/core/verification/document-data.ts'
import { barcodeValues, mrzFieldOf } from '@bonafide/core/verification/field-sources.ts'
import type { FieldName } from '@bonafide/core/verification/field-value.ts'
import { issuerEvidence, mrzEvidence } from '@bonafide/core/verification/mrz-evidence.ts'
import { lineConfirming, lineShowing } from '@bonafide/core/verification/printed-zone.ts'
import type { Verification } from './store.ts'

type About = Pick<Verification, 'observations' | 'settings'> & {
  document: DocumentData
  /** What the print is searched for; null: nothing. */
  wanted: string | null
}

/** Machine-readable parts first. */
export function evidenceOf(field: FieldName, about: About): FieldEvidence[] {
  return [...inMrz(field, about), ...inBarcode(field, about), ...inPrint(about)]
}

function inMrz(field: FieldName, { document }: About): FieldEvidence[] {
  const mrz = mrzOnPhoto(document)
  if (mrz === null) return []
  if (field === 'issuingCountry') {
    const state = document.fields.issuingCountry?.state ?? 'unreadable'
    return [{ source: 'mrz', state, ...issuerEvidence(mrz) }]
  }
  const name = mrzFieldOf(field, mrz.reading)
  const found = name === null ? undefined : mrz.reading.fields[name]
  const evidence = name === null ? null : mrzEvidence(mrz, name)
  const isEmpty = !found?.value && found?.state !== 'unreadable'
  return found === undefined || evidence === null || isEmpty
    ? []
    : [{ source: 'mrz', state: found.state, ...evidence }]
}

function inBarcode(field: FieldName, { document, observations }: About): FieldEvidence[] {
  const read = document.barcode === null ? null : barcodeValues(document.barcode)[field]
  if (!read) return []
  const photos = [observations?.front, observations?.back].flatMap((photo) =>
    photo && 'seen' in photo ? [photo.seen] : [],
  )
  const [barcode] = photos.flatMap((photo) => barcodeOf(photo) ?? [])
  if (barcode === undefined) return []
  const { step, quad } = barcode
  return [{ source: 'barcode', state: 'valid', step, quad, read, confidence: null, note: null }]
}

const PRINT_RATIO_MIN = 0.7

function inPrint({ document, settings, wanted }: About): FieldEvidence[] {
  if (wanted === null) return []
  const same = lineConfirming(wanted, document.printed)
  const ratioMin = settings.levenshteinMrzMatchRatio || PRINT_RATIO_MIN
  const line = same ?? lineShowing(wanted, document.printed, ratioMin)
  if (line === null) return []
  const note = same === null ? 'the print says nearly the same' : 'the print says the very same'
  return [
    {
      source: 'printed',
      state: null,
      step: line.step,
      quad: line.quad,
      read: line.text,
      confidence: null,
      note,
    },
  ]
}
