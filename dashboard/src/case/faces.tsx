import type { PhotoView } from '@bonafide/contract/dashboard/verifications.ts'
import { t } from '../locales/t.ts'
import { usePersonal } from './reveal.ts'

/** Portrait and selfie at the same size, side by side: what the eye compares. */
export function Faces({ photos }: { photos: readonly PhotoView[] }) {
  const portrait = photos.find(({ step, faceBox }) => step !== 'FACE' && faceBox !== null)
  const selfie = photos.find(({ step, faceBox }) => step === 'FACE' && faceBox !== null)
  if (portrait === undefined || selfie === undefined) return null
  return (
    <section aria-label={t('photos.faces')} className="grid grid-cols-2 gap-2 sm:max-xl:grid-cols-1">
      <Face photo={portrait} caption={t('photos.portrait')} />
      <Face photo={selfie} caption={t('photos.selfie')} />
    </section>
  )
}

const MARGIN = 0.25

function Face({ photo, caption }: { photo: PhotoView; caption: string }) {
  const { isRevealed } = usePersonal()
  const box = photo.faceBox
  if (box === null) return null
  const side = Math.max(box.width, box.height) * (1 + 2 * MARGIN)
  const [x, y] = [box.x + box.width / 2 - side / 2, box.y + box.height / 2 - side / 2]
  return (
    <figure className="card m-0 overflow-hidden">
      <svg
        aria-hidden="true"
        viewBox={`${x} ${y} ${side} ${side}`}
        className="block aspect-square w-full bg-sunken"
      >
        <image
          href={photo.url || undefined}
          width={photo.width}
          height={photo.height}
          style={isRevealed ? undefined : { filter: `blur(${side / 8}px)` }}
        />
      </svg>
      <figcaption className="border-t border-line px-3 py-1 text-13 text-soft">{caption}</figcaption>
    </figure>
  )
}
