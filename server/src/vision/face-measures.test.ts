/** How faces are measured: turned, moved away, with glasses and masks painted over them. */
import { COVER_MAX_EYES, COVER_MAX_MOUTH, PITCH_MAX, YAW_MAX } from '@bonafide/core/checks/limits.ts'
import type { Point } from '@bonafide/core/verification/observations.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FaceParts } from './face-looks.ts'
import { type FaceMeasures, measuresOf } from './face-measures.ts'
import { readFaces } from './faces.ts'
import { spun } from './geometry.ts'
import { mirrored, type Raster, stretched, turned } from './raster.ts'
import { faceParts } from './readers.ts'
import { type COVERS, covered } from './test-covers.ts'
import { everyFace, portrait } from './test-pictures.ts'
import { warp } from './warp.ts'

let parts: FaceParts
type Seen = { picture: Raster; landmarks: Point[]; measures: FaceMeasures }
const faces: Seen[] = []
beforeAll(async () => {
  parts = await faceParts({})
  for (const picture of await everyFace(parts.detect)) {
    const face = await look(picture)
    if (face !== null) faces.push(face)
  }
})

/** The surest face of the picture. */
async function look(picture: Raster): Promise<Seen | null> {
  const [face] = await parts.detect(picture)
  if (face === undefined) return null
  const landmarks = await parts.landmarks(picture, face)
  return { picture, landmarks, measures: measuresOf(picture, landmarks) }
}

async function measured(picture: Raster): Promise<FaceMeasures> {
  const seen = await look(picture)
  if (seen === null) throw new Error('no face')
  return seen.measures
}

/** The middle of the picture, turned clockwise by some degrees. */
function leaning(picture: Raster, degrees: number): Raster {
  const side = Math.min(picture.width, picture.height) / 1.5
  const corner = (x: number, y: number): Point => {
    const [dx, dy] = spun([x * side, y * side], (-degrees * Math.PI) / 180)
    return [picture.width / 2 + dx, picture.height / 2 + dy]
  }
  const quad = [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)] as const
  return warp(picture, [...quad], Math.round(side), Math.round(side))
}

describe('pose', () => {
  it.each([-20, -10, 10, 20])('sees a head that leans by %i degrees more', async (degrees) => {
    const picture = await portrait('carla', 1)
    const [upright, leant] = [await measured(leaning(picture, 0)), await measured(leaning(picture, degrees))]
    expect(leant.pose.roll - upright.pose.roll).toBeGreaterThan(degrees - 5)
    expect(leant.pose.roll - upright.pose.roll).toBeLessThan(degrees + 5)
    expect(Math.abs(leant.pose.yaw - upright.pose.yaw)).toBeLessThan(10)
  })

  it('sees a mirrored head turned to the other side', async () => {
    const gaps: number[] = []
    for (const { picture, measures } of faces) {
      const mirror = (await look(mirrored(picture)))?.measures
      if (mirror !== undefined) gaps.push(Math.abs(mirror.pose.yaw + measures.pose.yaw))
    }
    expect(gaps.toSorted((a, b) => a - b)[gaps.length >> 1]).toBeLessThan(6)
  })

  it('tells the head in profile and the bowed one from those that look into the camera', () => {
    const isAway = ({ measures: { pose } }: Seen) =>
      Math.abs(pose.yaw) > YAW_MAX || Math.abs(pose.pitch) > PITCH_MAX
    const [profile, bowed] = faces.filter(isAway)
    expect(faces.filter(isAway)).toHaveLength(2)
    expect(profile?.measures.pose.yaw).toBeLessThan(-YAW_MAX)
    expect(bowed?.measures.pose.pitch).toBeLessThan(-PITCH_MAX)
  })

  it('gives the lean of a photo that lies on its side as the photo has it', async () => {
    const lying = await readFaces(parts, await turned(await portrait('carla', 1), 90))
    expect(lying.faces[0]?.pose?.roll).toBeGreaterThan(70)
    expect(lying.faces[0]?.pose?.roll).toBeLessThan(110)
  })
})

describe('eye distance', () => {
  it('halves when the photo does', async () => {
    const picture = await portrait('edda', 1)
    const half = await stretched(picture, picture.width >> 1, picture.height >> 1)
    const ratio = (await measured(half)).eyeDistance / (await measured(picture)).eyeDistance
    expect(ratio).toBeGreaterThan(0.45)
    expect(ratio).toBeLessThan(0.55)
  })
})

describe('cover', () => {
  it('sees none on any of 22 free faces', () => {
    expect(faces).toHaveLength(22)
    expect(Math.max(...faces.map(({ measures }) => measures.cover.eyes))).toBeLessThan(COVER_MAX_EYES - 0.2)
    expect(Math.max(...faces.map(({ measures }) => measures.cover.mouth))).toBeLessThan(COVER_MAX_MOUTH)
  })

  const rows: [keyof typeof COVERS, 'eyes' | 'mouth', leastShare: number][] = [
    ['black glasses', 'eyes', 0.85],
    ['brown glasses', 'eyes', 0.75],
    ['tinted glasses', 'eyes', 0.75],
    ['surgical mask', 'mouth', 0.85],
    ['white mask', 'mouth', 0.85],
    ['black mask', 'mouth', 0.75],
    ['skin-coloured mask', 'mouth', 0.7],
    ['striped mask', 'mouth', 0.5],
  ]
  it.each(rows)('sees a %s over the %s of most faces', async (cover, part, leastShare) => {
    const limit = part === 'eyes' ? COVER_MAX_EYES : COVER_MAX_MOUTH
    const scores: { free: number; hidden: number }[] = []
    for (const { picture, landmarks, measures } of faces) {
      const hidden = (await look(await covered(picture, landmarks, cover)))?.measures.cover[part]
      if (hidden !== undefined) scores.push({ free: measures.cover[part], hidden })
    }
    const share = (counts: (score: { free: number; hidden: number }) => boolean) =>
      scores.filter(counts).length / scores.length
    expect(share(({ hidden }) => hidden > limit)).toBeGreaterThanOrEqual(leastShare)
    expect(share(({ free, hidden }) => hidden > free + 0.2)).toBeGreaterThanOrEqual(leastShare)
  })
})
