/** Armenian → a-z, as passports of Armenia spell it. */
import { plain } from './latin.ts'
import { type LatinWord, latinWord } from './latin-word.ts'
import { letters } from './pairs.ts'
import { VANISHING } from './runs.ts'

const LETTERS = letters(
  'ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ' +
    'ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev',
)
/** Western Armenian hears the stops the other way round: Պետրոսեան is Bedrosian there. */
const WESTERN = letters('բ p գ k դ t պ b կ g տ d ձ ts ծ dz ջ ch ճ j')

export function readArmenian(run: string): LatinWord[] {
  const word = run.replaceAll(VANISHING, '').toLowerCase().replaceAll('ու', 'u').replaceAll('եւ', 'ev')
  const western = [...word].map((letter) => WESTERN.get(letter) ?? letter).join('')
  return latinWord(run, [spell(sounded(word)), spell(word), spell(western)])
}

/** At the beginning ո is vo and ե is ye. */
function sounded(word: string): string {
  return word.replace(/^ո(?!վ)/, 'vo').replace(/^ե/, 'ye')
}

function spell(word: string): string {
  return [...word].map((letter) => LETTERS.get(letter) ?? plain(letter)).join('')
}
