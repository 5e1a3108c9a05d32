/** The EU's consolidated list of financial sanctions, csvFullSanctionsList_1_1: a row for each fact. */
import type { Dataset } from '@bonafide/core/screening/entity.ts'
import { openTable, type Row } from './csv-table.ts'
import { addAddress, addCountries, addReason, addText, type Draft, draft } from './draft.ts'
import { addEuBirth, addEuIdentification, addEuName, euKind } from './eu-facts.ts'
import { finish } from './finish.ts'
import type { ListFormat } from './format.ts'
import { wholeDate } from './partial-date.ts'

/** Rows are put together by logical id, in any order, so all entities are in memory before the first is handed on. */
export const euFsfCsv: ListFormat = {
  name: 'eu-fsf-csv',
  about: 'European Union financial sanctions files: csvFullSanctionsList_1_1',
  datasets: ['SAN_CURRENT'],
  async *read(sources, { datasets }) {
    const entities = new Map<string, Draft>()
    let published: string | null = null
    for (const source of sources) {
      const table = await openTable(source, NEEDS, { delimiter: ';', hasBareQuotes: true })
      for await (const row of table.rows) {
        addRow(entities, row, datasets)
        published ??= wholeDate(row.get('fileGenerationDate'))
      }
    }
    for (const entity of entities.values()) yield* finish(entity)
    return { published }
  },
}

const NEEDS = ['Entity_LogicalId', 'NameAlias_WholeName']

function addRow(entities: Map<string, Draft>, row: Row, datasets: readonly Dataset[]): void {
  const id = row.get('Entity_LogicalId')
  const type = row.get('Entity_SubjectType_ClassificationCode') || row.get('Entity_SubjectType')
  const entity = entities.get(id) ?? draft(row.at, id, euKind(type), datasets)
  entities.set(id, entity)
  addText(entity, 'programmes', row.get('Entity_Regulation_Programme'))
  addText(entity, 'urls', row.get('Entity_Regulation_PublicationUrl'))
  entity.listedOn ??= wholeDate(row.get('Entity_Regulation_PublicationDate'))
  addReason(entity, row.get('Entity_Remark'))
  addNameOf(entity, row)
  addBirthOf(entity, row)
  addCountries(entity, 'nationalities', row.get('Citizenship_CountryIso2Code'))
  addAddress(entity, row.get('Address_CountryIso2Code'), row.get('Address_City'))
  addEuIdentification(
    entity,
    row.get('Identification_TypeCode'),
    row.get('Identification_Number') || row.get('Identification_LatinNumber'),
    row.get('Identification_CountryIso2Code'),
  )
}

function addNameOf(entity: Draft, row: Row): void {
  addEuName(entity, {
    wholeName: row.get('NameAlias_WholeName'),
    firstName: row.get('NameAlias_FirstName'),
    middleName: row.get('NameAlias_MiddleName'),
    lastName: row.get('NameAlias_LastName'),
    gender: row.get('NameAlias_Gender'),
    title: row.get('NameAlias_Title'),
    function: row.get('NameAlias_Function'),
    isStrong: !/^(?:false|0)$/i.test(row.get('NameAlias_Strong')),
  })
}

function addBirthOf(entity: Draft, row: Row): void {
  addEuBirth(entity, {
    birthdate: row.get('BirthDate_BirthDate'),
    year: row.get('BirthDate_Year'),
    month: row.get('BirthDate_Month'),
    day: row.get('BirthDate_Day'),
    yearFrom: row.get('BirthDate_YearRangeFrom'),
    yearTo: row.get('BirthDate_YearRangeTo'),
    circa: row.get('BirthDate_Circa'),
    country: row.get('BirthDate_CountryIso2Code'),
  })
}
