/** Lists of a test's own making, as files that an operator could have written. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ScreeningRules, Subject } from '@bonafide/core/screening/subject.ts'
import { addAndImport } from '../lists/set-up.ts'
import type { TestApp } from './app.ts'

/** One person a line: id and name, then anything else that the csv format knows. */
export type Row = { id: string; name: string; [column: string]: string }

export type OwnList = {
  path: string
  /** Writes the file anew. */
  write(rows: readonly Row[]): void
  remove(): void
}

/** A csv file in a folder of its own. */
export function ownList(rows: readonly Row[]): OwnList {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-list-'))
  const path = join(folder, 'list.csv')
  const write = (all: readonly Row[]) => writeFileSync(path, csvOf(all))
  write(rows)
  return { path, write, remove: () => rmSync(folder, { recursive: true }) }
}

/** Rows as csv; every value in quotation marks, every row a person. */
export function csvOf(rows: readonly Row[]): string {
  const persons = rows.map((row) => ({ type: 'person', ...row }))
  const columns = [...new Set(persons.flatMap((row) => Object.keys(row)))]
  const lines = persons.map((row: Row) =>
    columns.map((column) => `"${(row[column] ?? '').replaceAll('"', '""')}"`).join(','),
  )
  return [columns.join(','), ...lines].join('\n')
}

/** Adds a csv list to the app and imports it; throws when that fails. */
export async function listed(
  app: TestApp,
  id: string,
  rows: readonly Row[],
  over: { sanctionBody?: number } = {},
): Promise<OwnList> {
  const list = ownList(rows)
  const outcome = await addAndImport(app.deps, {
    id,
    title: `List ${id}`,
    format: 'csv',
    sources: [list.path],
    datasets: null,
    sanctionBody: over.sanctionBody ?? null,
    everyHours: null,
  })
  if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome))
  return list
}

/** A person of that name. */
export const aSubject = (full: string, over: Partial<Subject> = {}): Subject =>
  Subject.parse({ kind: 'PERSON', names: [{ full }], ...over })

/** The rules unless told otherwise. */
export const rules = (over: Partial<ScreeningRules> = {}): ScreeningRules => ScreeningRules.parse({ ...over })
