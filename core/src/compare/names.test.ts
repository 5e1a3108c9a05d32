import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames, findInLines } from './names.ts'

describe('compareNames', () => {
  it.each([
    ['case and marks', 'Birutė', 'BIRUTE'],
    ['the order of words', 'Anna Maria', 'MARIA ANNA'],
    ['where words are split', 'Anna-Maria', 'ANNAMARIA'],
    ['apostrophes', "O'Neil", 'O NEIL'],
    ['the plain school', 'Müller', 'MULLER'],
    ['the school of ICAO', 'Müller', 'MUELLER'],
    ['Icelandic letters', 'Þuríður Ösp', 'THURIDUR OESP'],
    ['Cyrillic as passports spell it', 'Юлия', 'IULIIA'],
    ['Cyrillic as people spell it', 'Юлия', 'Yuliya'],
    ['Ukrainian', 'Олександр', 'OLEKSANDR'],
    ['nothing on both sides', '', ' '],
    ['the same in a script it cannot spell', '习近平', '习近平'],
  ])('does not mind %s', (_, given, seen) => expect(compareNames(given, seen)).toBe(1))

  it.each([
    ['a middle name that was not given', 'John', 'JOHN TOM'],
    ['a middle name that the document lacks', 'John Tom', 'JOHN'],
    ['one of two surnames', 'Garcia Lopez', 'GARCIA'],
    ['a name that the MRZ cut short', 'Chayapa Dejthamrong Krasuang', 'CHAYAPA DEJTHAMRONG K'],
  ])('takes a tenth for %s', (_, given, seen) => expect(compareNames(given, seen)).toBeCloseTo(0.9, 10))

  it.each([
    ['another name', 'Peter', 'JOHN'],
    ['another short name', 'Erik', 'EMIL'],
    ['another name with the same beginning', 'Jane', 'JOHN'],
    ['another name in two words', 'Peter Paul', 'JOHN TOM'],
    ['a name and none', 'Peter', ''],
    ['an initial alone', 'John', 'J'],
    ['a script that no document spells in Latin', '李小龙', 'BRUCE LEE'],
  ])('holds %s for different, below 0.5', (_, given, seen) =>
    expect(compareNames(given, seen)).toBeLessThan(0.5),
  )

  it.each([
    ['习近朋', '习近平'],
    ['Anna 李', 'Anna 王'],
    ['Tom', 'JOHN TOM'],
    ['Maria Anna', 'MARIA JOSE'],
  ])('does not let %s pass for %s', (given, seen) => expect(compareNames(given, seen)).toBeLessThan(0.8))

  const name = fc.array(fc.string({ unit: fc.constantFrom(...'ABCDEÄØß'), minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 3,
  })

  it('is 1 for a name and itself in any order of its words, and the same both ways', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(compareNames(a.join(' '), a.toReversed().join(' '))).toBeCloseTo(1, 10)
        const [there, back] = [compareNames(a.join(' '), b.join(' ')), compareNames(b.join(' '), a.join(' '))]
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThanOrEqual(1)
        expect(there).toBeCloseTo(back, 10)
      }),
    )
  })
})

describe('findInLines', () => {
  it.each([
    ['behind a label', 'SAMPLE', ['PASSPORT', 'SURNAME:SAMPLE'], 1, 1],
    ['without its spaces', 'ANNA MARIA', ['GIVENNAMESANNAMARIA'], 1, 0],
    ['in national letters', 'MUELLER', ['Name/Nom', 'Müller'], 1, 1],
    ['across two lines', 'ESPANOLA ESPANOLA', ['APELLIDOS', 'ESPAÑOLA', 'ESPAÑOLA'], 1, 1],
    ['with one letter misread', 'L898902C3', ['No L8989O2C3'], 8 / 9, 0],
  ])('finds a text %s', (_, needle, lines, ratio, index) => {
    expect(findInLines(needle, lines)).toEqual({ ratio: expect.closeTo(ratio, 10), index })
  })

  it.each([
    ['without lines', 'ANNA', []],
    ['for a needle without letters', '--', ['ANNA']],
  ])('is null %s', (_, needle, lines) => expect(findInLines(needle, lines)).toBeNull())
})
