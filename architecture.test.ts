/** Who may import whom (ARCHITECTURE.md), held against the import lines of every source file. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = import.meta.dirname
const files = globSync('{core,contract,server,verify,dashboard,ui,bench,e2e}/src/**/*.{ts,tsx}', {
  cwd: root,
})
const isTest = (file: string) => /\.test\.|\/testing\/|\/test(ing)?-/.test(file)

/** What a file imports: 'server/db' for a folder of ours, 'npm:zod' or 'node:fs' for others. */
function importsOf(file: string): string[] {
  // Code that is shown to be copied is text, not an import.
  const text = readFileSync(join(root, file), 'utf8').replaceAll(/`[^`]*`/gs, '')
  const names = [...text.matchAll(/^(?:import|export)\b[^'";]*?from '([^']+)'|^import '([^']+)'/gms)].map(
    (m) => m[1] ?? m[2] ?? '',
  )
  return names.map((name) => resolve(file, name))
}

function resolve(file: string, name: string): string {
  if (name.startsWith('.')) return place(relative(root, join(root, dirname(file), name)))
  const own = /^@bonafide\/(\w+)\/(.+)$/.exec(name)
  if (own !== null) return place(`${own[1]}/src/${own[2]}`)
  return name.startsWith('node:')
    ? name
    : `npm:${name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/')}`
}

/** 'server/src/db/x.ts' → 'server/db'; files at the top of a package belong to the package itself. */
function place(path: string): string {
  const [pack, , folder, ...rest] = path.split('/')
  return rest.length > 0 ? `${pack}/${folder}` : `${pack}`
}

const DEVICES = ['db', 'jobs', 'storage', 'vision', 'http', 'threads']
const SUBJECTS = [
  'verifications',
  'faces',
  'blocklists',
  'partners',
  'reviewers',
  'webhooks',
  'specimens',
  'cli',
  'lists',
  'screening',
]

/** Folder of the importer → whether it may import that. */
function isAllowed(from: string, to: string): boolean {
  const [pack = '', folder = ''] = from.split('/')
  const [toPack = '', toFolder = ''] = to.split('/')
  // any-ascii is one table and one function, as pure as core itself.
  if (pack === 'core') return toPack === 'core' || to === 'npm:zod' || to === 'npm:any-ascii'
  if (pack === 'contract') return ['core', 'contract'].includes(toPack) || to === 'npm:zod'
  if (pack === 'ui') return toPack === 'ui'
  if (pack === 'verify' || pack === 'dashboard') return toPack !== 'server' && !to.startsWith('node:')
  if (pack === 'server' && DEVICES.includes(folder))
    return !(toPack === 'server' && SUBJECTS.includes(toFolder))
  return true
}

describe('import rules', () => {
  it('finds the sources', () => expect(files.length).toBeGreaterThan(80))

  it.each(files.filter((file) => !isTest(file)))('%s', (file) => {
    const wrong = importsOf(file).filter((to) => !isAllowed(place(file), to))
    expect(wrong).toEqual([])
  })

  it('only compose.ts and the command line know every adapter', () => {
    const knowing = files.filter(
      (file) => file.startsWith('server/src/') && !isTest(file) && importsOf(file).includes('server/vision'),
    )
    const outside = knowing.filter(
      (file) => place(file) === 'server' && !file.endsWith('compose.ts') && !file.endsWith('deps.ts'),
    )
    expect(outside).toEqual([])
  })
})
