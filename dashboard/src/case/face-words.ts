/** What was measured of a face, in few words. */
import type { FaceMeasures } from '@bonafide/contract/dashboard/faces.ts'
import { COVER_MAX_EYES, COVER_MAX_MOUTH } from '@bonafide/core/checks/limits.ts'
import { t } from '../locales/t.ts'

/** 'eyes 84 px', 'turned 4°', and what covers it; empty: nothing was measured. */
export function faceWords(measures: FaceMeasures | null): string[] {
  const { eyeDistance = null, pose = null, cover = null } = measures ?? {}
  return [
    eyeDistance === null ? null : t('face.eyes', { pixels: Math.round(eyeDistance) }),
    pose === null ? null : t('face.turned', { degrees: offStraight(pose) }),
    ...(cover === null ? [] : covered(cover)),
  ].filter((word) => word !== null)
}

/** 'Yaw 3°, pitch -4°, roll 1°; covered: eyes 2 %, mouth 1 %' for who wants it exact; undefined: nothing more to say. */
export function faceNumbers(measures: FaceMeasures | null): string | undefined {
  const { pose = null, cover = null } = measures ?? {}
  const parts = [
    pose === null ? null : t('face.pose', rounded(pose)),
    cover === null ? null : t('face.cover', { eyes: percent(cover.eyes), mouth: percent(cover.mouth) }),
  ].filter((part) => part !== null)
  return parts.length > 0 ? parts.join('; ') : undefined
}

function covered({ eyes, mouth }: NonNullable<FaceMeasures['cover']>): string[] {
  return [
    ...(eyes > COVER_MAX_EYES ? [t('face.eyesCovered')] : []),
    ...(mouth > COVER_MAX_MOUTH ? [t('face.mouthCovered')] : []),
  ]
}

/** A head that is merely tilted shows as much of its face. */
const offStraight = ({ yaw, pitch }: NonNullable<FaceMeasures['pose']>) =>
  Math.round(Math.max(Math.abs(yaw), Math.abs(pitch)))

const rounded = ({ yaw, pitch, roll }: NonNullable<FaceMeasures['pose']>) => ({
  yaw: Math.round(yaw),
  pitch: Math.round(pitch),
  roll: Math.round(roll),
})

const percent = (share: number) => Math.round(100 * share)
