import sharp from 'sharp'
import { expect, it } from 'vitest'
import { PERSONS, portraitOf, selfieOf } from './testing-faces.ts'

it.each(PERSONS)('cuts a portrait and a selfie of %s', async (person) => {
  const [portrait, selfie] = [
    await sharp(await portraitOf(person)).metadata(),
    await sharp(await selfieOf(person)).metadata(),
  ]
  expect([portrait.format, portrait.width, portrait.height]).toEqual(['jpeg', 700, 900])
  expect([selfie.format, selfie.width, selfie.height]).toEqual(['jpeg', 720, 960])
})
