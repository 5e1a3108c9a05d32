import { randomBytes } from 'node:crypto'
import type { Subject } from '@bonafide/core/screening/subject.ts'
import { describe, expect, it } from 'vitest'
import { aSubject } from '../testing/own-list.ts'
import { subjectMark } from './whitelist-mark.ts'

const key = randomBytes(32)
const markOf = (subject: Subject, environment = 'test') =>
  subjectMark(key, environment, subject).toString('hex')
const JOSE = aSubject('José García López', { birthDate: '1980-01-02' })

describe('the mark of a subject', () => {
  it.each([
    ['case', 'JOSÉ GARCÍA LÓPEZ'],
    ['accents', 'Jose Garcia Lopez'],
    ['order', 'García López, José'],
    ['signs and spaces', 'José  García-López'],
  ])('does not depend on %s', (_, full) => {
    expect(markOf(aSubject(full, { birthDate: '1980-01-02' }))).toBe(markOf(JOSE))
  })

  it('does not depend on the order of names', () => {
    const [a, b] = [{ full: 'Иван Петров' }, { full: 'Ivan Petroff' }]
    expect(markOf(aSubject('x', { names: [a, b] }))).toBe(markOf(aSubject('x', { names: [b, a] })))
  })

  it.each<[string, Partial<Subject>]>([
    ['a name', { names: [{ full: 'José García' }] }],
    ['one more name', { names: [...JOSE.names, { full: 'Pepe' }] }],
    ['the date of birth', { birthDate: '1980-01-03' }],
    ['whether it is known', { birthDate: null }],
    ['person or company', { kind: 'ORGANISATION' }],
  ])('depends on %s', (_, over) => {
    expect(markOf({ ...JOSE, ...over })).not.toBe(markOf(JOSE))
  })

  it.each([
    ['Fund 1', 'Fund 2'],
    ['3M', 'M'],
    ['صندوق ١', 'صندوق ٢'],
  ])('tells numbers in names apart: %s, %s', (one, other) => {
    expect(markOf(aSubject(one))).not.toBe(markOf(aSubject(other)))
  })

  it('tells names of a script without a Latin spelling apart', () => {
    expect(markOf(aSubject('სახელი'))).not.toBe(markOf(aSubject('გვარი')))
  })

  it('is another one in each environment', () => {
    expect(markOf(JOSE, 'other')).not.toBe(markOf(JOSE))
  })
})
