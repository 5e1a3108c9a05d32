/** Whatever a photo is sent back for has a sentence of its own. */
import { describe, expect, it } from 'vitest'
import { en } from '../locales/en.ts'
import { translator } from '../t.ts'
import { problemTexts } from './problem-text.ts'

const t = translator(en)

describe('problemTexts', () => {
  it.each([
    'DOC_NOT_FOUND',
    'DOC_NOT_FULLY_VISIBLE',
    'DOC_TOO_BLURRY',
    'DOC_GLARED',
    'DOC_FACE_NOT_FOUND',
    'DOC_SIDE_MISMATCH',
    'DOC_TYPE_MISMATCH',
    'COUNTRY_MISMATCH',
    'MRZ_NOT_FOUND',
    'MRZ_OCR_READING_ERROR',
    'MRZ_INVALID',
    'BARCODE_NOT_FOUND',
    'NO_FACE_FOUND',
    'TOO_MANY_FACES',
    'FACE_TOO_BLURRY',
    'FACE_GLARED',
  ] as const)('says what is wrong and what to do next: %s', (problem) => {
    const [text = ''] = problemTexts(t, [problem])
    expect(text).not.toBe(en['problem.other'])
    expect(text.split(/[.:,] /).length).toBeGreaterThan(1)
  })

  it('says one neutral sentence, once, for what no new photo explains', () => {
    expect(problemTexts(t, ['DOC_FAKE', 'FAKE_FACE'])).toEqual([en['problem.other']])
  })
})
