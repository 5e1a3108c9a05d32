/** Every format of lists, in the order in which help names them. */
import { csv } from './csv.ts'
import { euFsfCsv } from './eu-fsf-csv.ts'
import { euFsfXml } from './eu-fsf-xml.ts'
import { everypoliticianCsv } from './everypolitician-csv.ts'
import type { ListFormat } from './format.ts'
import { json } from './json.ts'
import { ofacAdvancedXml } from './ofac-advanced-xml.ts'
import { ofacCsv } from './ofac-csv.ts'
import { opensanctionsFtm } from './opensanctions-ftm.ts'
import { opensanctionsSenzing } from './opensanctions-senzing.ts'
import { opensanctionsTargetsCsv } from './opensanctions-targets-csv.ts'
import { ukCsv } from './uk-csv.ts'
import { unXml } from './un-xml.ts'
import { usCongressJson } from './us-congress-json.ts'
import { usCslCsv } from './us-csl-csv.ts'

export const allFormats: readonly ListFormat[] = [
  ofacCsv,
  ofacAdvancedXml,
  unXml,
  euFsfCsv,
  euFsfXml,
  ukCsv,
  usCslCsv,
  opensanctionsFtm,
  opensanctionsSenzing,
  opensanctionsTargetsCsv,
  usCongressJson,
  everypoliticianCsv,
  csv,
  json,
]
