import type { SearchKind, SeenBeforeHit } from '@bonafide/contract/dashboard/faces.ts'
import type { PhotoView } from '@bonafide/contract/dashboard/verifications.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { photoQuery } from '../api.ts'
import { Icon } from '../controls/icon.tsx'
import { Age } from '../controls/moment.tsx'
import { StatusPill } from '../controls/status-pill.tsx'
import { t } from '../locales/t.ts'
import { FaceCrop } from './face-crop.tsx'
import { usePersonal } from './reveal.ts'
import { Score } from './score.tsx'
import { isListed, isPortrait, type Sighting } from './sightings.ts'

type Props = {
  sighting: Sighting
  photos: readonly PhotoView[]
  thresholdOf: (kind: SearchKind) => number | null
}

/** One case or entry that has something of this person: what it is, and each thing that is alike. */
export function SightingCard({ sighting: { about, hits }, photos, thresholdOf }: Props) {
  const faces = hits.filter(({ similarity }) => similarity !== null)
  return (
    <article className="border-t border-line px-4 py-2 text-13">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-2">
        <Title about={about} />
        {about.status !== null && <StatusPill status={about.status} />}
        {about.createdAt !== null && (
          <span className="text-soft">
            <Age at={about.createdAt} />
          </span>
        )}
      </header>
      {about.reason !== null && <Reason reason={about.reason} />}
      {hits.map((hit) => (
        <Alike
          key={hit.kind}
          hit={hit}
          photos={photos}
          threshold={thresholdOf(hit.kind)}
          hasFaces={hit.similarity !== null || faces.length === 0}
        />
      ))}
    </article>
  )
}

/** Leads to the case. An entry, and a case whose data is gone, lead nowhere. */
function Title({ about }: { about: SeenBeforeHit }) {
  const { name } = usePersonal()
  if (about.scanRef === null) {
    const entry = about.createdAt === null ? 'seen.removed' : 'seen.entry'
    return <span className="flex-1 font-semibold">{t(isListed(about) ? entry : 'seen.erased')}</span>
  }
  return (
    <Link
      to="/verifications/$scanRef"
      params={{ scanRef: about.scanRef }}
      className="min-w-0 flex-1 truncate font-semibold text-accent hover:underline"
    >
      {about.name === null ? t('list.noName') : name(about.name)}
    </Link>
  )
}

/** Written by hand, so it may name somebody. */
function Reason({ reason }: { reason: string }) {
  const { isRevealed } = usePersonal()
  return <p className="m-0 pb-2 text-soft">{isRevealed ? reason : t('seen.reason.masked')}</p>
}

type AlikeProps = {
  hit: SeenBeforeHit
  photos: readonly PhotoView[]
  threshold: number | null
  hasFaces: boolean
}

/** This face beside that one, and how alike they are; or the data that is the same. */
function Alike({ hit, photos, threshold, hasFaces }: AlikeProps) {
  return (
    <div className="flex items-center gap-3 pb-2">
      {hasFaces && <Pair hit={hit} photos={photos} />}
      <div className="min-w-0 flex-1">
        <p className="m-0">
          {hit.similarity === null
            ? t('seen.same', { data: hit.by.map((data) => t(`seen.data.${data}`)).join(', ') })
            : t(isPortrait(hit) ? 'seen.portrait' : 'seen.selfie')}
        </p>
        {hit.similarity !== null && threshold !== null && (
          <Score
            value={hit.similarity}
            threshold={threshold}
            min={0}
            max={1}
            look="text-suspected"
            width="w-16"
          />
        )}
      </div>
    </div>
  )
}

function Pair({ hit, photos }: Pick<AlikeProps, 'hit' | 'photos'>) {
  const { data: url = '', isError } = usePhoto(hit.photo?.url ?? null)
  const own = ownFace(hit, photos)
  return (
    <div className="grid w-32 shrink-0 grid-cols-2 gap-1">
      <Frame>
        {own?.faceBox && (
          <FaceCrop url={own.url} place={{ width: own.width, height: own.height, faceBox: own.faceBox }} />
        )}
      </Frame>
      <Frame>{hit.photo !== null && !isError && <FaceCrop url={url} place={hit.photo.place} />}</Frame>
    </div>
  )
}

/** A grey square with a sign where there is no face to show. */
function Frame({ children }: { children: ReactNode }) {
  return (
    <span className="flex aspect-square items-center justify-center overflow-hidden rounded-control bg-sunken text-soft">
      {children || <Icon name="eyeOff" />}
    </span>
  )
}

/** The face of this case that was searched for. */
function ownFace(hit: SeenBeforeHit, photos: readonly PhotoView[]): PhotoView | undefined {
  const withFace = photos.filter(({ faceBox }) => faceBox !== null)
  const portrait = withFace.find(({ step }) => step !== 'FACE')
  return isPortrait(hit) ? portrait : (withFace.find(({ step }) => step === 'FACE') ?? portrait)
}

/** Photos of a case that has ended do not change. */
const FINAL = 0

function usePhoto(url: string | null) {
  return useQuery({ ...photoQuery(url ?? '', FINAL), enabled: url !== null })
}
