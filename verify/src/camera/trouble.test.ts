import { describe, expect, it } from 'vitest'
import { type CameraTrouble, type Surroundings, troubleAfter, troubleBefore } from './trouble.ts'

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'
const instagram = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 Mobile Instagram 300.0'
const ordinary: Surroundings = { isSecure: true, hasCameraApi: true, isEmbedded: false, userAgent: chrome }

describe('before asking', () => {
  it.each<[string, Partial<Surroundings>, CameraTrouble | null]>([
    ['all is well', {}, null],
    ['no https', { isSecure: false, hasCameraApi: false }, 'INSECURE'],
    ['inside an app without camera', { hasCameraApi: false, userAgent: instagram }, 'IN_APP'],
    ['inside an app that may have one', { userAgent: instagram }, null],
    ['an old browser', { hasCameraApi: false }, 'NONE'],
  ])('%s', (_, over, trouble) => {
    expect(troubleBefore({ ...ordinary, ...over })).toBe(trouble)
  })
})

describe('after asking', () => {
  it.each<[string, Partial<Surroundings>, CameraTrouble]>([
    ['NotAllowedError', {}, 'REFUSED'],
    ['NotAllowedError', { isEmbedded: true }, 'EMBEDDED'],
    ['NotAllowedError', { userAgent: instagram }, 'IN_APP'],
    ['NotFoundError', {}, 'NONE'],
    ['NotReadableError', {}, 'BUSY'],
    ['SomethingElse', {}, 'UNKNOWN'],
  ])('%s %o', (name, over, trouble) => {
    expect(troubleAfter(name, { ...ordinary, ...over })).toBe(trouble)
  })
})
