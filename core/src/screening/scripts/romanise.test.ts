import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { romanise } from './romanise.ts'

const texts = (name: string) => romanise(name).map(({ text }) => text)
/** Each word with its other forms. */
const forms = (name: string) => romanise(name).map(({ text, others }) => [text, ...others])

describe('words', () => {
  it.each([
    ['U.S.A.', ['usa']],
    ["O'Brien", ['obrien']],
    ['O’Brien', ['obrien']],
    ['al-Assad', ['al', 'assad']],
    ['"John Smith"', ['john', 'smith']],
    ['John - Smith', ['john', 'smith']],
    ['John & Smith', ['john', 'smith']],
    ['John @ Smith', ['john', 'smith']],
    ['SMITH<<JOHN<PAUL<<<', ['smith', 'john', 'paul']],
    ['Smith, John (Jr./Sr.)', ['smith', 'john', 'jr', 'sr']],
    ['7-Eleven 24', ['7', 'eleven', '24']],
    ['Ｊｏｈｎ　Ｓｍｉｔｈ', ['john', 'smith']],
    ['ООО«БАЙ»', ['ooo', 'bay']],
    ['John\u200dny A\u0301dám', ['johnny', 'adam']],
    ['', []],
    ['… -- !', []],
    ['™ 💥', []],
  ])('%s is %j', (name, expected) => expect(texts(name)).toEqual(expected))

  it('keeps what was written', () => {
    expect(romanise("Sean O'Brien")).toEqual([
      { text: 'sean', written: 'Sean', isAbjad: false, others: [] },
      { text: 'obrien', written: "O'Brien", isAbjad: false, others: [] },
    ])
    expect(romanise('AlexandrovichKAVINOV')[0]?.written).toBe('AlexandrovichKAVINOV')
    expect(romanise('Müller-Lüd')[1]?.written).toBe('Lüd')
    expect(romanise('习近平').map(({ written }) => written)).toEqual(['习', '近平'])
  })
})

describe('alphabets', () => {
  it.each([
    ['Müller', [['muller', 'mueller']]],
    [
      'Ørn Åse',
      [
        ['orn', 'oern'],
        ['ase', 'aase'],
      ],
    ],
    ['GROẞ Straße', [['gross'], ['strasse']]],
    ['Łukasz Wałęsa', [['lukasz'], ['walesa']]],
    ['Nguyễn Đình', [['nguyen'], ['dinh', 'djinh']]],
    ['İstanbul ıraz', [['istanbul'], ['iraz']]],
    ['Þór Æsa', [['thor'], ['aesa', 'asa']]],
    ['Vučić', [['vucic', 'vuchich']]],
    ['Сергей Щукин', [['sergey'], ['shchukin', 'shtukin']]],
    ['Ельцин', [['eltsin', 'elcin', 'yeltsin', 'yelcin']]],
    [
      'Володимир Зеленський',
      [
        ['volodymyr', 'volodimir'],
        ['zelenskyy', 'zelenskiy'],
      ],
    ],
    ["Мар'яна", [['maryana']]],
    ['Марʼяна', [['maryana']]],
    ['Александар Вучић', [['aleksandar'], ['vucic', 'vuchich']]],
    ['Бойко Търновски', [['boyko'], ['tarnovski', 'turnovski']]],
    [
      'Қасым-Жомарт',
      [
        ['qasym', 'kasym'],
        ['zhomart', 'jomart'],
      ],
    ],
    ['Αλέξης Τσίπρας', [['alexis'], ['tsipras']]],
    ['Ευάγγελος Μπακογιάννη', [['evangelos'], ['bakogianni', 'bakoyianni']]],
    ['Նիկոլ Փաշինյան', [['nikol', 'nigol'], ['pashinyan']]],
    [
      'Բարակ Օբամա',
      [
        ['barak', 'parag'],
        ['obama', 'opama'],
      ],
    ],
    ['ირაკლი ᲡᲐᲐᲙᲐᲨᲕᲘᲚᲘ', [['irakli'], ['saakashvili']]],
  ])('%s is %j', (name, expected) => expect(forms(name)).toEqual(expected))

  it.each([
    ['a Cyrillic P in a Latin word', 'Рutin', 'putin'],
    ['a Latin y in a Cyrillic word', 'Пyтин', 'putin'],
    ['a Greek A in a Latin word', 'Αnna', 'anna'],
  ])('reads %s as it looks', (_, name, expected) => expect(texts(name)).toEqual([expected]))
})

describe('scripts without vowels', () => {
  it.each([
    ['محمد علي', ['muhammad', 'ali']],
    ['مُحَمَّد', ['muhammad']],
    ['صدام حسين التكريتي', ['saddam', 'husayn', 'al', 'tikriti']],
    ['عبد الرحمن', ['abdul', 'rahman']],
    ['عبدالرحمن', ['abdul', 'rahman']],
    ['عبد الله', ['abd', 'allah']],
    ['عبدالله', ['abd', 'allah']],
    ['نور الدين', ['nur', 'aldin']],
    ['نورالدین', ['nur', 'aldin']],
    ['ابوالقاسم', ['abu', 'al', 'qasim']],
    ['علی\u200cاکبر', ['ali', 'akbar']],
    ['أوباما', ['ubama']],
    ['خیر اللہ', ['khayr', 'allah']],
    ['الياس', ['ilyas']],
    ['بے نظیر بھٹو', ['be', 'nzir', 'bhutto']],
    ['ﻣﺤﻤﺪ', ['muhammad']],
    ['بنيامين ٣', ['bnyamin', '3']],
    ['בנימין נתניהו', ['binyamin', 'netanyahu']],
    ["ג'ורג'", ['jorj']],
  ])('%s is %j', (name, expected) => expect(texts(name)).toEqual(expected))

  it('says which words lack vowels, and how their letters may sound', () => {
    expect(romanise('وطبان')).toEqual([{ text: 'wtban', written: 'وطبان', isAbjad: true, others: [] }])
    expect(romanise('سليم')[0]?.isAbjad).toBe(false)
    expect(romanise('שפירא')[0]).toMatchObject({ isAbjad: true, others: ['shpira'] })
  })

  it('does not take s and h for sh', () => {
    expect(texts('مسهر')).toEqual(['msahr'])
    expect(texts('مشر')).toEqual(['mshr'])
  })
})

describe('East Asia', () => {
  it.each([
    [
      '김정은',
      [
        ['kim', 'gim'],
        ['jongun', 'jeongeun', 'jungeun'],
      ],
    ],
    [
      '김 정은',
      [
        ['kim', 'gim'],
        ['jongun', 'jeongeun', 'jungeun'],
      ],
    ],
    ['이민호', [['lee', 'yi', 'rhee', 'i', 'ri'], ['minho']]],
    ['남궁민', [['namgung', 'namkoong', 'namkung'], ['min']]],
    ['블라디미르 푸틴', [['bulradimiru', 'beulradimireu'], ['putin']]],
    [
      '习近平',
      [
        ['xi', 'hsi'],
        ['jinping', 'chinping'],
      ],
    ],
    [
      '習近平',
      [
        ['xi', 'hsi'],
        ['jinping', 'chinping'],
      ],
    ],
    ['欧阳修', [['ouyang'], ['xiu', 'hsiu']]],
    ['单雄信', [['shan'], ['xiongxin']]],
  ])('%s is %j', (name, expected) =>
    expect(forms(name).map((word, at) => word.slice(0, expected[at]?.length))).toEqual(expected),
  )

  it.each([
    ['金正恩', ['kim', 'jongun']],
    ['朴正熙', ['park', 'jonghui']],
    ['李小龍', ['lee', 'siulung']],
    ['黃之鋒', ['wong', 'zhifeng']],
    ['蔡英文', ['tsai', 'yingwen']],
    ['賴清德', ['lai', 'chingte']],
  ])('%s may be %j', (name, expected) => {
    const words = forms(name)
    expect(words.map((word, at) => word.includes(expected[at] ?? ''))).toEqual([true, true])
  })

  it.each([
    ['山田太郎', ['yamada', 'taro']],
    ['田中 花子', ['tanaka', 'hanako']],
    ['佐々木健', ['sasaki', 'ken']],
    ['長谷川 幸雄', ['hasegawa', 'yukio']],
    ['髙橋みなみ', ['takahashi', 'minami']],
    ['渡邊', ['watanabe']],
    ['バラク・オバマ', ['baraku', 'obama']],
    ['ﾔﾏﾀﾞ ﾀﾛｳ', ['yamada', 'taro']],
    ['しんぞう きょうこ', ['shinzo', 'kyoko']],
    ['ジョン・マッカートニー', ['jon', 'makkatoni']],
    ['北京大学', ['beijing', 'daxue']],
    ['三菱商事株式会社', ['mitsubishi', 'shangshi', 'kabushiki', 'kaisha']],
    ['中国石油天然气集团公司', ['zhongguo', 'shiyou', 'tianran', 'qi', 'jituan', 'gongsi']],
  ])('%s is %j', (name, expected) => expect(texts(name)).toEqual(expected))
})

describe('India and South-East Asia', () => {
  it.each([
    ['राम', ['ram']],
    ['नरेन्द्र मोदी', ['narendra', 'modi']],
    ['मनमोहन सिंह', ['manmohan', 'singh']],
    ['ज़फ़र', ['zafar']],
    ['শেখ হাসিনা', ['shekh', 'hasina']],
    ['রহমান', ['rahman']],
    ['ਮਨਮੋਹਨ ਸਿੰਘ', ['manmohan', 'singh']],
    ['નરેન્દ્ર', ['narendra']],
    ['ପଟ୍ଟନାୟକ', ['pattanayak']],
    ['முருகன்', ['murugan']],
    ['చంద్రబాబు', ['chandrababu']],
    ['ಸಿದ್ದರಾಮಯ್ಯ', ['siddaramayya']],
    ['മോഹൻലാൽ', ['mohanlal']],
    ['රාජපක්ෂ', ['rajapaksha']],
    ['วลาดิเมียร์ ปูติน', ['waladimia', 'putin']],
    ['สมชาย', ['somchai']],
    ['วชิราลงกรณ์', ['wachiralongkon']],
    ['ทักษิณ', ['thaksin']],
    ['อภิสิทธิ์', ['aphisit']],
    ['ທອງລຸນ', ['thonglun']],
    ['ប៉ុល ពត', ['pol', 'pot']],
    ['ពូទីន', ['putin']],
    ['ပူတင်', ['pu', 'tin']],
    ['အောင်ဆန်းစုကြည်', ['aung', 'san', 'su', 'kyi']],
  ])('%s is %j', (name, expected) => expect(texts(name)).toEqual(expected))

  it('knows Thai names as they are spelt abroad', () => {
    expect(forms('ภูมิพล อดุลยเดช')).toEqual([
      ['phumiphon', 'bhumipol'],
      ['adunyadet', 'adulyadej'],
    ])
  })
})

it.each([
  ['Ethiopic', 'ዐቢይ አሕመድ', ['abiy', 'ahmed']],
  ['Thaana', 'ދިވެހި', ['dhivehi']],
])('reads %s by the general table', (_, name, expected) => expect(texts(name)).toEqual(expected))

describe('any text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
    scriptsMixed(),
  )

  it('gives words of a-z and 0-9 with at most four other forms', () =>
    fc.assert(
      fc.property(anything, (name) => {
        for (const { text, others, written } of romanise(name)) {
          expect(text).toMatch(/^[a-z0-9]+$/)
          for (const other of others) expect(other).toMatch(/^[a-z0-9]+$/)
          expect(new Set([text, ...others]).size).toBe(others.length + 1)
          expect(others.length).toBeLessThanOrEqual(4)
          expect(written).not.toBe('')
        }
      }),
      { numRuns: 2000 },
    ))

  it('gives ASCII words in lower case', () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-z0-9]{1,12}$/)), (words) => {
        expect(texts(words.join(' '))).toEqual(words.map((word) => word.toLowerCase()))
      }),
    ))

  it('takes ASCII in a name with other letters as it takes it alone', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 20 }), (name) => {
        expect(texts(`${name} ž`)).toEqual([...texts(name), 'z'])
      }),
    ))
})

/** Letters of the scripts that have readers, in any order. */
function scriptsMixed() {
  const blocks = [
    0x0400, 0x0590, 0x0600, 0x0900, 0x0b80, 0x0d80, 0x0e00, 0x0e80, 0x1000, 0x1780, 0x3040, 0x4e00, 0xac00,
  ]
  const letter = fc.tuple(fc.constantFrom(...blocks), fc.integer({ min: 0, max: 0x7f }))
  return fc
    .array(letter, { maxLength: 30 })
    .map((codes) => String.fromCodePoint(...codes.map(([block, place]) => block + place)))
}
