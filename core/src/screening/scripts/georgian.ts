/** Georgian → a-z (national system without apostrophes). */
import { plain } from './latin.ts'
import { type LatinWord, latinWord } from './latin-word.ts'
import { letters } from './pairs.ts'

const LETTERS = letters(
  'ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ' +
    'ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h',
)

export function readGeorgian(run: string): LatinWord[] {
  // Capitals (U+1C90…) and the old church letters are the same alphabet.
  const word = [...run.toLowerCase()].map((letter) => LETTERS.get(letter) ?? plain(letter)).join('')
  return latinWord(run, [word, word.replaceAll('j', 'dzh').replaceAll('q', 'k')])
}
