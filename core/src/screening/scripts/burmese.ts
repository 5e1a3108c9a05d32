/** Burmese → a-z (MLC's spelling as names use it). Each syllable is a word, as in Latin letters: Aung San Suu Kyi. */
import { plain } from './latin.ts'
import { type LatinWord, latinWord } from './latin-word.ts'
import { letters } from './pairs.ts'

const CONSONANTS = letters(`
  က k ခ kh ဂ g ဃ g င ng စ s ဆ s ဇ z ဈ z ဉ ny ည ny ဋ t ဌ t ဍ d ဎ d ဏ n တ t ထ ht ဒ d ဓ d န n ပ p ဖ hp ဗ b ဘ b မ m
  ယ y ရ y လ l ဝ w သ th ဟ h ဠ l အ - ဿ th
`)
/** Signs of a vowel (tones gone) → sound. */
const VOWELS = letters('ာ a ါ a ိ i ီ i ု u ူ u ေ e ဲ e ော aw ေါ aw ို o ံ an ိံ ein ုံ on')
/** Vowel signs and the closed consonant behind → sound. */
const RHYMES = letters(`
  က် et င် in စ် it ည် i ဉ် in တ် at ထ် at ဒ် at န် an ပ် at ဖ် at မ် an ယ် e ဂ် et ဇ် it လ် al သ် at ရ် ar ံ an
  ိုက် aik ိုင် aing ောက် auk ောင် aung ေါက် auk ေါင် aung ုတ် ok ုပ် ok ုန် on ုမ် on ုဒ် ok ုဂ် ok ိတ် eik ိပ် eik ိန် ein ိမ် ein ိဒ် eik
  ော် aw ေါ် aw ိုယ် o ိုလ် o ာဇ် az ာန် an ေတ် et ေမ် em
`)
/** With the sign for w. */
const RHYMES_BEHIND_W = letters('တ် ut န် un ပ် ut မ် un က် wet င် win')
const OWN_VOWELS = letters('ဣ i ဤ i ဥ u ဦ u ဧ e ဩ aw ဪ aw')
const SYLLABLE = /([က-အဿ])([ျြွှ]*)((?:[ါ-ဲံ]*)(?:[က-အ]်(?!္)|်)?)(?:([က-အ])်?္)?|(\p{L}|\p{N})/gu
const TONES = /[့း]/g

export function readBurmese(run: string): LatinWord[] {
  const text = run.replaceAll(TONES, '').replaceAll('ၤ', '')
  return [...text.matchAll(SYLLABLE)].flatMap(
    ([whole, start = '', medials = '', rhyme = '', stacked, other]) =>
      latinWord(
        whole,
        other === undefined
          ? forms(start, medials, stacked ? `${rhyme}${stacked}်` : rhyme)
          : [OWN_VOWELS.get(other) ?? plain(other)],
      ),
  )
}

function forms(start: string, medials: string, rhyme: string): string[] {
  const hasW = medials.includes('ွ')
  const closed = hasW ? RHYMES_BEHIND_W.get(rhyme) : undefined
  const vowel = closed ?? RHYMES.get(rhyme) ?? VOWELS.get(rhyme) ?? (rhyme === '' ? 'a' : unknownRhyme(rhyme))
  const sound = `${beginning(start, medials)}${hasW && closed === undefined ? 'w' : ''}${vowel}`
  return [
    sound,
    sound.replace(/^h(?=[tp])/, ''),
    sound.replace(/u$/, 'oo'),
    sound.replace(/^y/, 'r'),
    sound.replace(/^(k|g)y/, 'ch'),
  ]
}

function beginning(start: string, medials: string): string {
  const sound = CONSONANTS.get(start) ?? ''
  const isBreathed = medials.includes('ှ')
  if (isBreathed && (start === 'ရ' || start === 'ယ')) return 'sh'
  const withY = /[ျြ]/.test(medials) ? `${sound}y` : sound
  return isBreathed ? `h${withY}` : withY
}

function unknownRhyme(rhyme: string): string {
  return [...rhyme].map((sign) => VOWELS.get(sign) ?? CONSONANTS.get(sign) ?? '').join('')
}
