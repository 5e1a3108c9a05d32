/**
 * Scripts of India and Sri Lanka → a-z. Unicode lays the blocks from Devanagari to Malayalam out alike (ISCII), 128
 * places each, so one table by place serves them all; what differs stands beside it. Hunterian spelling. Data only.
 */
import { letters } from './pairs.ts'

/** Places of the common layout, written in Devanagari. */
export const CONSONANTS = letters(`
  क k ख kh ग g घ gh ङ n च ch छ chh ज j झ jh ञ n ट t ठ th ड d ढ dh ण n त t थ th द d ध dh न n ऩ n प p फ ph ब b भ bh म m
  य y र r ऱ r ल l ळ l ऴ zh व v श sh ष sh स s ह h
`)
export const VOWELS = letters(
  'अ a आ a इ i ई i उ u ऊ u ऋ ri ऌ li ऍ e ऎ e ए e ऐ ai ऑ o ऒ o ओ o औ au ॠ ri ॡ li ॲ a',
)
/** Vowel signs and other signs, by place in the block. */
export const SIGNS: ReadonlyMap<number, string> = new Map([
  [0x3e, 'a'],
  [0x3f, 'i'],
  [0x40, 'i'],
  [0x41, 'u'],
  [0x42, 'u'],
  [0x43, 'ri'],
  [0x44, 'ri'],
  [0x45, 'e'],
  [0x46, 'e'],
  [0x47, 'e'],
  [0x48, 'ai'],
  [0x49, 'o'],
  [0x4a, 'o'],
  [0x4b, 'o'],
  [0x4c, 'au'],
  [0x56, 'ai'],
  [0x57, 'au'],
  [0x62, 'li'],
  [0x63, 'li'],
])
/** Consonant with the dot below (nukta). */
export const DOTTED = letters('क q ख kh ग g ज z ड r ढ rh फ f य y स sh ल l')
/** Places of the signs that are neither vowel nor consonant. */
export const VIRAMA = 0x4d
export const VISARGA = 0x03
export const NASALS: ReadonlySet<number> = new Set([0x01, 0x02, 0x70])
/** Gurmukhi letters that only carry a vowel sign. */
export const CARRIERS = 'ੲੳ'

/** Letters with a value of their own, beside the common layout. */
export const OWN_CONSONANTS = letters(`
  ৎ t ৰ r ৱ v ੜ r ୱ v ୟ y ൺ n ൻ n ർ r ൽ l ൾ l ൿ k য j ॻ g ॼ j ॾ d ॿ b
`)
/** They end a syllable without a sign: Malayalam chillu letters, Bengali khanda ta. */
export const WITHOUT_VOWEL = 'ৎൺൻർൽൾൿ'

/** Sinhala has a layout of its own. */
export const SINHALA_CONSONANTS = letters(`
  ක k ඛ kh ග g ඝ gh ඞ n ඟ ng ච ch ඡ chh ජ j ඣ jh ඤ n ඥ gn ඦ nj ට t ඨ th ඩ d ඪ dh ණ n ඬ nd ත th ථ th ද d ධ dh න n ඳ nd
  ප p ඵ ph බ b භ bh ම m ඹ mb ය y ර r ල l ව w ශ sh ෂ sh ස s හ h ළ l ෆ f
`)
export const SINHALA_VOWELS = letters('අ a ආ a ඇ a ඈ a ඉ i ඊ i උ u ඌ u ඍ ru එ e ඒ e ඓ ai ඔ o ඕ o ඖ au')
export const SINHALA_SIGNS = letters(
  '\u0dcf a \u0dd0 a \u0dd1 a \u0dd2 i \u0dd3 i \u0dd4 u \u0dd6 u \u0dd8 ru \u0dd9 e \u0dda e \u0ddb ai \u0ddc o \u0ddd o \u0dde au',
)
export const SINHALA_VIRAMA = '\u0dca'
