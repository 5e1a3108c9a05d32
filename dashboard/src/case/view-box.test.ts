import { describe, expect, it } from 'vitest'
import { moved, turned, viewBox, wholeView, zoomed } from './view-box.ts'

const photo = { width: 400, height: 200 }

describe('view', () => {
  it('shows the whole photo at first', () => {
    expect(viewBox(photo, wholeView)).toBe('0 0 400 200')
  })

  it('stands the photo up when turned', () => {
    expect(viewBox(photo, turned(wholeView))).toBe('0 0 200 400')
  })

  it('keeps the point under the pointer when zooming', () => {
    expect(viewBox(photo, zoomed(wholeView, 2, { x: 0, y: 0 }))).toBe('0 0 200 100')
  })

  it('never leaves the photo', () => {
    expect(viewBox(photo, moved(zoomed(wholeView, 2), 9, 9))).toBe('0 0 200 100')
    expect(zoomed(wholeView, 0.1).zoom).toBe(1)
  })
})
