import { expect, it } from 'vitest'
import { aSource, collect } from './testing-sources.ts'
import { xmlElements } from './xml-elements.ts'

it('gives the root, then every wanted element with what is in it', async () => {
  const text =
    '<?xml version="1.0"?>\n<n:list day="1"><x/><n:man id=" 7 ">A &amp; B<sub>C</sub><man/></n:man></n:list>'
  const [root, man, ...others] = await elements(text)
  expect(root).toMatchObject({ name: 'list', attributes: { day: '1' } })
  expect(man).toMatchObject({ at: 'l.xml, line 2', attributes: { id: '7' }, text: 'A & B' })
  expect(man?.children.map(({ name, text }) => [name, text])).toEqual([
    ['sub', 'C'],
    ['man', ''],
  ])
  expect(others).toEqual([])
})

it.each([
  ['another root', '<html></html>', 'l.xml, line 1: expected <list>, found <html>'],
  ['one that ends too early', '<list><man>', /^l\.xml: .*unclosed tag: man/],
  ['broken elements', '<list><man></list>', /^l\.xml: /],
  ['nothing', '', /^l\.xml: .*root element/],
])('refuses %s', async (_, text, message) => {
  await expect(elements(text)).rejects.toThrow(message)
})

function elements(text: string) {
  return collect(xmlElements(aSource('l.xml', text), 'list', new Set(['man'])))
}
