import type { FieldRow } from '@bonafide/contract/dashboard/verifications.ts'
import type { Step } from '@bonafide/core/vocabulary.ts'
import { useState } from 'react'
import { IconButton } from '../controls/icon-button.tsx'
import { Sheet } from '../controls/sheet.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { t } from '../locales/t.ts'
import { Evidence } from './evidence.tsx'
import { type FaceEvidence, Faces } from './faces.tsx'
import type { FieldMarksProps } from './field-marks.tsx'
import { Legend } from './legend.tsx'
import type { LocalPhoto } from './local-photo.ts'
import { PhotoView } from './photo-view.tsx'
import { turned, type View, wholeView, zoomed } from './view-box.ts'

type Props = FieldMarksProps & {
  photos: readonly LocalPhoto[]
  faces: FaceEvidence
  pointed: FieldRow | null
  /** The photo shown large. */
  large: Step | undefined
  onLarge: (step: Step | undefined) => void
}

export function Photos({ photos, faces, pointed, large, onLarge, ...fieldMarks }: Props) {
  const [hasMarks, setMarks] = useState(true)
  const onMarks = () => setMarks(!hasMarks)
  useKeys('case', { marks: onMarks })
  const shown = photos.find(({ step }) => step === large)
  if (photos.length === 0)
    return (
      <p className="card m-0 px-4 py-10 text-center text-soft sm:col-span-3 xl:col-span-1">
        {t('photos.none')}
      </p>
    )
  const shared = { pointed, hasMarks, onMarks, ...fieldMarks }
  return (
    <>
      <Evidence pointed={pointed} photos={photos} />
      <Faces photos={photos} {...faces} />
      {photos.map((photo) => (
        <PhotoCard key={photo.step} photo={photo} {...shared} onLarge={() => onLarge(photo.step)} />
      ))}
      <Sheet
        open={shown !== undefined}
        onClose={() => onLarge(undefined)}
        title={shown ? t(`step.${shown.step}`) : ''}
        width="full"
      >
        {shown && <LargePhoto photo={shown} {...shared} />}
      </Sheet>
    </>
  )
}

type CardProps = FieldMarksProps & {
  photo: LocalPhoto
  pointed: FieldRow | null
  hasMarks: boolean
  onMarks: () => void
}

function PhotoCard({ photo, hasMarks, onMarks, onLarge, ...marks }: CardProps & { onLarge: () => void }) {
  const [view, setView] = useState(wholeView)
  return (
    <figure className="card m-0 overflow-hidden">
      <div className="bg-sunken">
        <PhotoView photo={photo} view={view} onView={setView} hasMarks={hasMarks} {...marks} />
      </div>
      <figcaption className="flex flex-wrap items-center justify-end border-t border-line py-0.5 pr-1 pl-3">
        <span className="min-w-24 flex-1 py-1 text-13 text-soft">
          {t(`step.${photo.step}`)} · {t(photo.isMissing ? 'photos.missing' : `source.${photo.source}`)}
        </span>
        <Tools step={photo.step} view={view} onView={setView} hasMarks={hasMarks} onMarks={onMarks} />
        <IconButton
          icon="expand"
          name={t('photos.large', { step: t(`step.${photo.step}`) })}
          onClick={onLarge}
        />
      </figcaption>
    </figure>
  )
}

function LargePhoto({ photo, hasMarks, onMarks, ...marks }: CardProps) {
  const [view, setView] = useState(wholeView)
  useKeys('photo', { marks: onMarks })
  return (
    <>
      <div className="relative min-h-0 bg-sunken max-sm:flex-1 sm:h-[68vh]">
        <PhotoView photo={photo} view={view} onView={setView} hasMarks={hasMarks} {...marks} isFree />
      </div>
      <div className="flex items-center justify-between gap-2 border-t border-line px-4 py-2 text-13 text-soft">
        <span className="tabular-nums">
          {photo.width} × {photo.height} · {t(`source.${photo.source}`)}
        </span>
        {hasMarks && photo.step !== 'FACE' && <Legend />}
        <span className="flex">
          <Tools step={photo.step} view={view} onView={setView} hasMarks={hasMarks} onMarks={onMarks} />
        </span>
      </div>
    </>
  )
}

const ZOOM_STEP = 1.5

type ToolsProps = {
  step: Step
  view: View
  onView: (change: (before: View) => View) => void
  hasMarks: boolean
  onMarks: () => void
}

function Tools({ step, view, onView, hasMarks, onMarks }: ToolsProps) {
  const name = { step: t(`step.${step}`) }
  return (
    <>
      <IconButton icon="marks" name={t('photos.marks')} aria-pressed={hasMarks} onClick={onMarks} />
      <IconButton
        icon="zoomOut"
        name={t('photos.zoomOut', name)}
        disabled={view.zoom === 1}
        onClick={() => onView((before) => zoomed(before, 1 / ZOOM_STEP))}
      />
      <IconButton
        icon="zoomIn"
        name={t('photos.zoomIn', name)}
        onClick={() => onView((before) => zoomed(before, ZOOM_STEP))}
      />
      <IconButton icon="rotate" name={t('photos.rotate', name)} onClick={() => onView(turned)} />
    </>
  )
}
