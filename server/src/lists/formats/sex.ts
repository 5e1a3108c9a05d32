/** Sex as lists write it: Male, M, male, F … Null for anything else, and for a list that says both. */
export function sexOf(...texts: readonly string[]): 'MALE' | 'FEMALE' | null {
  const said = new Set(
    texts.map((text) => SEXES[text.trim().toLowerCase()]).filter((sex) => sex !== undefined),
  )
  return said.size === 1 ? ([...said][0] ?? null) : null
}

const SEXES: Record<string, 'MALE' | 'FEMALE' | undefined> = {
  m: 'MALE',
  male: 'MALE',
  man: 'MALE',
  f: 'FEMALE',
  female: 'FEMALE',
  woman: 'FEMALE',
}
