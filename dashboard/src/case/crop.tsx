import type { PhotoView } from '@bonafide/contract/dashboard/verifications.ts'
import type { Quad } from '@bonafide/core/verification/observations.ts'
import { usePersonal } from './reveal.ts'

/** Of the height, around what is cut out. */
const MARGIN = 0.15

/** The pixels of one place, enlarged and level; blurred until personal data is revealed. */
export function Crop({ photo, quad }: { photo: PhotoView; quad: Quad }) {
  const { isRevealed } = usePersonal()
  const [a, b, c, d] = quad
  const [width, height] = [Math.hypot(b[0] - a[0], b[1] - a[1]), Math.hypot(d[0] - a[0], d[1] - a[1])]
  const degrees = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI
  const [x, y] = [(a[0] + b[0] + c[0] + d[0]) / 4, (a[1] + b[1] + c[1] + d[1]) / 4]
  const edge = height * MARGIN
  const box = {
    x: x - width / 2 - edge,
    y: y - height / 2 - edge,
    width: width + 2 * edge,
    height: height + 2 * edge,
  }
  const viewBox = Object.values(box).join(' ')
  return (
    <svg aria-hidden="true" viewBox={viewBox} preserveAspectRatio="xMinYMid" className="size-full">
      {/* The inner one cuts off what lies beside the place. */}
      <svg {...box} viewBox={viewBox} aria-hidden="true">
        <image
          href={photo.url || undefined}
          width={photo.width}
          height={photo.height}
          transform={`rotate(${-degrees} ${x} ${y})`}
          style={isRevealed ? undefined : { filter: `blur(${height / 3}px)` }}
        />
      </svg>
    </svg>
  )
}
