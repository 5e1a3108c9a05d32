import type { Box } from '@bonafide/core/verification/observations.ts'
import { usePersonal } from './reveal.ts'

/** Of the face, left around it on every side. */
const MARGIN = 0.25
/** Side of a picture whose size is not known; it is scaled to whatever place it gets. */
const UNIT = 100

type Props = {
  /** Of this page; empty: not here yet. */
  url: string
  /** Where the face is in the picture; null: the picture is the face. */
  place: { width: number; height: number; faceBox: Box } | null
}

/** A face as a square, blurred until personal data is revealed. */
export function FaceCrop({ url, place }: Props) {
  const { isRevealed } = usePersonal()
  const { x, y, side, width, height } = place === null ? WHOLE : around(place)
  return (
    <svg
      aria-hidden="true"
      viewBox={`${x} ${y} ${side} ${side}`}
      className="block aspect-square w-full overflow-hidden bg-sunken"
    >
      <image
        href={url || undefined}
        width={width}
        height={height}
        preserveAspectRatio={place === null ? 'xMidYMid slice' : undefined}
        style={isRevealed ? undefined : { filter: `blur(${side / 8}px)` }}
      />
    </svg>
  )
}

const WHOLE = { x: 0, y: 0, side: UNIT, width: UNIT, height: UNIT }

function around({ width, height, faceBox: box }: NonNullable<Props['place']>) {
  const side = Math.max(box.width, box.height) * (1 + 2 * MARGIN)
  const [x, y] = [box.x + box.width / 2 - side / 2, box.y + box.height / 2 - side / 2]
  return { x, y, side, width, height }
}
