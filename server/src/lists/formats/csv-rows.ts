/** Rows of a csv source, read as a stream. */
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { z } from 'zod'
import { ListUnreadable, type Source } from './format.ts'
import { textOf } from './text.ts'

export type CsvRow = {
  /** "sdn.csv, line 12": for the sentence that says what is wrong. */
  at: string
  cells: readonly string[]
}

export type CsvOptions = {
  /** `guess`: of comma, semicolon and tab the one that the first line holds most of. */
  delimiter?: ',' | ';' | 'guess'
  /** The publisher leaves quotation marks inside of fields as they are. */
  hasBareQuotes?: boolean
}

/** A longer record is a quotation mark that was never closed. The longest of today's lists are under 100,000 letters. */
const RECORD_LENGTH_MAX = 4_000_000

/** Every row that holds anything, first line included. Throws ListUnreadable for broken quoting, with the line. */
export async function* csvRows(source: Source, options: CsvOptions = {}): AsyncGenerator<CsvRow> {
  const parser = parse({
    delimiter: options.delimiter === 'guess' ? await delimiterOf(source) : (options.delimiter ?? ','),
    relax_quotes: options.hasBareQuotes ?? false,
    relax_column_count: true, // checked by the readers, who can say it better
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: RECORD_LENGTH_MAX,
    info: true,
  })
  pipeline(Readable.from(textOf(source, { legacy: true })), parser, () => {}) // an error comes out of the parser as well
  try {
    for await (const row of parser) {
      const { info, record } = Parsed.parse(row)
      yield { at: `${source.name}, line ${info.lines}`, cells: record }
    }
  } catch (error) {
    throw error instanceof CsvError
      ? new ListUnreadable(`${source.name}: ${error.message}`, { cause: error })
      : error
  }
}

/** What csv-parse gives with `info`. */
const Parsed = z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) })

async function delimiterOf(source: Source): Promise<string> {
  for await (const text of textOf(source, { legacy: true })) {
    const line = text.slice(0, text.search(/[\r\n]|$/))
    const count = (delimiter: string) => line.split(delimiter).length
    return [';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best), ',')
  }
  return ','
}
