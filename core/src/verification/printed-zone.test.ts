import { describe, expect, it } from 'vitest'
import { aPhoto } from '../testing/evidence.ts'
import { aPassportMrz, mrzOfData, rowQuad } from '../testing/mrz-seen.ts'
import { lineConfirming, lineShowing, printedLines } from './printed-zone.ts'

const line = (text: string) => ({ step: 'FRONT' as const, text, quad: rowQuad(0, 10) })
const confirming = (value: string, ...texts: string[]) => lineConfirming(value, texts.map(line))?.text ?? null

describe('a printed line confirms a value', () => {
  it.each<[what: string, value: string, line: string, isConfirmed: boolean]>([
    ['that is the whole line', 'SAMPLE', 'Sample', true],
    ['among other words', 'SAMPLE', 'Pavardė / Surname SAMPLE', true],
    ['of several words', 'ANNA MARIA', '2. ANNA MARIA', true],
    ['in national letters', 'MUELLER', 'Müller', true],
    ['set in groups', 'AB123456', 'No. AB 123456', true],
    ['that is a date in words', '1990-12-20', '20 DEC/GRUO 1990', true],
    ['not inside a longer word', 'LI', 'NATIONALITY', false],
    ['not with one letter more', 'SAMPLE', 'SAMPLES', false],
    ['not with one letter other', 'SAMPLE', 'SANPLE', false],
    ['not a single letter', 'M', 'Sex M', false],
    ['not another date', '1990-12-20', '20 12 1991', false],
  ])('%s', (_, value, text, isConfirmed) => {
    expect(confirming(value, 'LIETUVA', text) !== null).toBe(isConfirmed)
  })
})

it('shows a line that is alike, for a human to compare', () => {
  expect(lineShowing('SAMPLE', [line('PASAS'), line('SANPLE')], 0.7)?.text).toBe('SANPLE')
  expect(lineShowing('SAMPLE', [line('PASAS')], 0.7)).toBeNull()
})

it('leaves out what belongs to the MRZ: by place, and by its fillers', () => {
  const mrz = mrzOfData(aPassportMrz())
  const texts = [
    { text: 'PLTUSAMPLE', confidence: 0.9, quad: rowQuad(0, 44) },
    { text: '12345678<4LTU', confidence: 0.9, quad: rowQuad(9, 13) },
    { text: 'SAMPLE', confidence: 0.9, quad: rowQuad(8, 6) },
  ]
  const lines = printedLines(aPhoto({ text: { seen: texts }, mrz: { seen: mrz } }))
  expect(lines.map(({ text }) => text)).toEqual(['SAMPLE'])
})
