/** Spelling keys: names that only differ by habits of spelling, ear or missing vowels get the same key. */

/** The three keys of one romanised word (a-z, 0-9). Each is rougher than the one before. */
export type Keys = {
  /** Habits of transliteration folded: Mohammed = Muhammed, Sergej = Sergey, Qaddafi = Kadafi. */
  canon: string
  /** Also voiced = unvoiced and the like (Gwak = Kwak), as ears of other languages hear them; all vowels as one. */
  loose: string
  /** Consonants only, as Arabic and Hebrew write them. */
  skeleton: string
}

/** Applied in order; longest first, since each rule sees what the ones before have left. Capitals are sounds of their own. */
const CANON_RULES: readonly (readonly [RegExp, string])[] = [
  [/^x(?=[iu])/, 'S'],
  [/^q(?=i)/, 'C'],
  [/(?<=..)ovs$/, 'ov'],
  [/(?<=..)js$/, 'j'],
  [/(off|ow|ev|ew|eff)$/, 'ov'],
  [/(owa|eva|ewa)$/, 'ova'],
  [/(skiy|skij|skyy|skyi|sky|ski|skii|zky|cki|tsky|tskiy)$/, 'ski'],
  [/aw(?![aeiouy])/g, 'ao'],
  [/tsch|tch|ch|cz|tj(?=[aeiou])/g, 'C'],
  [/sch|sh|sz/g, 'S'],
  [/zh|dzh|dj|dsch|gj/g, 'j'],
  [/kh|qh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ts|tz/g, 'z'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou|oo|u/g, 'o'],
  [/ij|iy|yi|ey|ej|ei|ee|ie|y/g, 'i'],
  [/ay|aj/g, 'ai'],
  [/(?<=[aeiou])j(?![aeiou])/g, 'i'],
  [/(.)\1+/g, '$1'],
]

const LOOSE_RULES: readonly (readonly [RegExp, string])[] = [
  [/g/g, 'k'],
  [/d/g, 't'],
  [/b/g, 'p'],
  [/[Cj]/g, 'J'],
  [/v/g, 'f'],
  [/[zS]/g, 's'],
  [/(?<=.)h/g, ''],
  [/[aeio]+/g, 'a'],
  [/(.)\1+/g, '$1'],
]

/** Keys of one word. Pure and total: any text has keys, perhaps empty ones. */
export function keysOf(text: string): Keys {
  const canon = apply(CANON_RULES, text)
  return { canon, loose: apply(LOOSE_RULES, canon), skeleton: skeletonOf(canon) }
}

/** Vowels go; v and i as consonants are written in those scripts (و, ي), and as often left out in Latin, so they go too. */
function skeletonOf(canon: string): string {
  const bare = canon.replaceAll(/(?<=.)[aeio]+/g, '').replace(/^[aeio]+/, 'a')
  return bare.replaceAll(/(.)\1+/g, '$1')
}

function apply(rules: readonly (readonly [RegExp, string])[], text: string): string {
  return rules.reduce((out, [pattern, by]) => out.replace(pattern, by), text)
}
