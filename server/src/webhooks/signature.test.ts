import { describe, expect, it } from 'vitest'
import { sign, verify } from './signature.ts'

// Made with openssl 3, not with our own code:
//   printf '%s' '{"final":true,"clientId":"Żaneta-1"}' | openssl dgst -sha256 -hmac 'bonafide-test-key'
const BODY = Buffer.from('{"final":true,"clientId":"Żaneta-1"}')
const KEY = 'bonafide-test-key'
const SIGNATURE = 'a70605e2008d3de04c487fecd423f74c95cae7b665e06ccba21663708e83d910'

describe('signature', () => {
  it('is what openssl computes over the same bytes', () => {
    expect(sign(KEY, BODY)).toBe(SIGNATURE)
    expect(verify(KEY, BODY, SIGNATURE)).toBe(true)
  })

  it.each([
    ['another key', 'other-key', BODY, SIGNATURE],
    ['one bit of the body', KEY, Buffer.from('{"final":true,"clientId":"Żaneta-0"}'), SIGNATURE],
    ['a newline after the body', KEY, Buffer.concat([BODY, Buffer.from('\n')]), SIGNATURE],
    ['a shortened signature', KEY, BODY, SIGNATURE.slice(0, 63)],
    ['upper case', KEY, BODY, SIGNATURE.toUpperCase()],
    ['no signature', KEY, BODY, ''],
  ])('does not verify with %s', (_what, key, body, signature) => {
    expect(verify(key, body, signature)).toBe(false)
  })
})
