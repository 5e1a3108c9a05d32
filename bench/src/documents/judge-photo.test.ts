import { aPassportMrz } from '@bonafide/core/testing/mrz-seen.ts'
import { aPhoto } from '@bonafide/server/testing/observations.ts'
import { describe, expect, it } from 'vitest'
import { judgePhoto } from './judge-photo.ts'

const PASSPORT = { docType: 'PASSPORT', issuingCountry: 'LTU', sides: 'front', printedMrz: ['known'] }
const CARD = { ...PASSPORT, docType: 'ID_CARD' }
const card = aPassportMrz({ format: 'TD1', documentCode: 'ID', optional: '', optional2: '' })
const back = () => aPhoto('BACK', { faces: { seen: [] }, text: { seen: [] } }, card)

describe('judgePhoto', () => {
  it.each([
    ['a good passport', PASSPORT, aPhoto('FRONT'), '2030-01-01', true],
    [
      'the good back of a card, whose front is taken for granted',
      { ...CARD, sides: 'back' },
      back(),
      '2030-01-01',
      true,
    ],
    [
      'a card with both sides in one photo',
      { ...CARD, sides: 'front+back' },
      aPhoto('FRONT', {}, card),
      '2030-01-01',
      true,
    ],
    ['an expired one', PASSPORT, aPhoto('FRONT'), '2034-02-01', false],
    ['one without an MRZ', PASSPORT, aPhoto('FRONT', { mrz: { seen: null } }), '2030-01-01', false],
    ['the front of a card alone', CARD, aPhoto('FRONT', { mrz: { seen: null } }), '2030-01-01', false],
    ['a type that is another', { ...PASSPORT, docType: 'VISA' }, aPhoto('FRONT'), '2030-01-01', false],
  ])('%s', (_, known, photo, today, isApproved) => {
    expect(judgePhoto(known, photo, today)).toMatchObject({ isApproved })
  })

  it('sets the date by what was read where nobody knows the true expiry', () => {
    const unknown = { ...PASSPORT, printedMrz: null }
    expect(judgePhoto(unknown, aPhoto('FRONT'), '2035-01-01').isApproved).toBe(true)
  })
})
