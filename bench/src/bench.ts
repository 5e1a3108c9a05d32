/** `npm run bench -- NAME [--data DIR]`: measures through the public API; the last line is one JSON object. */
import { parseArgs } from 'node:util'
import { crashBench } from './crash.ts'
import { mainPath } from './main-path.ts'
import { token } from './token.ts'

const benches: Record<string, (data: string | undefined) => Promise<object>> = {
  'main-path': mainPath,
  token,
  crash: crashBench,
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } })
const bench = benches[positionals[0] ?? '']
if (bench === undefined) {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join('|')} [--data DIR]`)
  process.exit(2)
}
console.log(JSON.stringify(await bench(values.data)))
process.exit(0)
