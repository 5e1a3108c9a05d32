import { expect, it } from 'vitest'
import { jsonRecords, parseRecord } from './json-records.ts'
import { aSource, collect } from './testing-sources.ts'

const objects = [{ a: 'x}{"\\', b: { c: [1, { d: '\n' }] } }, {}, { e: '\\"' }]

it.each([
  ['a line each', objects.map((object) => JSON.stringify(object)).join('\n')],
  ['an array', JSON.stringify(objects)],
  ['an array over many lines', JSON.stringify(objects, null, 2)],
])('reads objects of %s', async (_, text) => {
  const records = await collect(jsonRecords(aSource('x.json', text)))
  expect(records.map(parseRecord)).toEqual(objects)
})

it('says at which line an object begins', async () => {
  const records = await collect(jsonRecords(aSource('x.json', '[\n{"a":\n1},\n\n{}]')))
  expect(records.map(({ at }) => at)).toEqual(['x.json, line 2', 'x.json, line 5'])
})

it.each([
  ['nothing', '', 'x.json: it is empty; expected JSON objects'],
  ['a page of HTML', '<html>', 'x.json, line 1: expected an object, found "<"'],
  ['an object cut off', '{}\n{"a": "b', 'x.json: it ends in the middle of what begins at line 2'],
  ['an array cut off', '[{}', 'x.json: it ends in the middle of what begins at line 1'],
  ['an array of texts', '["a"]', 'x.json, line 1: expected an object, found "\\""'],
])('refuses %s', async (_, text, message) => {
  await expect(collect(jsonRecords(aSource('x.json', text)))).rejects.toThrow(message)
})

it('refuses an object that is no JSON', () => {
  expect(() => parseRecord({ at: 'x.json, line 3', text: '{a}' })).toThrow(/^x\.json, line 3: no JSON: /)
})
