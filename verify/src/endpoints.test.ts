import * as session from '@bonafide/contract/session/session.ts'
import { describe, expect, it } from 'vitest'
import * as light from './endpoints.ts'

describe('the light endpoints', () => {
  it.each(Object.entries(light))('%s is called as the contract says', (name, endpoint) => {
    const promised = Object.entries(session).find(([key]) => key === name)?.[1]
    expect(promised).toMatchObject(endpoint)
  })
})
