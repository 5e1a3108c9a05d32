import { describe, expect, it } from 'vitest'
import { understood } from './cases.ts'

const LINES = ['P<UTOERIKSSON', 'L898902C36UTO']
const passport = { set: 'docs', id: 'one', file: 'docs/one.jpg', docType: 'PASSPORT', mrz: LINES }

const documents = (...lines: unknown[]) => understood(lines, null).documents

describe('understood', () => {
  it.each([
    ['a good document', passport, false],
    ['one whose check digits fail', { ...passport, checkDigitsFailing: ['dob'] }, true],
    ['one without an MRZ', { ...passport, mrz: null }, true],
    ['a spoilt one', { ...passport, set: 'docs-bad' }, true],
    ['the front of a US licence, which is not judged', { ...passport, set: 'dl-us', mrz: null }, false],
  ])('knows whether %s must not pass', (_, line, mustNotPass) => {
    expect(documents(line)).toMatchObject([{ mustNotPass }])
  })

  it('knows the lines of a document whose picture is too bad to read them', () => {
    const [, spoilt] = documents(passport, { ...passport, set: 'docs-bad', id: 'x', of: 'one', mrz: null })
    expect(spoilt).toMatchObject({ mrz: null, printedMrz: LINES })
  })

  it('does with little: no id, no type, an empty MRZ, keys nobody knows', () => {
    const line = { set: 'docs', file: 'docs/two.jpg', mrz: [], colour: 'red' }
    expect(documents(line)).toMatchObject([
      { id: 'docs/two.jpg', docType: 'OTHER', mrz: null, corners: null },
    ])
  })

  it('leaves out other sets and lines that it cannot understand', () => {
    const cases = understood([{ set: 'faces-lfw', file: 'x' }, { set: 'mrz-lines' }, { nothing: 1 }], null)
    expect(cases).toEqual({ documents: [], lines: [], barcodes: [] })
  })

  const payload = {
    set: 'aamva',
    id: 'aamva-mn',
    raw: '@ANSI',
    expected: { Last: 'DOE', Middle: '', Suffix: null },
    files: { clean: 'a.png', degraded2: 'b.jpg' },
  }

  it('makes a set of each kind of picture that an AAMVA payload has', () => {
    expect(understood([payload], null).barcodes).toEqual([
      { set: 'aamva-clean', id: 'aamva-mn', file: 'a.png', text: '@ANSI', expected: { Last: 'DOE' } },
      { set: 'aamva-degraded2', id: 'aamva-mn', file: 'b.jpg', text: '@ANSI', expected: { Last: 'DOE' } },
    ])
  })

  it.each([
    [['aamva'], 2],
    [['aamva-clean'], 1],
    [['docs'], 0],
  ])('takes the wanted sets only: %j', (wanted, count) => {
    expect(understood([payload], wanted).barcodes).toHaveLength(count)
  })
})
