/** A cheap phone pays for every byte: what the verification page loads before its camera opens. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

const dist = join(import.meta.dirname, '../../verify/dist')

it('is at most 60 kB of JavaScript, compressed', () => {
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path = '']) => join(dist, path))
  expect(scripts.length).toBeGreaterThan(0)
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0)
  expect(bytes).toBeLessThanOrEqual(60 * 1024)
})
