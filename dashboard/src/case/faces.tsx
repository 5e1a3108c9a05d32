import type { PhotoView, VerificationDetail } from '@bonafide/contract/dashboard/verifications.ts'
import { t } from '../locales/t.ts'
import { FaceCrop } from './face-crop.tsx'
import { faceNumbers, faceWords } from './face-words.ts'
import { Likeness } from './likeness.tsx'
import { Liveness } from './liveness.tsx'

export type FaceEvidence = Pick<VerificationDetail, 'faceMatch' | 'liveness'>

type Props = FaceEvidence & { photos: readonly PhotoView[] }

/** Portrait and selfie at the same size, side by side, and under them what the models make of the two. */
export function Faces({ photos, faceMatch, liveness }: Props) {
  const portrait = photos.find(({ step, faceBox }) => step !== 'FACE' && faceBox !== null)
  const selfie = photos.find(({ step, faceBox }) => step === 'FACE' && faceBox !== null)
  const isPair = portrait !== undefined && selfie !== undefined
  if (!isPair && faceMatch === null && liveness === null) return null
  return (
    <section
      aria-label={t('photos.faces')}
      className="grid items-start gap-2 sm:max-xl:col-span-3 sm:max-xl:grid-cols-2"
    >
      {isPair && (
        <div className="grid grid-cols-2 gap-2">
          <Face photo={portrait} caption={t('photos.portrait')} />
          <Face photo={selfie} caption={t('photos.selfie')} />
        </div>
      )}
      {(faceMatch !== null || liveness !== null) && (
        <div className="card overflow-hidden">
          {faceMatch && <Likeness faceMatch={faceMatch} />}
          {liveness && <Liveness liveness={liveness} />}
        </div>
      )}
    </section>
  )
}

function Face({ photo, caption }: { photo: PhotoView; caption: string }) {
  const { url, width, height, faceBox, faceMeasures } = photo
  return (
    <figure className="card m-0 overflow-hidden">
      {faceBox !== null && <FaceCrop url={url} place={{ width, height, faceBox }} />}
      <figcaption
        className="flex flex-wrap gap-x-2 border-t border-line px-2 py-1 text-13 text-soft"
        title={faceNumbers(faceMeasures)}
      >
        {[caption, ...faceWords(faceMeasures)].map((word) => (
          <span key={word}>{word}</span>
        ))}
      </figcaption>
    </figure>
  )
}
