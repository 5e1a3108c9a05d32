import { describe, expect, it } from 'vitest'
import { aFace, aPhoto } from '../testing/evidence.ts'
import { aCard, mrzOfData } from '../testing/mrz-seen.ts'
import type { PhotoProblem } from './photo.ts'
import { problemPlaces } from './problem-places.ts'

const photo = aPhoto({
  width: 1000,
  height: 500,
  mrz: { seen: mrzOfData(aCard()) },
  document: { seen: { quad: null, coverage: 1, cutAt: ['right', 'top'] } },
  faces: { seen: [aFace(), aFace({ box: { x: 5, y: 6, width: 10, height: 20 } })] },
})

describe('a problem lies', () => {
  it.each<[what: string, problems: PhotoProblem[], corners: [number, number][]]>([
    ['nowhere when there is none', [], []],
    [
      'at the rows that could not be read',
      ['MRZ_OCR_READING_ERROR'],
      [
        [0, 0],
        [0, 50],
        [0, 100],
      ],
    ],
    [
      'at the sides where the document is cut',
      ['DOC_NOT_FULLY_VISIBLE'],
      [
        [970, 0],
        [0, 0],
      ],
    ],
    ['at the other face', ['TOO_MANY_FACES'], [[5, 6]]],
    ['at the portrait under a reflection', ['DOC_FACE_GLARED'], [[0, 0]]],
    ['nowhere when the document is of another kind', ['DOC_TYPE_MISMATCH'], []],
  ])('%s', (_, problems, corners) => {
    expect(problemPlaces(photo, problems).map(([topLeft]) => topLeft)).toEqual(corners)
  })
})
