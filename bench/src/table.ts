/** Columns of text for people. */

type Rows = readonly (readonly string[])[]

/** A title over its columns. Nothing without rows. */
export function table(title: string, rows: Rows): string {
  return rows.length === 0 ? '' : [title, ...columns(rows).map((line) => `  ${line}`)].join('\n')
}

/** One line a row: the first column to the left, the others to the right. */
export function columns(rows: Rows): string[] {
  const count = Math.max(...rows.map(({ length }) => length))
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  )
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  )
}
