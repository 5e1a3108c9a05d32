/**
 * Thai consonants: first in a syllable and last in it by the Royal Institute's general system (RTGS), and as names keep
 * their Sanskrit letters (Adulyadej, Vajiralongkorn). Lao letters stand 128 places behind their Thai twins. Data only.
 */

/** letter: [first, last, letter by letter]. */
export const THAI_CONSONANTS: ReadonlyMap<string, readonly [first: string, last: string, indic: string]> =
  new Map(
    (
      'ก k k k|ข kh k kh|ฃ kh k kh|ค kh k kh|ฅ kh k kh|ฆ kh k gh|ง ng ng ng|จ ch t j|ฉ ch t ch|ช ch t ch|ซ s t s|ฌ ch t ch|ญ y n y|' +
      'ฎ d t d|ฏ t t t|ฐ th t th|ฑ th t th|ฒ th t th|ณ n n n|ด d t d|ต t t t|ถ th t th|ท th t th|ธ th t dh|น n n n|บ b p b|ป p p p|' +
      'ผ ph p p|ฝ f p f|พ ph p p|ฟ f p f|ภ ph p bh|ม m m m|ย y i y|ร r n r|ล l n l|ว w o v|ศ s t s|ษ s t s|ส s t s|' +
      'ห h - h|ฬ l n l|อ - - -|ฮ h - h'
    )
      .split('|')
      .map((line) => {
        const [letter = '', ...sounds] = line.split(' ')
        const [first = '', last = '', indic = ''] = sounds.map((sound) => (sound === '-' ? '' : sound))
        return [letter, [first, last, indic]]
      }),
  )
