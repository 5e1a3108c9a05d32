/** Compact tables: `letter reading letter reading …`, several readings parted by slashes. */

/** The table as a map from the written to its readings, the first one the usual. */
export function readings(text: string): ReadonlyMap<string, readonly string[]> {
  return new Map(pairsOf(text))
}

/** A table with one reading each; `-` stands for nothing. */
export function letters(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...readings(text)].map(([written, [reading = '']]) => [written, reading === '-' ? '' : reading]),
  )
}

/** A table turned round, `reading characters reading characters …`: each character's reading, the first one given. */
export function byCharacter(text: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const [reading, [characters = '']] of pairsOf(text))
    for (const character of characters) if (!table.has(character)) table.set(character, reading)
  return table
}

function pairsOf(text: string): (readonly [written: string, readings: readonly string[]])[] {
  const parts = text.trim().split(/\s+/)
  return parts.flatMap((part, at) =>
    at % 2 === 0 ? [[part, (parts[at + 1] ?? '').split('/')] as const] : [],
  )
}
