import { describe, expect, it } from 'vitest'
import { hideTokens } from './hide-tokens.ts'

describe('addresses of lists', () => {
  it.each([
    ['https://a.example.org/list?token=abc', 'https://a.example.org/list?token=…'],
    ['https://a.example.org/list?x=1&Token=abc&y=2#z', 'https://a.example.org/list?x=1&Token=…&y=2#z'],
    ['https://a.example.org/?apikey=a&key=b&password=c', 'https://a.example.org/?apikey=…&key=…&password=…'],
    ['https://user:secret@a.example.org/list', 'https://…@a.example.org/list'],
    ['https://user:se@cret@a.example.org/list', 'https://…@a.example.org/list'],
    ['https://a.example.org/p@th?monkey=1', 'https://a.example.org/p@th?monkey=1'],
    ['/srv/lists/own.csv', '/srv/lists/own.csv'],
  ])('%s', (source, shown) => expect(hideTokens(source)).toBe(shown))
})
