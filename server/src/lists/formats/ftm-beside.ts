/** What stands beside the entities of an OpenSanctions file and is joined to them: sanctions, addresses, occupancies. */

import { endedBy } from './ended.ts'
import type { Source } from './format.ts'
import { type FtmEntity, ftmEntity } from './ftm-entity.ts'
import { jsonRecords, parseRecord } from './json-records.ts'
import { wholeDate } from './partial-date.ts'

export type FtmSanction = {
  programmes: string[]
  reasons: string[]
  urls: string[]
  listedOn: string | null
  endedOn: string | null
}
export type FtmBeside = {
  /** By the id of the entity that they name. */
  sanctions: Map<string, FtmSanction[]>
  /** Country and city by the id of the address. */
  addresses: Map<string, { country: string; city: string }>
  /** Holders of offices of which the file knows the state: true while any may still be held. */
  isInOffice: Map<string, boolean>
}

/** Reads the whole source for them. Lines of other schemata are not even parsed. */
export async function besideIn(source: Source, beside: FtmBeside): Promise<void> {
  for await (const record of jsonRecords(source)) {
    if (!IS_BESIDE.test(record.text)) continue
    addTo(beside, ftmEntity(parseRecord(record), record.at))
  }
}

export function nothingBeside(): FtmBeside {
  return { sanctions: new Map(), addresses: new Map(), isInOffice: new Map() }
}

const IS_BESIDE = /"schema"\s*:\s*"(?:Sanction|Address|Occupancy)"/

function addTo(beside: FtmBeside, entity: FtmEntity): void {
  if (entity.schema === 'Sanction') addSanction(beside, entity)
  if (entity.schema === 'Address') beside.addresses.set(entity.id, addressOf(entity))
  if (entity.schema === 'Occupancy') {
    const isHeld = !entity.all('status').includes('ended')
    for (const holder of entity.all('holder')) {
      beside.isInOffice.set(holder, isHeld || (beside.isInOffice.get(holder) ?? false))
    }
  }
}

function addSanction(beside: FtmBeside, entity: FtmEntity): void {
  const sanction = {
    programmes: entity.all('programId', 'program'),
    reasons: entity.all('reason'),
    urls: entity.all('sourceUrl'),
    listedOn: entity.all('listingDate', 'startDate').flatMap((date) => wholeDate(date) ?? [])[0] ?? null,
    endedOn: entity.all('endDate').flatMap((date) => endedBy(date) ?? [])[0] ?? null,
  }
  for (const id of entity.all('entity'))
    beside.sanctions.set(id, [...(beside.sanctions.get(id) ?? []), sanction])
}

function addressOf(entity: FtmEntity): { country: string; city: string } {
  return { country: entity.all('country')[0] ?? '', city: entity.all('city')[0] ?? '' }
}
