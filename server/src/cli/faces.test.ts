import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bandOf, FaceCurve } from '@bonafide/core/faces/curve.ts'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readConfig } from '../config.ts'
import { PERSONS, portraitOf, selfieOf } from '../specimens/testing-faces.ts'
import { faces } from './faces.ts'

const folder = mkdtempSync(join(tmpdir(), 'faces-'))
const config = readConfig({ FACE_MODEL: 'faceplugin' })
const out = join(folder, 'curves.json')

async function calibrate(pairs: string, ...more: string[]) {
  const path = join(folder, 'pairs.jsonl')
  writeFileSync(path, pairs)
  return faces(['calibrate', '--pairs', path, '--out', out, ...more], config, () => {})
}

/** Each person in eight lights and sizes: no measure of a model, but enough pairs to fit a curve to. */
async function writePhotos(): Promise<{ name: string; person: string }[]> {
  const photos: { name: string; person: string }[] = []
  for (const person of PERSONS) {
    for (const [kind, jpeg] of [
      ['portrait', await portraitOf(person)],
      ['selfie', await selfieOf(person)],
    ] as const) {
      for (const [index, gamma] of [1, 1.4, 1.8, 2.2].entries()) {
        const name = `${person}-${kind}-${index}.jpg`
        const small = sharp(jpeg).resize({ width: 420 - index * 60 })
        writeFileSync(
          join(folder, name),
          await small
            .gamma(gamma)
            .jpeg({ quality: 90 - index * 15 })
            .toBuffer(),
        )
        photos.push({ name, person })
      }
    }
  }
  return photos
}

describe('faces calibrate', () => {
  let pairs = ''
  beforeAll(async () => {
    const photos = await writePhotos()
    pairs = photos
      .flatMap((a, i) =>
        photos.slice(i + 1).map((b) => JSON.stringify({ a: a.name, b: b.name, same: a.person === b.person })),
      )
      .join('\n')
  }, 60_000)

  it('writes a curve that tells these persons apart, once for each situation', async () => {
    const more = `\n${JSON.stringify({ a: 'no-such-photo.jpg', b: 'anna-selfie-0.jpg', same: true })}`
    expect(await calibrate(pairs + more)).toMatchObject({
      code: 0,
      text: expect.stringContaining('1 left out'),
    })
    expect((await calibrate(pairs)).code).toBe(0)
    expect((await calibrate(pairs, '--situation', 'SELFIE_SELFIE')).code).toBe(0)
    const curves = z.array(FaceCurve).parse(JSON.parse(readFileSync(out, 'utf8')))
    expect(curves.map(({ situation }) => situation)).toEqual(['SELFIE_PRINT', 'SELFIE_SELFIE'])
    const [curve] = curves
    if (curve === undefined) throw new Error('no curve')
    expect(curve.pairs).toEqual({ genuine: 140, impostor: 640 })
    expect(bandOf(curve, 0.9, 1)).toBe('MATCH')
    expect(bandOf(curve, 0.05, 1)).toBe('MISMATCH')
  }, 120_000)

  it.each([
    ['a line that is no pair', '{"a": "x.jpg"}', 'line 1: expected'],
    ['a line that is no JSON', '\n\nsame,a,b', 'line 3: expected'],
    [
      'too few pairs',
      '{"a": "anna-selfie-0.jpg", "b": "berta-selfie-0.jpg", "same": false}',
      'needs at least 30',
    ],
  ])('refuses %s and says what it wants', async (_, text, said) => {
    expect(await calibrate(text)).toMatchObject({ code: 1, text: expect.stringContaining(said) })
  })

  it.each([
    ['no file', []],
    ['an unknown situation', ['--pairs', 'x', '--situation', 'SELFIE_PASSPORT']],
  ])('shows its usage for %s', async (_, args) => {
    expect(await faces(['calibrate', ...args], config, () => {})).toMatchObject({
      code: 2,
      text: expect.stringContaining('SELFIE_CHIP'),
    })
  })
})
