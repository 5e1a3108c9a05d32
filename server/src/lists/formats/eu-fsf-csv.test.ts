import { expect, it } from 'vitest'
import { euFsfCsv } from './eu-fsf-csv.ts'
import { aSource, readAll } from './testing-sources.ts'

const COLUMNS = [
  'fileGenerationDate',
  'Entity_LogicalId',
  'Entity_SubjectType_ClassificationCode',
  'Entity_Remark',
  'Entity_Regulation_Programme',
  'Entity_Regulation_PublicationDate',
  'NameAlias_LastName',
  'NameAlias_FirstName',
  'NameAlias_MiddleName',
  'NameAlias_WholeName',
  'NameAlias_Gender',
  'NameAlias_Function',
  'Address_City',
  'Address_CountryIso2Code',
  'BirthDate_BirthDate',
  'BirthDate_Year',
  'BirthDate_Circa',
  'BirthDate_CountryIso2Code',
  'Identification_Number',
  'Identification_TypeCode',
  'Identification_CountryIso2Code',
  'Citizenship_CountryIso2Code',
]

/** The list with a row for each set of cells; what is not said is empty. */
function list(...rows: readonly Record<string, string>[]) {
  const lines = rows.map((row) => COLUMNS.map((column) => row[column] ?? '').join(';'))
  return aSource('eu.csv', `\uFEFF${[COLUMNS.join(';'), ...lines].join('\r\n')}\r\n`)
}

const anton = { Entity_LogicalId: '13', Entity_SubjectType_ClassificationCode: 'P' }

it('puts the rows of one logical id together, wherever they stand', async () => {
  const { entities, published } = await readAll(euFsfCsv, [
    list(
      {
        ...anton,
        fileGenerationDate: '03/09/2025',
        Entity_Regulation_Programme: 'HRB',
        Entity_Regulation_PublicationDate: '07/07/2003',
        Entity_Remark: 'Owns "the quay"',
        NameAlias_LastName: 'Kestrel',
        NameAlias_FirstName: 'Anton',
        NameAlias_MiddleName: 'Jurij',
        NameAlias_WholeName: 'Anton Jurij Kestrel',
        NameAlias_Gender: 'M',
        NameAlias_Function: 'Harbour master',
      },
      {
        Entity_LogicalId: '14',
        Entity_SubjectType_ClassificationCode: 'E',
        NameAlias_WholeName: 'Fund "Quay"',
      },
      { ...anton, NameAlias_WholeName: 'Антон Кестрел' },
      { ...anton, BirthDate_BirthDate: '1937-04-28', BirthDate_CountryIso2Code: 'IQ' },
      { ...anton, BirthDate_Year: '1938', BirthDate_Circa: 'true' },
      {
        ...anton,
        Identification_Number: 'X12',
        Identification_TypeCode: 'passport',
        Identification_CountryIso2Code: 'IQ',
      },
      { ...anton, Citizenship_CountryIso2Code: 'SY' },
      { ...anton, Address_City: 'Basra', Address_CountryIso2Code: '00' },
    ),
  ])
  expect(published).toBe('2025-09-03')
  expect(entities).toMatchObject([
    {
      id: '13',
      kind: 'PERSON',
      names: [
        { full: 'Anton Jurij Kestrel', given: 'Anton Jurij', family: 'Kestrel', strength: 'primary' },
        { full: 'Антон Кестрел', strength: 'alias' },
      ],
      birthDates: ['1937-04-28', '1937/1939'],
      sex: 'MALE',
      nationalities: ['SY'],
      countries: ['IQ'],
      addresses: [{ geography: null, city: 'Basra' }],
      numbers: [{ type: 'PASSPORT', number: 'X12', country: 'IQ' }],
      programmes: ['HRB'],
      positions: ['Harbour master'],
      reason: 'Owns "the quay"',
      listedOn: '2003-07-07',
    },
    { id: '14', kind: 'ORGANISATION', names: [{ full: 'Fund "Quay"' }] },
  ])
})

it.each([
  ['an entity without a name', [anton], 'eu.csv, line 2: entry 13 has no name'],
  [
    'a row without a logical id',
    [{ NameAlias_WholeName: 'X' }],
    'eu.csv, line 2: an entry without a number or id',
  ],
])('refuses %s', async (_, rows, message) => {
  await expect(readAll(euFsfCsv, [list(...rows)])).rejects.toThrow(message)
})
