/** Members of parliaments, a csv of EveryPolitician's layout for each term. */
import type { Dataset } from '@bonafide/core/screening/entity.ts'
import { openTable, type Row } from './csv-table.ts'
import { addBirthDate, addName, addText, type Draft, draft } from './draft.ts'
import { endedBy } from './ended.ts'
import { finish } from './finish.ts'
import type { ListFormat } from './format.ts'
import { sexOf } from './sex.ts'

/**
 * Rows of one person, of one term or several files, are put together. Whose memberships have all ended is a former PEP.
 * The files name no country: give each parliament a list of its own.
 */
export const everypoliticianCsv: ListFormat = {
  name: 'everypolitician-csv',
  about: 'EveryPolitician: one or more term csv files of a parliament',
  datasets: ['PEP_CURRENT'],
  async *read(sources, { datasets }) {
    const people = new Map<string, Draft>()
    const sitting = new Set<string>()
    for (const source of sources) {
      const table = await openTable(source, ['id', 'name', 'sort_name', 'group'])
      for await (const row of table.rows) {
        addRow(people, row, datasets)
        if (!endedBy(row.get('end_date'))) sitting.add(row.get('id'))
      }
    }
    for (const person of people.values()) yield* finish(sitting.has(person.id) ? person : retired(person))
    return { published: null }
  },
}

function addRow(people: Map<string, Draft>, row: Row, datasets: readonly Dataset[]): void {
  const id = row.get('id')
  const to = people.get(id) ?? draft(row.at, id, 'PERSON', datasets)
  people.set(id, to)
  addName(to, to.names.length === 0 ? 'primary' : 'alias', row.get('name'))
  addName(to, 'alias', row.get('sort_name'))
  addBirthDate(to, row.get('birth_date'))
  addText(to, 'positions', positionOf(row))
  to.sex ??= sexOf(row.get('gender'))
}

function positionOf(row: Row): string {
  return ['chamber', 'group', 'area', 'term']
    .map((column) => row.get(column))
    .filter((said) => said)
    .join(', ')
}

function retired(person: Draft): Draft {
  return {
    ...person,
    datasets: person.datasets.map((dataset) => (dataset === 'PEP_CURRENT' ? 'PEP_FORMER' : dataset)),
  }
}
