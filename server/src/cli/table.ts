/** Rows as aligned columns; 'None.' for no rows. */
export function table(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'None.'
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
