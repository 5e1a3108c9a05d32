/** Hiragana and katakana → a-z (Hepburn). Long vowels are short, as passports write them. */
import { letters } from './pairs.ts'

const SOUNDS = letters(`
  あ a い i う u え e お o か ka き ki く ku け ke こ ko が ga ぎ gi ぐ gu げ ge ご go
  さ sa し shi す su せ se そ so ざ za じ ji ず zu ぜ ze ぞ zo た ta ち chi つ tsu て te と to だ da ぢ ji づ zu で de ど do
  な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po
  ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa ゐ i ゑ e を o ん n ゔ vu ー - ゎ wa
  ゕ ka ゖ ke ぁ a ぃ i ぅ u ぇ e ぉ o ゃ ya ゅ yu ょ yo ゝ - ゞ -
`)
const KATAKANA = /[\u30a1-\u30f6]/g
/** Katakana stand this far behind hiragana. */
const KATAKANA_OFFSET = 0x60
const SMALL_Y = /([きぎしじちぢにひびぴみり])([ゃゅょ])/g
const SMALL_VOWEL = /([ふゔてでうしじちつくぐす])([ぁぃぅぇぉゅ])/g
const STOP = /っ(.)?/g

/** The usual spelling, then with long o and u written out, then as foreign names lose their last helping vowel. */
export function kanaForms(kana: string): string[] {
  const text = kana.replaceAll(KATAKANA, (letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) - KATAKANA_OFFSET),
  )
  const paired = text
    .replaceAll(SMALL_Y, (_, big, small) => withY(spell(big), small))
    .replaceAll(SMALL_VOWEL, (_, big, small) => withVowel(spell(big), small))
  const long = spell(paired.replaceAll(STOP, (_, next = '') => doubled(spell(next)) + next))
  const short = long.replaceAll(/ou|oo/g, 'o').replaceAll('uu', 'u')
  const isForeign = /[\u30a1-\u30f6]/.test(kana)
  return [short, long, ...(isForeign ? [foreign(short)] : [])]
}

function spell(kana: string): string {
  return [...kana].map((letter) => SOUNDS.get(letter) ?? letter).join('')
}

function withY(big: string, small: string): string {
  const [stem, vowel] = [big.slice(0, -1), spell(small).slice(1)]
  return /(sh|ch|j)$/.test(stem) ? stem + vowel : `${stem}y${vowel}`
}

function withVowel(big: string, small: string): string {
  const stem = big === 'u' ? 'w' : big.replace(/[aeiou]$/, '')
  return stem + spell(small).replace('yu', 'u')
}

function doubled(next: string): string {
  return next.startsWith('ch') ? 't' : (/^[a-z]/.exec(next)?.[0] ?? '').replace(/[aeiou]/, '')
}

/** バラク is Barak: k, s, t, l and the like cannot stand without a vowel in Japanese. */
function foreign(sound: string): string {
  return sound
    .replace(/(?<=[bcdfgklmprsvz])u$|(?<=[dt])o$/, '')
    .replaceAll(/(?<=[bfgkpsv])u(?=[bdfgklmnprstvz])/g, '')
}
