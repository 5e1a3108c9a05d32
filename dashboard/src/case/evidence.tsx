import type { FieldEvidence, FieldRow, PhotoView } from '@bonafide/contract/dashboard/verifications.ts'
import { t } from '../locales/t.ts'
import { Crop } from './crop.tsx'
import { saysOf } from './evidence-state.ts'
import { usePersonal } from './reveal.ts'

type Props = { pointed: FieldRow | null; photos: readonly PhotoView[] }

/** The pixels of the pointed field beside what was read there; always as tall, so nothing jumps. */
export function Evidence({ pointed, photos }: Props) {
  const places = pointed?.evidence ?? []
  return (
    <figure className="card m-0 overflow-hidden sm:col-span-3 xl:col-span-1">
      <div className="flex h-56 flex-col overflow-y-auto">
        {pointed !== null && places.length > 0 ? (
          places.map((place) => (
            <Place key={place.source} place={place} field={pointed.field} photos={photos} />
          ))
        ) : (
          <span className="m-auto px-3 text-center text-13 text-soft">
            {pointed ? t('photos.notSeen', { field: pointed.label }) : t('photos.point')}
          </span>
        )}
      </div>
      <figcaption className="border-t border-line px-3 py-1 text-13 text-soft">
        {pointed?.label ?? t('photos.evidence')}
      </figcaption>
    </figure>
  )
}

type PlaceProps = { place: FieldEvidence; field: string; photos: readonly PhotoView[] }

/** Notes quote what was read, so they wait until personal data is revealed. */
function Place({ place, field, photos }: PlaceProps) {
  const { isRevealed, value } = usePersonal()
  const photo = photos.find(({ step }) => step === place.step)
  return (
    <div className="border-line border-t px-3 py-1.5 text-13 first:border-t-0">
      {photo && place.quad && (
        <div className="h-9 rounded-control bg-sunken">
          <Crop photo={photo} quad={place.quad} />
        </div>
      )}
      <p className="mono m-0 truncate" title={isRevealed ? place.read : undefined}>
        {value(field, place.read)}
      </p>
      <p className="m-0 text-soft">
        {saysOf(place)} · {t(`step.${place.step}`)}
      </p>
      {isRevealed && place.note !== null && <p className="m-0 text-soft">{place.note}</p>}
    </div>
  )
}
