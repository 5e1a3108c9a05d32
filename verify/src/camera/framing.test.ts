import { describe, expect, it } from 'vitest'
import { areaInVideo, fitted } from './framing.ts'

describe('areaInVideo', () => {
  it('finds the frame in a landscape picture that covers an upright screen', () => {
    const screen = { x: 0, y: 0, width: 360, height: 720 }
    const frame = { x: 18, y: 260, width: 324, height: 204 }
    const area = areaInVideo(frame, screen, { width: 1280, height: 720 })
    expect(area).toEqual({ x: 478, y: 260, width: 324, height: 204 })
  })

  it('never leaves the picture', () => {
    const box = { x: 0, y: 0, width: 100, height: 100 }
    const area = areaInVideo({ x: -50, y: 50, width: 300, height: 300 }, box, { width: 200, height: 200 })
    expect(area).toEqual({ x: 0, y: 100, width: 200, height: 100 })
  })
})

describe('fitted', () => {
  it('shrinks what is too large and leaves the rest alone', () => {
    expect(fitted({ width: 4000, height: 3000 }, 2400)).toEqual({ width: 2400, height: 1800 })
    expect(fitted({ width: 640, height: 480 }, 2400)).toEqual({ width: 640, height: 480 })
  })
})
