/** Text as SVG outlines: the picture is the same on a machine that has no fonts at all. */

/** Glyph outlines in font units, y upwards. `parts` is "letter dx dy …": a base and its marks, each an outline. */
export type Font = { unitsPerEm: number; glyphs: Record<string, Glyph> }
type Glyph = { advance: number } & ({ outline: string } | { parts: string })

/** SVG for one line of text: `x`, `y` is the start of the baseline, `size` the em height, in the unit of the drawing. */
export function drawText(
  text: string,
  x: number,
  y: number,
  size: number,
  font: Font,
  colour: string,
  spacing = 0,
): string {
  const scale = size / font.unitsPerEm
  let at = x
  const paths = glyphsOf(text, font).flatMap((glyph) => {
    const start = at
    at += glyph.advance * scale + spacing
    return outlinesOf(glyph, font).map(
      ({ outline, dx, dy }) =>
        `<path transform="translate(${round(start + dx * scale)} ${round(y - dy * scale)})` +
        ` scale(${scale.toFixed(7)} ${(-scale).toFixed(7)})" d="${outline}"/>`,
    )
  })
  return `<g fill="${colour}">${paths.join('')}</g>`
}

/** How far `drawText` advances, in the unit of `size`. */
export function textWidth(text: string, size: number, font: Font, spacing = 0): number {
  const glyphs = glyphsOf(text, font)
  return glyphs.reduce((sum, { advance }) => sum + (advance * size) / font.unitsPerEm + spacing, 0)
}

/** A letter the font lacks is drawn without its marks; if that is no help either, as a question mark or nothing. */
function glyphsOf(text: string, font: Font): Glyph[] {
  return [...text.normalize('NFC')].flatMap((letter) => {
    const bare = letter.normalize('NFD').charAt(0)
    return font.glyphs[letter] ?? font.glyphs[bare] ?? font.glyphs['?'] ?? []
  })
}

function outlinesOf(glyph: Glyph, font: Font): { outline: string; dx: number; dy: number }[] {
  if ('outline' in glyph) return glyph.outline === '' ? [] : [{ outline: glyph.outline, dx: 0, dy: 0 }]
  const words = glyph.parts.split(' ')
  return words.flatMap((name, index) => {
    const part = index % 3 === 0 ? font.glyphs[name] : undefined
    if (part === undefined || !('outline' in part)) return []
    return [{ outline: part.outline, dx: Number(words[index + 1]), dy: Number(words[index + 2]) }]
  })
}

const round = (value: number) => Number(value.toFixed(3))
