import { Locale } from '@bonafide/core/vocabulary.ts'
import { describe, expect, it } from 'vitest'
import { languageFor } from '../language.ts'
import { translator } from '../t.ts'
import { locales } from './all.ts'
import { en, type Key } from './en.ts'

const keys = Object.keys(en).filter((key): key is Key => Object.hasOwn(en, key))
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([whole]) => whole).sort()

describe.each(Object.entries(locales))('%s', (name, { load }) => {
  it('is a language that a token may name', () => {
    expect(Locale.options).toContain(name)
  })

  it('has every text and no other', async () => {
    expect(Object.keys(await load()).sort()).toEqual([...keys].sort())
  })

  it.each(keys)('fills the same places: %s', async (key) => {
    const text = (await load())[key]
    expect(new Set(placeholders(text))).toEqual(new Set(placeholders(en[key])))
    expect(text.trim()).not.toBe('')
  })
})

describe('languageFor', () => {
  it.each<[string, (string | null)[], string]>([
    ['the link overrides the session', ['de', 'lt'], 'de'],
    ['the session is next', [null, 'lt'], 'lt'],
    ['regions and case do not matter', ['de_AT'], 'de'],
    ['capitals', ['LT'], 'lt'],
    ['an unknown one is English', ['xx'], 'en'],
    ['none is English', [null], 'en'],
  ])('%s', (_, wanted, expected) => {
    expect(languageFor(wanted)).toBe(expected)
  })
})

describe('translator', () => {
  it('fills in what a sentence names', () => {
    expect(translator(en)('page.part', { number: 2, total: 4 })).toBe('Step 2 of 4')
  })
})
