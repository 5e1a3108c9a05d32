import { describe, expect, it } from 'vitest'
import { emptyForm, tokenBody } from './token-body.ts'

describe('tokenBody', () => {
  it('leaves out what was left empty', () => {
    expect(tokenBody({ ...emptyForm, clientId: ' client-1 ' })).toEqual({ clientId: 'client-1' })
  })

  it('sends seconds as a number and the chosen documents', () => {
    const form = { ...emptyForm, clientId: 'c', expiryTime: '3600', documents: ['PASSPORT'] }
    expect(tokenBody(form)).toEqual({ clientId: 'c', expiryTime: 3600, documents: ['PASSPORT'] })
  })
})
