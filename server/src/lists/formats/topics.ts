/** OpenSanctions' topics (https://www.opensanctions.org/docs/topics/) as data sets. */
import type { Dataset } from '@bonafide/core/screening/entity.ts'

/**
 * The data set that a topic stands for, or null where it says nothing that is screened for (banks, ministries).
 * PEP: role.pep and politicians. SAN: sanctions, frozen assets. REL: linked to the sanctioned or to the export-controlled,
 * held by them. RRE (regulatory and reputational risk): crime of any kind, wanted, warned of or acted against by a
 * regulator, barred from public contracts, export control, detained or shadow ships, forced labour. DD: barred from
 * directing a company. SOE: owned by a state. POI: anyone else of interest, oligarchs and spies with them.
 */
export function datasetOf(topic: string): Dataset | null {
  return TOPICS[topic] ?? FAMILIES.find(([start]) => topic.startsWith(start))?.[1] ?? null
}

const TOPICS: Record<string, Dataset | undefined> = {
  sanction: 'SAN_CURRENT',
  'asset.frozen': 'SAN_CURRENT',
  'sanction.linked': 'REL',
  'sanction.control': 'REL',
  'sanction.counter': 'POI',
  'export.control.linked': 'REL',
  'role.pep': 'PEP_CURRENT',
  'role.pol': 'PEP_CURRENT',
  'role.rca': 'PEP_LINKED',
  'role.oligarch': 'POI',
  'role.spy': 'POI',
  'gov.soe': 'SOE_CURRENT',
  'corp.disqual': 'DD',
  debarment: 'RRE',
  wanted: 'RRE',
  'forced.labor': 'RRE',
  poi: 'POI',
}

const FAMILIES: readonly (readonly [string, Dataset])[] = [
  ['sanction.', 'REL'],
  ['crime', 'RRE'],
  ['reg.', 'RRE'],
  ['export.', 'RRE'],
  ['mare.', 'RRE'],
]
