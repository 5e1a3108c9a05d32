import { ApiError } from '@bonafide/contract/client.ts'
import { describe, expect, it } from 'vitest'
import { troubleOf, uploadFailureOf } from './trouble.ts'

const refused = (status: number, identifier = 'ANY') =>
  new ApiError(status, { identifier, message: '', documentation: '', severity: 'NOT_SEVERE' })

describe('an error means', () => {
  it.each<[string, Error, string, string]>([
    ['no connection', new TypeError('network'), 'CONNECTION', 'CONNECTION'],
    ['a spent link', refused(400, 'TOKEN_NOT_VALID'), 'BAD_LINK', 'MOVED_ON'],
    ['no credentials', refused(401), 'BAD_LINK', 'MOVED_ON'],
    ['another state', refused(409), 'MOVED_ON', 'MOVED_ON'],
    ['a large file', refused(413), 'SERVER', 'TOO_LARGE'],
    ['no picture', refused(400, 'BAD_VALUE'), 'SERVER', 'NOT_A_PICTURE'],
    ['a bad day', refused(500), 'SERVER', 'SERVER'],
    ['haste', refused(429), 'SERVER', 'SERVER'],
  ])('%s', (_, error, trouble, failure) => {
    expect(troubleOf(error)).toBe(trouble)
    expect(uploadFailureOf(error)).toBe(failure)
  })
})
