/** Markup that cannot be broken by what is put into it: whatever is not markup already is escaped. */

/** Markup made by `html` or vouched for by `trusted`. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Piece = string | number | null | Markup | readonly Markup[]

/** A template whose values are escaped. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(
    strings.reduce((text, string, index) => text + written(pieces[index - 1] ?? null) + string),
  )
}

/** For text of our own files, never for anything received. */
export function trusted(text: string): Markup {
  return new Markup(text)
}

/** Text as it may stand in an element or a quoted attribute. */
export function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
}

function written(piece: Piece): string {
  if (piece === null) return ''
  if (piece instanceof Markup) return piece.text
  if (typeof piece === 'object') return piece.map(({ text }) => text).join('')
  return escaped(String(piece))
}
