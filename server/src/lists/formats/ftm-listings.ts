/** Why and since when an entity of OpenSanctions is listed. */
import { addReason, addText, type Draft } from './draft.ts'
import type { FtmBeside, FtmSanction } from './ftm-beside.ts'

/**
 * Adds programmes, reasons and dates of the entity's sanctions. Its data sets become the former ones when every sanction
 * has ended, or when the file holds occupancies of the person and all have ended.
 */
export function addListings(to: Draft, beside: FtmBeside): void {
  const sanctions = beside.sanctions.get(to.id) ?? []
  for (const sanction of sanctions) {
    addText(to, 'programmes', ...sanction.programmes)
    addText(to, 'urls', ...sanction.urls)
    for (const reason of sanction.reasons) addReason(to, reason)
  }
  to.listedOn = datesOf(sanctions, 'listedOn')[0] ?? null
  to.endedOn = lastEnd(sanctions)
  to.datasets = to.datasets.map((dataset) => {
    if (dataset === 'SAN_CURRENT' && to.endedOn) return 'SAN_FORMER'
    if (dataset === 'PEP_CURRENT' && beside.isInOffice.get(to.id) === false) return 'PEP_FORMER'
    return dataset
  })
}

/** The last end when everything has ended, else null. */
function lastEnd(sanctions: readonly FtmSanction[]): string | null {
  const ends = datesOf(sanctions, 'endedOn')
  return ends.length === sanctions.length ? (ends.at(-1) ?? null) : null
}

/** Earliest first. */
function datesOf(sanctions: readonly FtmSanction[], field: 'listedOn' | 'endedOn'): string[] {
  return sanctions.flatMap((sanction) => sanction[field] ?? []).sort()
}
