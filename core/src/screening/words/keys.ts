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

/** What to find, what to put there, and a letter without which there is nothing to find. */
type Rule = readonly [find: RegExp, put: string, needs: string]

/** Applied in order; longest first, since each rule sees what the ones before have left. Capitals are sounds of their own. */
const CANON_RULES: readonly Rule[] = [
  [/^x(?=[iu])/, 'S', 'x'],
  [/^q(?=i)/, 'C', 'q'],
  [/(?<=..)ovs$/, 'ov', 's'],
  [/(?<=..)js$/, 'j', 'j'],
  [/(off|ow|ev|ew|eff)$/, 'ov', '*'],
  [/(owa|eva|ewa)$/, 'ova', '*'],
  [/(skiy|skij|skyy|skyi|sky|ski|skii|zky|cki|tsky|tskiy)$/, 'ski', 'k'],
  [/aw(?![aeiouy])/g, 'ao', 'w'],
  [/tsch|tch|ch|cz|tj(?=[aeiou])/g, 'C', '*'],
  [/sch|sh|sz/g, 'S', 's'],
  [/zh|dzh|dj|dsch|gj/g, 'j', '*'],
  [/kh|qh/g, 'h', 'h'],
  [/gh/g, 'g', 'h'],
  [/ph/g, 'f', 'h'],
  [/th/g, 't', 'h'],
  [/dh/g, 'd', 'h'],
  [/ts|tz/g, 'z', 't'],
  [/ck|q/g, 'k', '*'],
  [/c(?=[eiy])/g, 's', 'c'],
  [/c/g, 'k', 'c'],
  [/x/g, 'ks', 'x'],
  [/w/g, 'v', 'w'],
  [/ou|oo|u/g, 'o', '*'],
  [/ij|iy|yi|ey|ej|ei|ee|ie|y/g, 'i', '*'],
  [/ay|aj/g, 'ai', 'a'],
  [/(?<=[aeiou])j(?![aeiou])/g, 'i', 'j'],
  [/(.)\1+/g, '$1', '*'],
]

const LOOSE_RULES: readonly Rule[] = [
  [/g/g, 'k', 'g'],
  [/d/g, 't', 'd'],
  [/b/g, 'p', 'b'],
  [/[Cj]/g, 'J', '*'],
  [/v/g, 'f', 'v'],
  [/[zS]/g, 's', '*'],
  [/(?<=.)h/g, '', 'h'],
  [/[aeio]+/g, 'a', '*'],
  [/(.)\1+/g, '$1', '*'],
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

/** `*` needs nothing. */
function apply(rules: readonly Rule[], text: string): string {
  let out = text
  for (const [find, put, needs] of rules)
    if (needs === '*' || out.includes(needs)) out = out.replace(find, put)
  return out
}
