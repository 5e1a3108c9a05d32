/** A csv source with a line of column names. */
import { type CsvOptions, type CsvRow, csvRows } from './csv-rows.ts'
import { ListUnreadable, type Source } from './format.ts'

export type Row = {
  /** "eu.csv, line 12" */
  at: string
  /** The cell under that name, trimmed; '' where the column is missing. Capitals, spaces and signs of names do not count. */
  get(column: string): string
}

export type Table = {
  /** Rows that stand above the column names: a date, a title. */
  above: readonly (readonly string[])[]
  rows: AsyncGenerator<Row>
}

/** The column names are looked for in so many rows. */
const HEADER_WITHIN = 5

/**
 * Opens the table. `needs` are the columns without which it is not this list: the first row that has them all is the
 * header. Throws ListUnreadable when there is none, and later for a row with more or fewer cells than the header.
 */
export async function openTable(
  source: Source,
  needs: readonly string[],
  options: CsvOptions = {},
): Promise<Table> {
  const above: (readonly string[])[] = []
  const all = csvRows(source, options)
  for (;;) {
    const next = above.length < HEADER_WITHIN ? await all.next() : undefined
    if (!next || next.done) break
    const columns = new Map(
      next.value.cells.map((name, index) => [plain(name), index]).reverse() as [string, number][],
    )
    if (needs.every((name) => columns.has(plain(name)))) {
      return { above, rows: rowsUnder(columns, next.value.cells.length, all) }
    }
    above.push(next.value.cells)
  }
  await all.return(undefined)
  throw new ListUnreadable(`${source.name}: no line names the columns ${needs.join(', ')}`)
}

async function* rowsUnder(
  columns: ReadonlyMap<string, number>,
  width: number,
  rows: AsyncGenerator<CsvRow>,
): AsyncGenerator<Row> {
  const indexes = new Map<string, number | undefined>()
  const indexOf = (column: string) => {
    if (!indexes.has(column)) indexes.set(column, columns.get(plain(column)))
    return indexes.get(column) ?? -1
  }
  for await (const { at, cells } of rows) {
    if (cells.length !== width) {
      throw new ListUnreadable(`${at}: ${cells.length} cells where the header names ${width}`)
    }
    yield { at, get: (column) => cells[indexOf(column)]?.trim() ?? '' }
  }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
