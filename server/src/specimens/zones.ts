/** The pieces every document is made of: a label with its value, the machine readable zone, the specimen mark. */

import { sans } from './dejavu-sans.ts'
import { sansBold } from './dejavu-sans-bold.ts'
import { ocrB } from './ocr-b.ts'
import { drawText, textWidth } from './text.ts'

const LABEL_MM = 1.62
const VALUE_MM = 2.95
const LABEL_INK = '#5a6a7d'
const VALUE_INK = '#16181d'

/** A small label with the value beneath it; (x, y) is the top left. A value longer than `width` is set smaller, none draws nothing. */
export function field(
  label: string,
  value: string,
  x: number,
  y: number,
  width = 70,
  size = VALUE_MM,
): string {
  if (value === '') return ''
  const wide = textWidth(value, size, sansBold)
  const fitting = wide > width ? (size * width) / wide : size
  return (
    drawText(label, x, y + LABEL_MM, LABEL_MM, sans, LABEL_INK) +
    drawText(value, x, y + LABEL_MM + 0.55 + size * 0.93, fitting, sansBold, VALUE_INK)
  )
}

/** A heading in capitals, letters a little apart; set smaller when it is longer than `width`. */
export function heading(text: string, x: number, y: number, size: number, ink: string, width = 100): string {
  const wide = textWidth(text, size, sansBold, size * SPREAD)
  const fitting = wide > width ? (size * width) / wide : size
  return drawText(text, x, y, fitting, sansBold, ink, fitting * SPREAD)
}

const SPREAD = 0.06

/** Small plain text. */
export function note(text: string, x: number, y: number, size = LABEL_MM, ink = LABEL_INK): string {
  return drawText(text, x, y, size, sans, ink)
}

/** The word SPECIMEN, small and beside the data: nobody shall take the paper for a real one. */
export function specimenMark(x: number, y: number, size = 2.1): string {
  return drawText('SPECIMEN', x, y, size, sansBold, '#b3423f', size * 0.12)
}

/** The sign of a document with a chip (ICAO 9303-9 2.3), 6 mm wide. */
export function chipMark(x: number, y: number, ink: string): string {
  return (
    `<g transform="translate(${x} ${y})"><path fill="${ink}" d="M0 0H6V1.45H4.2A1.25 1.25 0 0 0 1.8 1.45H0Z` +
    'M0 3.5V2.05H1.8A1.25 1.25 0 0 0 4.2 2.05H6V3.5Z"/>' +
    `<circle cx="3" cy="1.75" r="0.75" fill="none" stroke="${ink}" stroke-width="0.35"/></g>`
  )
}

/** A signature: the letters of the name decide the strokes, so it is always the same hand. */
export function signature(name: string, x: number, y: number, width: number, ink = '#2b3a67'): string {
  const letters = [...name.toLowerCase()].filter((letter) => letter !== ' ').slice(0, 10)
  const step = width / (letters.length + 2)
  const strokes = letters.map((letter, index) => {
    const rise = index === 0 ? 3.6 : 'bdfhklt'.includes(letter) ? 2.9 : 1.05
    const lean = 0.55 + ((letter.charCodeAt(0) * 7) % 5) / 8
    return `q${f(step * lean)} ${f(-rise)} ${f(step * lean * 1.15)} ${f(-rise)}t${f(step * (1 - lean) * 0.4)} ${f(rise)}`
  })
  const flourish = `q${f(step)} ${-1.2} ${f(step * 2)} ${-0.4}t${f(step * 1.4)} ${-0.5}`
  return (
    `<path d="M${x} ${y}${strokes.join('')}${flourish}" fill="none" stroke="${ink}" stroke-width="0.28"` +
    ' stroke-linecap="round" stroke-linejoin="round"/>'
  )
}

const f = (value: number) => value.toFixed(2)

/** ICAO 9303-3 4.2: OCR-B size 1 at 10 letters an inch; the lines 6.35 mm apart in a zone of 23.2 mm at the foot. */
const PITCH_MM = 2.54
const LINE_GAP_MM = 6.35
const ZONE_MIDDLE_MM = 11.6
const CAPITAL_HEIGHT_EM = 0.697

/** The machine readable zone of a document of this size (mm); `left` is where the first letter's cell begins. */
export function mrzZone(
  lines: readonly string[],
  size: { width: number; height: number },
  left: number,
): string {
  const em = (PITCH_MM * ocrB.unitsPerEm) / 723
  const middle = size.height - ZONE_MIDDLE_MM
  const rows = lines.map((line, index) => {
    const centre = middle + (index - (lines.length - 1) / 2) * LINE_GAP_MM
    return drawText(line, left, centre + (CAPITAL_HEIGHT_EM * em) / 2, em, ocrB, '#101114')
  })
  return rows.join('')
}
