import { describe, expect, it } from 'vitest'
import { sans } from './dejavu-sans.ts'
import { sansBold } from './dejavu-sans-bold.ts'
import { ocrB } from './ocr-b.ts'
import { drawText, textWidth } from './text.ts'

describe('drawText', () => {
  it.each([
    ['a letter', 'A', 1],
    ['a space, which draws nothing', ' ', 0],
    ['a base and its mark', 'É', 2],
    ['the same, decomposed', 'E\u0301', 2],
    ['a letter the font lacks, without its marks', 'ệ', 1],
    ['a letter of another script, as a question mark', '字', 1],
  ])('draws %s', (_, text, outlines) => {
    expect(drawText(text, 0, 0, 3, sans, '#000').match(/<path/g)?.length ?? 0).toBe(outlines)
  })

  it('knows the letters of the European languages', () => {
    const letters = 'ąčęėįšųūžĄČĘĖĮŠŲŪŽłŁőŐřŘșȘțȚßæÆøØåÅñÑğĞıİđĐðÐþÞ'
    expect([...letters].filter((letter) => !(letter in sans.glyphs && letter in sansBold.glyphs))).toEqual([])
  })

  it('sets OCR-B at ten letters an inch', () => {
    expect(textWidth('P<UTO', (2.54 * 1000) / 723, ocrB)).toBeCloseTo(5 * 2.54)
  })
})
