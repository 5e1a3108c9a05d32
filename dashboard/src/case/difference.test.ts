import { describe, expect, it } from 'vitest'
import { difference } from './difference.ts'

/** "JO[N]AS" shows a different letter in brackets, "JO_S" letters that are missing. */
const drawn = (value: string, other: string) =>
  difference(value, other)
    .map(({ kind, text }) => ({ same: text, different: `[${text}]`, missing: '_' })[kind])
    .join('')

describe('difference', () => {
  it.each([
    ['equal values', 'JONAS', 'JONAS', 'JONAS'],
    ['a swapped letter', 'JOHAS', 'JONAS', 'JO[H]AS'],
    ['a letter too many', 'JONNAS', 'JONAS', 'JON[N]AS'],
    ['a missing letter', 'JOAS', 'JONAS', 'JO_AS'],
    ['O for 0, as recognisers do', 'L8989O2C3', 'L898902C3', 'L8989[O]2C3'],
    ['a missing end', 'PETRAI', 'PETRAITIS', 'PETRAI_'],
    ['case does not count', 'Jonas', 'JONAS', 'Jonas'],
    ['accents do not count', 'Bērziņš', 'BERZINS', 'Bērziņš'],
    ['dates differ by the digit', '1990-08-12', '1990-08-21', '1990-08-[12]'],
    ['nothing against something', '', 'A', '_'],
    ['something against nothing', 'AB', '', '[AB]'],
    ['nothing against nothing', '', '', ''],
  ])('%s', (_, value, other, expected) => {
    expect(drawn(value, other)).toBe(expected)
  })

  it('always gives the value back when its pieces are joined', () => {
    const joined = difference('NGUYỄN THỊ', 'NGUYEN TH1')
      .map(({ text }) => text)
      .join('')
    expect(joined).toBe('NGUYỄN THỊ')
  })
})
