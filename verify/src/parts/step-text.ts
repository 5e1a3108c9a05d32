import type { DocumentType, Step } from '@bonafide/core/vocabulary.ts'
import type { T } from '../t.ts'

type Chosen = { documentType: DocumentType } | null

const hasPhotoPage = (chosen: Chosen) =>
  chosen?.documentType === 'PASSPORT' || chosen?.documentType === 'NATIONAL_PASSPORT'

/** What the photo of a step shows. */
export function stepName(t: T, step: Step, chosen: Chosen): string {
  return step === 'FRONT' && hasPhotoPage(chosen) ? t('step.FRONT.passport') : t(`step.${step}`)
}

/** What to do in front of the camera. */
export function stepPlace(t: T, step: Step, chosen: Chosen): string {
  return step === 'FRONT' && hasPhotoPage(chosen) ? t('step.FRONT.passport.place') : t(`step.${step}.place`)
}
