import { expect, it } from 'vitest'
import { webLinks } from './web-links.ts'

it('keeps web pages, each once, and nothing that runs', () => {
  const urls = [
    'https://example.org/a',
    'http://example.net/b?c=1',
    'https://example.org/a',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org/x',
    'not an address',
  ]
  expect(webLinks(urls)).toEqual([
    { href: 'https://example.org/a', host: 'example.org' },
    { href: 'http://example.net/b?c=1', host: 'example.net' },
  ])
})
