import type { FieldRow } from '@bonafide/contract/dashboard/verifications.ts'
import { describe, expect, it } from 'vitest'
import { compared } from './compared.ts'

const row = (values: Partial<FieldRow>): FieldRow => ({
  field: 'firstName',
  label: 'First name',
  given: null,
  printed: null,
  mrz: null,
  barcode: null,
  verdict: 'ONLY',
  evidence: [],
  ...values,
})

const marks = (pieces: ReturnType<typeof compared>['given']) =>
  pieces?.filter(({ kind }) => kind !== 'same').length

describe('compared', () => {
  it('marks what one source says against the two that agree', () => {
    const { given, printed, mrz } = compared(row({ given: 'JOHAS', printed: 'JONAS', mrz: 'JONAS' }))
    expect(given).toEqual([
      { text: 'JO', kind: 'same' },
      { text: 'H', kind: 'different' },
      { text: 'AS', kind: 'same' },
    ])
    expect(marks(printed)).toBe(1)
    expect(marks(mrz)).toBe(1)
  })

  it('leaves a printed line alone that holds the value among other words', () => {
    const { printed, mrz } = compared(row({ printed: 'Surname / Nom ERIKSSON', mrz: 'ERIKSSON' }))
    expect([marks(printed), marks(mrz)]).toEqual([0, 0])
  })

  it('does not hold a date in words against one in digits', () => {
    const { printed, mrz } = compared(row({ printed: '12 AUG 1990', mrz: '1990-08-12' }))
    expect([marks(printed), marks(mrz)]).toEqual([0, 0])
  })

  it('says nothing for a source that said nothing', () => {
    expect(compared(row({ mrz: 'UTO' }))).toMatchObject({ given: null, printed: null, barcode: null })
  })
})
