/**
 * Letters that do not come apart into A-Z and a mark, each with its spellings in Latin letters; the first is the plain
 * one, the second that of the MRZ where it differs. Sources: ICAO Doc 9303-3 section 6 (A Latin, B Cyrillic), ISO 843
 * (Greek), BGN/PCGN romanisation. Data only; ask it through transliterate.ts. Upper case.
 */
export type Spelling = 'plain' | 'icao' | 'english'

type Spellings = readonly [plain: string, icao?: string, english?: string]

/** Latin. The first column is what most people type, the second what Doc 9303 prints. */
export const LATIN: Readonly<Record<string, Spellings>> = {
  Ä: ['A', 'AE'], Ö: ['O', 'OE'], Ü: ['U', 'UE'], Å: ['A', 'AA'], ß: ['SS'], ẞ: ['SS'],
  Æ: ['AE'], Ø: ['O', 'OE'], Œ: ['OE'], Ĳ: ['IJ'], Þ: ['TH'], Ð: ['D'], Đ: ['D'], Ł: ['L'], Ħ: ['H'],
  Ŋ: ['N'], Ŧ: ['T'], ı: ['I'], ĸ: ['K', 'Q'], Ə: ['A', 'E'], Ƒ: ['F'], Ɖ: ['D'], Ɓ: ['B'], Ɗ: ['D'], Ɔ: ['O'], Ɛ: ['E'],
}

/** Russian, Bulgarian and Belarusian use. */
export const CYRILLIC: Readonly<Record<string, Spellings>> = {
  А: ['A'], Б: ['B'], В: ['V'], Г: ['G'], Д: ['D'], Е: ['E', 'E', 'YE'], Ё: ['E', 'E', 'YO'], Ж: ['ZH'], З: ['Z'],
  И: ['I'], Й: ['I', 'I', 'Y'], К: ['K'], Л: ['L'], М: ['M'], Н: ['N'], О: ['O'], П: ['P'], Р: ['R'], С: ['S'],
  Т: ['T'], У: ['U'], Ф: ['F'], Х: ['KH', 'KH', 'H'], Ц: ['TS'], Ч: ['CH'], Ш: ['SH'], Щ: ['SHCH', 'SHCH', 'SHT'],
  Ъ: ['', 'IE', 'A'], Ы: ['Y'], Ь: [''], Э: ['E'], Ю: ['YU', 'IU', 'YU'], Я: ['YA', 'IA', 'YA'],
  Ў: ['U'], І: ['I'], Ј: ['J'], Љ: ['LJ'], Њ: ['NJ'], Ћ: ['C'], Ђ: ['D', 'DJ'], Џ: ['DZ'], Ѕ: ['DZ'], Ѓ: ['G'], Ќ: ['K'],
  Є: ['YE', 'IE', 'YE'], Ї: ['YI', 'I', 'YI'], Ґ: ['G'],
}

/** Read in a text that holds one of І Ї Є Ґ: there И and Г sound otherwise (Doc 9303-3 section 6 B, notes). */
export const UKRAINIAN: Readonly<Record<string, Spellings>> = {
  Г: ['H'], И: ['Y'], Щ: ['SHCH'], Ъ: [''], Х: ['KH'], Й: ['I', 'I', 'Y'],
}

/** Pairs are read before single letters. */
export const GREEK: Readonly<Record<string, Spellings>> = {
  ΟΥ: ['OU'], ΑΥ: ['AV', 'AU'], ΕΥ: ['EV', 'EU'], ΜΠ: ['B', 'MP'], ΝΤ: ['NT', 'NT', 'D'], ΓΚ: ['GK', 'GK', 'G'], ΓΓ: ['NG', 'GG'],
  Α: ['A'], Β: ['V'], Γ: ['G'], Δ: ['D'], Ε: ['E'], Ζ: ['Z'], Η: ['I'], Θ: ['TH'], Ι: ['I'], Κ: ['K'], Λ: ['L'],
  Μ: ['M'], Ν: ['N'], Ξ: ['X'], Ο: ['O'], Π: ['P'], Ρ: ['R'], Σ: ['S'], Τ: ['T'], Υ: ['Y'], Φ: ['F'], Χ: ['CH', 'CH', 'H'],
  Ψ: ['PS'], Ω: ['O'],
}
