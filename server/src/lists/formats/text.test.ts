import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ListUnreadable, type Source } from './format.ts'
import { aSource } from './testing-sources.ts'
import { textOf } from './text.ts'

describe('the text of a source', () => {
  const text = 'Žemaitė, Björn — имя'

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['gzip', gzipSync(text)],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('is read from %s', async (_, bytes) => {
    expect(await whole(aSource('list.csv', bytes), true)).toBe(text)
  })

  it('is read as Windows-1252 where it is not UTF-8, from the first letter on', async () => {
    const bytes = Buffer.concat([Buffer.from('MUÑOZ ', 'latin1'), Buffer.from([0x93]), Buffer.from('x')])
    expect(await whole(aSource('sdn.csv', bytes), true)).toBe('MUÑOZ “x')
  })

  it('is refused where it must be UTF-8 and is not', async () => {
    const reading = whole(aSource('un.xml', Buffer.from('MUÑOZ', 'latin1')), false)
    await expect(reading).rejects.toThrow(new ListUnreadable('un.xml: this is no UTF-8 text'))
  })

  it('is refused when the gzip ends too early', async () => {
    const bytes = gzipSync(text.repeat(100)).subarray(0, 40)
    await expect(whole(aSource('un.xml.gz', bytes), false)).rejects.toThrow(
      /^un\.xml\.gz: unexpected end of file$/,
    )
  })

  it('is empty where there is nothing', async () => {
    expect(await whole(aSource('empty.csv', ''), true)).toBe('')
  })
})

async function whole(source: Source, legacy: boolean): Promise<string> {
  let text = ''
  for await (const piece of textOf(source, { legacy })) text += piece
  return text
}
