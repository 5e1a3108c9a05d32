/** How a comparison of faces is explained: by curve, bands and numbers, and the same in words. */
import type { FaceVerdict, LivenessView } from '@bonafide/contract/dashboard/faces.ts'
import type { PhotoView } from '@bonafide/contract/dashboard/verifications.ts'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { drawnChecks } from './drawn-checks.ts'
import { type FaceEvidence, Faces } from './faces.tsx'
import { Reveal } from './reveal.ts'

const photo = (step: 'FRONT' | 'FACE', over: Partial<PhotoView> = {}): PhotoView => ({
  step,
  url: `blob:${step}`,
  width: 1000,
  height: 700,
  source: 'CAMERA',
  documentQuad: null,
  mrzQuads: [],
  barcodeQuads: [],
  faceBox: { x: 50, y: 60, width: 70, height: 80 },
  faceMeasures: null,
  ...over,
})
const verdict: FaceVerdict = {
  slope: 30,
  offset: -10,
  pairs: { genuine: 100, impostor: 1000 },
  source: 'Pairs of a data set, 2026.',
  edges: { review: 0.3, match: 0.45 },
  band: 'REVIEW',
  probability: 0.731,
}
const faceMatch: FaceEvidence['faceMatch'] = {
  seen: { similarity: 0.37, model: 'model-1', situation: 'SELFIE_PRINT', verdict },
}
const liveness = (score: number, cue = 0.1): LivenessView => ({
  model: { seen: { score, review: 0.15, accept: 0.5 } },
  cues: {
    seen: [
      { cue: 'MOIRE', score: cue, limit: 0.9 },
      { cue: 'FRAME', score: 0.2, limit: 0.9 },
    ],
  },
})
const drawn = (over: Partial<Parameters<typeof Faces>[0]> = {}, isRevealed = true) =>
  renderToStaticMarkup(
    <Reveal value={{ isRevealed, secrets: [] }}>
      <Faces
        photos={[photo('FRONT'), photo('FACE')]}
        faceMatch={faceMatch}
        liveness={liveness(0.95)}
        {...over}
      />
    </Reveal>,
  )

describe('the comparison of faces', () => {
  it('says in one sentence what the picture shows', () => {
    expect(drawn()).toContain(
      'aria-label="Similarity 0.37: a human looks. The likelihood of one person is 73.1 %. Below 0.30 another person, from 0.45 on the same person, between them a human looks."',
    )
  })

  it('names bands, edges and this pair in words and numbers', () => {
    const text = drawn()
    for (const part of [
      'another person',
      'a human looks',
      'same person',
      '0.30',
      '0.45',
      'this pair',
      '0.37',
    ])
      expect(text).toContain(part)
  })

  it('says which model it was and what its curve was made from', () => {
    const text = drawn()
    for (const part of ['model-1', '100 pairs of one person and 1,000 of two', 'Pairs of a data set, 2026.'])
      expect(text).toContain(part)
  })

  it('claims nothing without a curve', () => {
    const seen = { similarity: 0.9, model: 'model-2', situation: 'SELFIE_PRINT' as const, verdict: null }
    const text = drawn({ faceMatch: { seen } })
    expect(text).toContain('The model model-2 has no curve yet')
    expect(text).not.toContain('same person')
  })

  it('says why faces were not compared, even without faces', () => {
    const text = drawn({ photos: [photo('FACE')], faceMatch: { unseen: 'there is no portrait' } })
    expect(text).toContain('Not compared: there is no portrait.')
  })

  it('shows nothing where nothing was asked for', () => {
    expect(drawn({ photos: [photo('FRONT')], faceMatch: null, liveness: null })).toBe('')
  })

  it('blurs both faces until they are revealed', () => {
    expect(drawn({}, false).match(/filter:blur/g)).toHaveLength(2)
    expect(drawn()).not.toContain('filter:blur')
  })

  it('tells under a face how it is held and what covers it', () => {
    const faceMeasures = {
      eyeDistance: 83.6,
      pose: { yaw: -12.2, pitch: 3, roll: 20 },
      cover: { eyes: 0.8, mouth: 0 },
    }
    const text = drawn({ photos: [photo('FRONT'), photo('FACE', { faceMeasures })] })
    for (const part of ['eyes 84 px', 'turned 12°', 'eyes covered']) expect(text).toContain(`>${part}<`)
    expect(text).toContain('Yaw -12°, pitch 3°, roll 20°; Covered: eyes 80 %, mouth 0 %')
  })
})

describe('liveness', () => {
  it.each([
    [0.95, 'Live: 0.95, enough from 0.50 on'],
    [0.3, 'Perhaps not live: 0.30, a human looks between 0.15 and 0.50'],
    [0.02, 'Not live: 0.02, an attack below 0.15'],
  ])('says what %f means', (score, sentence) => {
    expect(drawn({ liveness: liveness(score) })).toContain(`aria-label="${sentence}"`)
  })

  it('opens the signs of a print or screen only where one is plain', () => {
    expect(drawn()).toContain('No sign of a print or screen among 2')
    const plain = drawn({ liveness: liveness(0.95, 0.97) })
    expect(plain).toContain('<details open=""><summary')
    expect(plain).toContain('1 of 2 signs of a print or screen')
  })

  it('says why it was not measured', () => {
    const text = drawn({ liveness: { model: { unseen: 'the model is missing' }, cues: null } })
    expect(text).toContain('Liveness not measured: the model is missing.')
  })
})

describe('scores among the findings', () => {
  it('are left out where the panels draw them', () => {
    const searches = [{ kind: 'DUPLICATE_FACE' as const, outcome: { unseen: 'no model' } }]
    expect(drawnChecks({ faceMatch, liveness: liveness(1), searches })).toEqual([
      'face-match',
      'liveness',
      'spoof-cues',
      'duplicates',
      'blocklists',
    ])
  })

  it('stay where there is no panel', () => {
    expect(drawnChecks({ faceMatch: { unseen: 'no face' }, liveness: null, searches: [] })).toEqual([])
  })
})
