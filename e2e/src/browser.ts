/** Debian's Chromium with a fake camera that plays a picture of ours. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]
const FRAMES = 20

/** Starts one; with `camera` its camera shows that picture, without it there is no camera. */
export async function openBrowser(camera?: Buffer): Promise<Browser> {
  const fake =
    camera === undefined
      ? []
      : [
          '--use-fake-ui-for-media-stream',
          '--use-fake-device-for-media-stream',
          `--use-file-for-fake-video-capture=${await cameraFile(camera)}`,
        ]
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...QUIET, ...fake],
  })
}

/** Motion JPEG as Chromium's fake device reads it: one baseline 4:2:0 JPEG after the other. */
async function cameraFile(picture: Buffer): Promise<string> {
  const frame = await sharp(picture)
    .resize(1280, 720, { fit: 'contain', background: '#5b5f63' })
    .jpeg({ quality: 95, chromaSubsampling: '4:2:0' })
    .toBuffer()
  const path = join(mkdtempSync(join(tmpdir(), 'bonafide-camera-')), 'camera.mjpeg')
  writeFileSync(path, Buffer.concat(Array.from({ length: FRAMES }, () => frame)))
  return path
}

/** A page of a phone; what goes wrong in it fails the test. */
export async function openPage(browser: Browser, size = { width: 360, height: 740 }): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => {
    throw error
  })
  return page
}
