/** Tesseract's command line with its English model, told that it sees one line of MRZ characters. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linePicture } from '@bonafide/server/vision/line-picture.ts'
import { handle } from '@bonafide/server/vision/raster.ts'
import type { RowPeer } from './peers.ts'

const OPTIONS = [
  ...['-l', 'eng', '--psm', '7'],
  ...['-c', 'tessedit_char_whitelist=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<'],
]

/** Rows go to it in their natural proportion and colours. One process a document; one thread, as we have. */
export function tesseract(): RowPeer {
  return {
    name: 'tesseract',
    read: async (picture, rows) => {
      if (rows.length === 0) return []
      const pngs = rows.map((quad) =>
        handle(linePicture(picture, quad, 1))
          .png()
          .toBuffer(),
      )
      return recognised(await Promise.all(pngs))
    },
  }
}

function recognised(pngs: readonly Buffer[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-tesseract-'))
  try {
    const files = pngs.map((png, i) => {
      const file = join(folder, `${i}.png`)
      writeFileSync(file, png)
      return file
    })
    const list = join(folder, 'list.txt')
    writeFileSync(list, `${files.join('\n')}\n`)
    const env = { ...process.env, OMP_THREAD_LIMIT: '1' }
    const stdio = ['ignore' as const, 'pipe' as const, 'ignore' as const]
    const tsv = execFileSync('tesseract', [list, 'stdout', ...OPTIONS, 'tsv'], { env, stdio }).toString()
    return files.map((_, i) => wordsOfPage(tsv, i + 1))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The plain output drops a page without text and thereby the count; this one names the page of each word. */
function wordsOfPage(tsv: string, page: number): string {
  const rows = tsv.split('\n').map((row) => row.split('\t'))
  const words = rows.filter(([level, number]) => level === '5' && number === `${page}`)
  return words
    .map((row) => row[11] ?? '')
    .join('')
    .replaceAll(/\s/g, '')
}
