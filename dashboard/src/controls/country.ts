const names = new Intl.DisplayNames(['en'], { type: 'region' })

/** "Lithuania" for LT; the code itself when it names no country. */
export function countryName(code: string): string {
  try {
    return names.of(code.toUpperCase()) ?? code
  } catch {
    return code
  }
}
