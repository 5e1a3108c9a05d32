import type { FieldRow, PhotoView as Photo } from '@bonafide/contract/dashboard/verifications.ts'
import { type PointerEvent, useEffect, useRef } from 'react'
import { t } from '../locales/t.ts'
import { FieldMarks, type FieldMarksProps } from './field-marks.tsx'
import { Marks, Pointed } from './marks.tsx'
import { usePersonal } from './reveal.ts'
import { moved, turnedSize, turning, type View, viewBox, zoomed } from './view-box.ts'

type Props = FieldMarksProps & {
  photo: Photo
  view: View
  onView: (change: (before: View) => View) => void
  hasMarks: boolean
  pointed: FieldRow | null
  /** Wheel and fingers zoom; off where the page must keep scrolling. */
  isFree?: boolean
}

/** Height of the marks' names, as a share of what is seen; a small photo has no room for them. */
const LETTERS = 0.016

/** A photo as SVG, so that what is drawn on it zooms and turns with it. */
export function PhotoView({ photo, view, onView, hasMarks, pointed, isFree = false, ...fieldMarks }: Props) {
  const svg = useRef<SVGSVGElement>(null)
  const { isRevealed } = usePersonal()
  const size = turnedSize(photo, view.turns)
  const letters = isFree ? (Math.max(size.width, size.height) / view.zoom) * LETTERS : null
  const drag = useDrag(view, onView)
  useWheel(svg, isFree, onView)
  return (
    <svg
      ref={svg}
      role="img"
      aria-label={t(`step.${photo.step}`)}
      viewBox={viewBox(photo, view)}
      {...drag}
      style={{
        aspectRatio: isFree ? 'auto' : `${size.width} / ${size.height}`,
        touchAction: isFree || view.zoom > 1 ? 'none' : 'auto',
      }}
      className={`block w-full overflow-hidden select-none ${isFree ? 'absolute inset-0 h-full' : 'max-h-72'} ${view.zoom > 1 ? 'cursor-grab active:cursor-grabbing' : ''}`}
    >
      <g transform={turning(photo, view.turns)}>
        <image
          href={photo.url || undefined}
          width={photo.width}
          height={photo.height}
          style={isRevealed ? undefined : { filter: `blur(${photo.width / 40}px)` }}
        />
        {hasMarks && <Marks photo={photo} letters={letters} />}
        {hasMarks && <FieldMarks step={photo.step} letters={letters} {...fieldMarks} />}
        {pointed && <Pointed photo={photo} field={pointed} letters={letters} />}
      </g>
    </svg>
  )
}

function useDrag(view: View, onView: Props['onView']) {
  function onPointerDown(event: PointerEvent<SVGSVGElement>) {
    if (view.zoom > 1) event.currentTarget.setPointerCapture(event.pointerId)
  }
  function onPointerMove(event: PointerEvent<SVGSVGElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { width, height } = event.currentTarget.getBoundingClientRect()
    const [dx, dy] = [event.movementX / width, event.movementY / height]
    onView((before) => moved(before, dx, dy))
  }
  return { onPointerDown, onPointerMove }
}

const WHEEL_STEP = 0.0015

/** React listens to wheel passively, and the page must not scroll along. */
function useWheel(svg: React.RefObject<SVGSVGElement | null>, isOn: boolean, onView: Props['onView']) {
  useEffect(() => {
    const element = svg.current
    if (element === null || !isOn) return
    function onWheel(event: WheelEvent) {
      event.preventDefault()
      const box = (event.currentTarget as SVGSVGElement) /* the element we listen on */
        .getBoundingClientRect()
      const at = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
      onView((before) => zoomed(before, Math.exp(-event.deltaY * WHEEL_STEP), at))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [svg, isOn, onView])
}
