import { describe, expect, it } from 'vitest'
import { aFace, aSelfie } from '../testing/evidence.ts'
import type { Face } from '../verification/observations.ts'
import { type FaceAdvice, selfieAdvice, selfieTroubles } from './face-advice.ts'

const fine = aFace().quality
const away = { yaw: 50, pitch: 0, roll: 0 }

describe('advice on a selfie', () => {
  const rows: [what: string, faces: Face[], advice: FaceAdvice | null][] = [
    ['a good one', [aFace()], null],
    [
      'a good one, all measured',
      [aFace({ eyeDistance: 90, pose: { ...away, yaw: 8 }, cover: { eyes: 0.1, mouth: 0.2 } })],
      null,
    ],
    ['somebody else in it', [aFace(), aFace()], 'ALONE'],
    ['dark', [aFace({ quality: { ...fine, brightness: 12 } })], 'MORE_LIGHT'],
    ['burnt out', [aFace({ quality: { ...fine, glare: 0.5 } })], 'LESS_LIGHT'],
    ['turned away', [aFace({ pose: away })], 'STRAIGHT'],
    ['far away', [aFace({ eyeDistance: 12 })], 'CLOSER'],
    ['in dark glasses', [aFace({ cover: { eyes: 0.9, mouth: 0 } })], 'UNCOVER_EYES'],
    ['behind a mask', [aFace({ cover: { eyes: 0, mouth: 0.9 } })], 'UNCOVER_MOUTH'],
    ['blurred', [aFace({ quality: { ...fine, sharpness: 3 } })], 'HOLD_STILL'],
    [
      'turned away, so that the eyes are close together',
      [aFace({ pose: away, eyeDistance: 20 })],
      'STRAIGHT',
    ],
    [
      'dark and blurred: light cures both',
      [aFace({ quality: { ...fine, brightness: 12, sharpness: 3 } })],
      'MORE_LIGHT',
    ],
    ['two, one blurred', [aFace({ quality: { ...fine, sharpness: 3 } }), aFace()], 'ALONE'],
    ['nobody, for no known reason', [], null],
  ]
  it.each(rows)('%s', (_, seen, advice) => {
    expect(selfieAdvice(aSelfie({ faces: { seen } }))).toBe(advice)
  })

  it('asks for light where nobody is seen in the dark', () => {
    const photo = aSelfie({ faces: { seen: [] }, quality: { seen: { ...fine, brightness: 8 } } })
    expect(selfieAdvice(photo)).toBe('MORE_LIGHT')
    expect(selfieTroubles(photo)).toMatchObject([{ result: 'NO_FACE_FOUND' }])
  })

  it('says nothing where the faces could not be looked for', () => {
    expect(selfieAdvice(aSelfie({ faces: { unseen: 'late' } }))).toBeNull()
  })

  it('tells a reviewer what was measured', () => {
    const [trouble] = selfieTroubles(aSelfie({ faces: { seen: [aFace({ eyeDistance: 12.4 })] } }))
    expect(trouble?.because).toBe(
      'the face in the selfie is too small: 12 pixels between the eyes, 30 are needed',
    )
  })
})
