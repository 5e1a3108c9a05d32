/** Whatever a photo is sent back for has a sentence of its own. */
import { FaceAdvice } from '@bonafide/core/checks/face-advice.ts'
import { describe, expect, it } from 'vitest'
import { en } from '../locales/en.ts'
import { translator } from '../t.ts'
import { captureTexts, problemTexts } from './problem-text.ts'

const t = translator(en)

describe('problemTexts', () => {
  it.each([
    'DOC_NOT_FOUND',
    'DOC_NOT_FULLY_VISIBLE',
    'DOC_TOO_BLURRY',
    'DOC_GLARED',
    'DOC_FACE_NOT_FOUND',
    'DOC_FACE_GLARED',
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

describe('captureTexts', () => {
  it.each(FaceAdvice.options)('says what to do: %s', (advice) => {
    const [text = '', ...others] = captureTexts(t, { advice, problems: ['NO_FACE_FOUND'] })
    expect(text).toContain(en[`advice.${advice}`])
    expect([text, ...others]).not.toContain(en['problem.NO_FACE_FOUND'])
  })

  it.each([
    ['HOLD_STILL', 'FACE_TOO_BLURRY'],
    ['LESS_LIGHT', 'FACE_GLARED'],
    ['ALONE', 'TOO_MANY_FACES'],
  ] as const)('does not say %s again where %s says it', (advice, problem) => {
    expect(captureTexts(t, { advice, problems: [problem] })).toEqual([en[`problem.${problem}`]])
  })

  it('keeps what else is wrong', () => {
    const problems = ['NO_FACE_FOUND', 'FACE_TOO_BLURRY'] as const
    expect(captureTexts(t, { advice: 'MORE_LIGHT', problems: [...problems] })).toEqual([
      `${en['check.faceUnclear']} ${en['advice.MORE_LIGHT']}`,
      en['problem.FACE_TOO_BLURRY'],
    ])
  })

  it('says the problems alone where there is no advice', () => {
    expect(captureTexts(t, { advice: null, problems: ['NO_FACE_FOUND'] })).toEqual([
      en['problem.NO_FACE_FOUND'],
    ])
    expect(captureTexts(t, { advice: null, problems: [] })).toEqual([])
  })
})
