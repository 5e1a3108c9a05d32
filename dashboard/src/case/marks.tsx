import type { FieldRow, PhotoView } from '@bonafide/contract/dashboard/verifications.ts'
import type { Quad } from '@bonafide/core/verification/observations.ts'
import { boxQuad } from '@bonafide/core/verification/quads.ts'
import { t } from '../locales/t.ts'
import { stateOf } from './evidence-state.ts'

const FOUND = '#35d0cc'
const POINTED = '#ffd76a'
const DARK = 'rgb(16 19 21 / 70%)'

/** What was found on a photo: the document's edges, its MRZ and barcodes, and the face. `letters`: their height, or none. */
export function Marks({ photo, letters }: { photo: PhotoView; letters: number | null }) {
  const { documentQuad, mrzQuads, barcodeQuads, faceBox } = photo
  const shared = { stroke: FOUND, letters }
  return (
    <g>
      {documentQuad && <Mark quad={documentQuad} label={t('mark.document')} {...shared} />}
      {mrzQuads.map((quad, line) => (
        <Mark
          key={quad.join()}
          quad={quad}
          label={line === 0 ? t('mark.mrz') : null}
          dash="2 3"
          {...shared}
        />
      ))}
      {barcodeQuads.map((quad) => (
        <Mark key={quad.join()} quad={quad} label={t('mark.barcode')} dash="8 3" {...shared} />
      ))}
      {faceBox && <Mark quad={boxQuad(faceBox)} label={t('mark.face')} dash="6 4" {...shared} />}
    </g>
  )
}

type MarkProps = {
  quad: Quad
  stroke: string
  /** Dashes and gaps in screen pixels; none: a solid line. */
  dash?: string | undefined
  label: string | null
  /** Height of the label in pixels of the photo; null: no label. */
  letters: number | null
}

/** One outline on a dark seam, so that it is seen on any picture, with its name at the top left corner. */
export function Mark({ quad, stroke, dash, label, letters }: MarkProps) {
  const line = { d: outlineOf(quad), fill: 'none', vectorEffect: 'non-scaling-stroke' } as const
  return (
    <g>
      <path {...line} stroke={DARK} strokeWidth="3" />
      <path {...line} stroke={stroke} strokeWidth="1.75" strokeDasharray={dash} />
      {label !== null && letters !== null && (
        <Label quad={quad} text={label} letters={letters} fill={stroke} />
      )}
    </g>
  )
}

/** Along the quad's own upper edge, so that it is upright where the document is. */
function Label({ quad, text, letters, fill }: { quad: Quad; text: string; letters: number; fill: string }) {
  const [[x, y], [rightX, rightY]] = quad
  const degrees = (Math.atan2(rightY - y, rightX - x) * 180) / Math.PI
  return (
    <text
      transform={`translate(${x} ${y}) rotate(${degrees}) translate(0 ${-letters * 0.35})`}
      fontSize={letters}
      fill={fill}
      stroke={DARK}
      strokeWidth={letters / 4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {text}
    </text>
  )
}

type PointedProps = { photo: PhotoView; field: FieldRow; letters: number | null }

/** Every place of one field on a photo, the rest dimmed; the pointer goes through to what lies below. */
export function Pointed({ photo: { step, width, height }, field, letters }: PointedProps) {
  const places = field.evidence.flatMap((evidence) =>
    evidence.step === step && evidence.quad !== null ? [{ evidence, quad: evidence.quad }] : [],
  )
  if (places.length === 0) return null
  const holes = places.map(({ quad }) => outlineOf(quad)).join('')
  return (
    <g pointerEvents="none">
      <path d={`M0 0H${width}V${height}H0Z${holes}`} fillRule="evenodd" fill="rgb(16 19 21 / 55%)" />
      {places.map(({ evidence, quad }) => (
        <Mark
          key={evidence.source}
          quad={quad}
          stroke={POINTED}
          label={t('state.field', { field: field.label, state: t(`state.${stateOf(evidence)}`) })}
          letters={letters}
        />
      ))}
    </g>
  )
}

export const outlineOf = (quad: Quad) => `M${quad.map((point) => point.join(' ')).join('L')}Z`
