import { readMrzText } from '@bonafide/core/mrz/read.ts'
import { writeMrz } from '@bonafide/core/mrz/write.ts'
import { aPassportMrz } from '@bonafide/core/testing/mrz-seen.ts'
import { describe, expect, it } from 'vitest'
import { isExact, linesExact, mrzResult, scoreMrz, silentlyWrong } from './score-mrz.ts'

const TODAY = '2030-01-01'

const passport = (over: { documentNumber?: string; surname?: string } = {}): string[] =>
  writeMrz(aPassportMrz(over))
const LINES = passport()
const ANOTHER_NUMBER = passport({ documentNumber: '12345679' })

function reading(lines: readonly string[]) {
  const read = readMrzText(lines, TODAY)
  if (read === null) throw new Error('not an MRZ')
  return read
}
const result = (truth: string[] | null, lines: readonly string[] | null) =>
  mrzResult(
    { id: 'x', mrz: truth, printedMrz: truth },
    lines === null ? null : reading(lines),
    lines ?? [],
    TODAY,
  )

describe('linesExact', () => {
  it.each([
    ['all', ['a', 'b'], 2],
    ['one differs', ['a', 'x'], 1],
    ['one is missing', ['a'], 1],
    ['in the wrong order', ['b', 'a'], 0],
    ['nothing was read', [], 0],
  ])('counts lines at their own place: %s', (_, lines, count) => {
    expect(linesExact(['a', 'b'], lines)).toBe(count)
  })
})

describe('isExact', () => {
  it('wants a reading, every line, and no line more', () => {
    expect(isExact(result(LINES, LINES))).toBe(true)
    expect(isExact(result(LINES, ANOTHER_NUMBER))).toBe(false)
    expect(isExact({ ...result(LINES, LINES), lines: [...LINES, 'MORE'] })).toBe(false)
    expect(isExact({ ...result(LINES, LINES), isMrz: false })).toBe(false)
  })
})

describe('silentlyWrong', () => {
  const wrongFields = (read: readonly string[], truth: readonly string[] | null) =>
    silentlyWrong('x', reading(read), truth, TODAY)

  it('finds nothing in a right reading', () => expect(wrongFields(LINES, LINES)).toEqual([]))

  it('names a number that differs though its check digits hold', () => {
    expect(wrongFields(ANOTHER_NUMBER, LINES)).toEqual([
      { id: 'x', field: 'documentNumber', truth: '12345678', read: '12345679', state: 'valid' },
    ])
  })

  it('does not count a field that says itself that it is not proved', () => {
    const read = reading(ANOTHER_NUMBER)
    const doubted = {
      ...read,
      fields: {
        ...read.fields,
        documentNumber: { ...read.fields.documentNumber, state: 'unreadable' as const },
      },
    }
    expect(silentlyWrong('x', doubted, LINES, TODAY)).toEqual([])
  })

  it('counts every value claimed of a document that has no MRZ', () => {
    const fields = wrongFields(LINES, null).map(({ field }) => field)
    expect(fields).toEqual(expect.arrayContaining(['documentNumber', 'birthDate', 'expiryDate']))
  })
})

describe('scoreMrz', () => {
  it('adds up documents, lines and wrong fields', () => {
    const results = [
      result(LINES, LINES),
      result(LINES, ANOTHER_NUMBER),
      result(LINES, null),
      result(null, null),
    ]
    expect(scoreMrz(results)).toEqual({
      withMrz: 3,
      mrzDocumentsExact: 1,
      mrzLines: 6,
      mrzLinesExact: 3,
      silentlyWrong: 1,
    })
  })

  it('leaves out what does not apply to a set without MRZ', () => {
    expect(scoreMrz([result(null, null)])).toEqual({ silentlyWrong: 0 })
  })
})
