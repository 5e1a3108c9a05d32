/** `npm run bench -- NAME [--data DIR]`: measures, mostly through the public API; the last line is one JSON object. */
import { parseArgs } from 'node:util'
import { crashBench } from './crash.ts'
import { documentsBench } from './documents/run.ts'
import { facesBench } from './faces/run.ts'
import { mainPath } from './main-path.ts'
import { screeningBench } from './screening/run.ts'
import { token } from './token.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    /** documents, faces, screening: only these sets, parted by commas. */
    sets: { type: 'string' },
    /** documents, faces, screening: without those we compare ourselves with. */
    'no-peers': { type: 'boolean', default: false },
    /** documents, screening: each case that fell short, with truth and reading. */
    failures: { type: 'boolean', default: false },
    /** faces: sizes of the galleries that are searched, parted by commas. */
    search: { type: 'string', default: '100000,1000000' },
  },
})

const benches: Record<string, (data: string | undefined) => Promise<object>> = {
  'main-path': mainPath,
  token,
  crash: crashBench,
  documents: (data) =>
    documentsBench(data, {
      sets: values.sets?.split(',') ?? null,
      withPeers: !values['no-peers'],
      withFailures: values.failures,
    }),
  faces: (data) =>
    facesBench(data, {
      sets: values.sets?.split(',') ?? null,
      withPeers: !values['no-peers'],
      searchSizes: values.search.split(',').filter(Boolean).map(Number),
    }),
  screening: (data) =>
    screeningBench(data, {
      sets: values.sets?.split(',') ?? null,
      withPeers: !values['no-peers'],
      withFailures: values.failures,
    }),
}

const bench = benches[positionals[0] ?? '']
if (bench === undefined) {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join('|')} [--data DIR]`)
  process.exit(2)
}
console.log(JSON.stringify(await bench(values.data)))
process.exit(0)
