import type { FieldRow, PhotoView } from '@bonafide/contract/dashboard/verifications.ts'
import type { Quad } from '@bonafide/core/verification/observations.ts'
import { t } from '../locales/t.ts'
import { usePersonal } from './reveal.ts'

/** The place where the pointed field was read, enlarged and level; always as tall, so nothing jumps. */
export function Evidence({ pointed, photos }: { pointed: FieldRow | null; photos: readonly PhotoView[] }) {
  const photo = photos.find(({ step }) => step === pointed?.seenAt?.step)
  return (
    <figure className="card m-0 overflow-hidden sm:col-span-3 xl:col-span-1">
      <div className="flex h-16 items-center justify-center bg-sunken">
        {photo && pointed?.seenAt ? (
          <Crop photo={photo} quad={pointed.seenAt.quad} />
        ) : (
          <span className="px-3 text-center text-13 text-soft">
            {pointed ? t('photos.notSeen', { field: pointed.label }) : t('photos.point')}
          </span>
        )}
      </div>
      <figcaption className="border-t border-line px-3 py-1 text-13 text-soft">
        {photo && pointed ? `${pointed.label} · ${t(`step.${photo.step}`)}` : t('photos.evidence')}
      </figcaption>
    </figure>
  )
}

const MARGIN = 0.15

function Crop({ photo, quad }: { photo: PhotoView; quad: Quad }) {
  const { isRevealed } = usePersonal()
  const [a, b, c, d] = quad
  const [width, height] = [Math.hypot(b[0] - a[0], b[1] - a[1]), Math.hypot(d[0] - a[0], d[1] - a[1])]
  const degrees = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI
  const [x, y] = [(a[0] + b[0] + c[0] + d[0]) / 4, (a[1] + b[1] + c[1] + d[1]) / 4]
  const edge = height * MARGIN
  return (
    <svg
      aria-hidden="true"
      viewBox={`${x - width / 2 - edge} ${y - height / 2 - edge} ${width + 2 * edge} ${height + 2 * edge}`}
      className="size-full"
    >
      <image
        href={photo.url || undefined}
        width={photo.width}
        height={photo.height}
        transform={`rotate(${-degrees} ${x} ${y})`}
        style={isRevealed ? undefined : { filter: `blur(${height / 3}px)` }}
      />
    </svg>
  )
}
