/** Lists that go by one word. Addresses as their publishers give them (docs/screening.md); none comes with the server. */

export type Preset = {
  title: string
  format: string
  sources: readonly string[]
  /** The publisher's number for `sanctionBodies`; null: no publisher of sanctions. */
  sanctionBody: number | null
  /** What the publisher asks of its users, where that is more than reading the page. */
  note?: string
}

const OFAC = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports'
const OPENSANCTIONS = 'https://data.opensanctions.org/datasets/latest'
const LICENCE = 'free for non-commercial use; businesses need a licence (opensanctions.org/licensing)'

/** Stands in an address for what `--token` gives. */
export const TOKEN = 'TOKEN'

/** Numbers of publishers: 1 US Treasury, 2 UN Security Council, 3 European Union, 4 United Kingdom, 5 other US offices. */
export const presets: Readonly<Record<string, Preset>> = {
  'ofac-sdn': {
    title: 'OFAC Specially Designated Nationals',
    format: 'ofac-csv',
    sources: ['SDN', 'ALT', 'ADD', 'SDN_COMMENTS'].map((part) => `${OFAC}/${part}.CSV`),
    sanctionBody: 1,
  },
  'ofac-cons': {
    title: 'OFAC Consolidated (Non-SDN)',
    format: 'ofac-csv',
    sources: ['CONS_PRIM', 'CONS_ALT', 'CONS_ADD', 'CONS_COMMENTS'].map((part) => `${OFAC}/${part}.CSV`),
    sanctionBody: 1,
  },
  un: {
    title: 'UN Security Council Consolidated List',
    format: 'un-xml',
    sources: ['https://scsanctions.un.org/resources/xml/en/consolidated.xml'],
    sanctionBody: 2,
  },
  eu: {
    title: 'EU Financial Sanctions',
    format: 'eu-fsf-csv',
    sources: [
      `https://webgate.ec.europa.eu/fsd/fsf/public/files/csvFullSanctionsList_1_1/content?token=${TOKEN}`,
    ],
    sanctionBody: 3,
    note: 'needs --token: the one of your account at webgate.ec.europa.eu/fsd/fsf',
  },
  uk: {
    title: 'UK Sanctions List',
    format: 'uk-csv',
    sources: ['https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv'],
    sanctionBody: 4,
  },
  'us-csl': {
    title: 'US Consolidated Screening List',
    format: 'us-csl-csv',
    sources: ['https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv'],
    sanctionBody: 5,
  },
  'opensanctions-sanctions': openSanctions('sanctions', 'OpenSanctions: sanctions'),
  'opensanctions-peps': openSanctions('peps', 'OpenSanctions: politically exposed persons'),
  'opensanctions-default': openSanctions('default', 'OpenSanctions: everything'),
}

function openSanctions(dataset: string, title: string): Preset {
  return {
    title,
    format: 'opensanctions-ftm',
    sources: [`${OPENSANCTIONS}/${dataset}/entities.ftm.json`],
    sanctionBody: null,
    note: LICENCE,
  }
}
