/**
 * Arabic letters → a-z for Arabic, Persian, Urdu, Pashto, Kurdish and Uyghur. The consonants follow the BGN/PCGN
 * romanisations without marks. Data only; و, ی and the letters that change at the edges of a word are read in arabic.ts.
 */
import { letters } from './pairs.ts'

export const ARABIC_LETTERS = letters(`
  ا a أ a إ i آ a ٱ a ء - ؤ u ئ i ى a ة a ع a
  ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z غ gh ف f ق q ك k ل l م m ن n ه h
  پ p چ ch ژ zh گ g ک k ڤ v ڨ g ڭ g ۀ h
  ٹ t ڈ d ڑ r ں n ے e ۓ e ہ h ھ h ۂ h ۃ a
  ټ t ډ d ړ r ږ zh ښ sh ځ z څ ts ڼ n ې e ۍ i ګ g ڇ ch ݢ g ڠ ng
  ە e ۆ o ۇ u ۈ u ێ e ۋ v ڕ r ڵ l ڎ d ۅ u ۉ u
`)
