import type { PhotoView } from '@bonafide/contract/dashboard/verifications.ts'
import type { Quad } from '@bonafide/core/verification/observations.ts'

/** The document's edges and the face as they were found. */
export function Marks({ photo: { documentQuad, faceBox } }: { photo: PhotoView }) {
  return (
    <g fill="none" stroke="#35d0cc" strokeWidth="2" vectorEffect="non-scaling-stroke">
      {documentQuad && <polygon points={pointsOf(documentQuad)} vectorEffect="non-scaling-stroke" />}
      {faceBox && <rect {...faceBox} strokeDasharray="6 4" vectorEffect="non-scaling-stroke" />}
    </g>
  )
}

/** One place, the rest dimmed. */
function Pointed({ photo: { width, height }, quad }: { photo: PhotoView; quad: Quad }) {
  const hole = `M${quad.map((point) => point.join(' ')).join('L')}Z`
  return (
    <g>
      <path d={`M0 0H${width}V${height}H0Z${hole}`} fillRule="evenodd" fill="rgb(16 19 21 / 55%)" />
      <path d={hole} fill="none" stroke="#ffd76a" strokeWidth="2.5" vectorEffect="non-scaling-stroke" />
    </g>
  )
}

Marks.Pointed = Pointed

const pointsOf = (quad: Quad) => quad.map((point) => point.join(',')).join(' ')
