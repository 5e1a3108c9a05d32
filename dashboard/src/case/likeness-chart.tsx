import type { FaceVerdict } from '@bonafide/contract/dashboard/faces.ts'
import type { ReactNode } from 'react'
import { t } from '../locales/t.ts'
import { likelihood } from './likelihood.ts'
import { type LikenessScale, likenessScale } from './likeness-scale.ts'
import { short } from './scale.tsx'

type Props = { similarity: number; verdict: FaceVerdict }

/** Likelihood over similarity, the three bands behind it, and this pair on it. Words and lines say what the tints do. */
export function LikenessChart({ similarity, verdict }: Props) {
  const scale = likenessScale(similarity, verdict)
  const { review, match } = verdict.edges
  const [from, to, pair] = [scale.left(review), scale.left(match), scale.left(similarity)]
  return (
    <div role="img" aria-label={sentence(similarity, verdict)} className="text-13 text-soft">
      <div className="relative h-5">
        <Label at={(from + to) / 2} className="text-reviewing">
          {t('likeness.REVIEW')}
        </Label>
      </div>
      <div className="relative h-24 overflow-hidden rounded-control border border-line">
        <Band from={0} to={from} pair={pair} look="bg-denied-tint text-denied items-start">
          {t('likeness.MISMATCH')}
        </Band>
        <Band from={from} to={to} pair={pair} look="bg-reviewing-tint border-x border-dashed border-edge" />
        <Band from={to} to={100} pair={pair} look="bg-approved-tint text-approved items-end">
          {t('likeness.MATCH')}
        </Band>
        <Curve scale={scale} similarity={similarity} probability={verdict.probability} />
      </div>
      <div className="relative h-5">
        <Label at={from} side="left">
          {short(review)}
        </Label>
        <Label at={to} side="right">
          {short(match)}
        </Label>
      </div>
      <div className="relative h-5 text-ink">
        <span className="absolute -top-1 -translate-x-1/2" style={{ left: `${pair}%` }}>
          ▲
        </span>
        <Label at={pair} side={pair > 50 ? 'left' : 'right'} className="px-2.5">
          {t('likeness.pair')} <span className="mono">{short(similarity)}</span>
        </Label>
      </div>
    </div>
  )
}

/** All of it as one sentence. */
function sentence(similarity: number, { band, edges, probability }: FaceVerdict): string {
  return t('likeness.sentence', {
    similarity: short(similarity),
    band: t(`likeness.${band}`),
    likelihood: likelihood(probability),
    review: short(edges.review),
    match: short(edges.match),
  })
}

type BandProps = { from: number; to: number; pair: number; look: string; children?: string }

/** Its word stands on the side where the pair's mark is not. */
function Band({ from, to, pair, look, children }: BandProps) {
  const isMarked = pair >= from && pair <= to
  const isRight = isMarked ? pair < (from + to) / 2 : to === 100
  return (
    <span
      className={`absolute inset-y-0 flex px-1.5 py-0.5 leading-tight ${isRight ? 'justify-end text-right' : ''} ${look}`}
      style={{ left: `${from}%`, width: `${to - from}%` }}
    >
      {children !== undefined && <span className={isMarked ? 'max-w-1/2' : ''}>{children}</span>}
    </span>
  )
}

type CurveProps = { scale: LikenessScale; similarity: number; probability: number }

/** Stretched to the box; lines keep their width. */
function Curve({ scale, similarity, probability }: CurveProps) {
  const [x, y] = [scale.left(similarity), scale.top(probability)]
  return (
    <div className="absolute inset-x-0 inset-y-1.5">
      <svg
        aria-hidden="true"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="absolute inset-0 size-full overflow-visible"
        fill="none"
      >
        <path d={scale.path} stroke="var(--ink-soft)" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
        <path d={`M${x} -10V110`} stroke="var(--ink)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
      </svg>
      <span
        className="absolute size-2.5 -translate-1/2 rounded-pill border-2 border-raised bg-ink"
        style={{ left: `${x}%`, top: `${y}%` }}
      />
    </div>
  )
}

type LabelProps = {
  /** Percent of the width. */
  at: number
  /** Which side of that place it lies on; left out: its middle is there. */
  side?: 'left' | 'right'
  className?: string
  children: ReactNode
}

/** A word at a place of the axis, kept inside of the picture. */
function Label({ at, side, className = '', children }: LabelProps) {
  const shift = side === undefined ? at : side === 'left' ? 100 : 0
  return (
    <span
      className={`absolute top-0.5 whitespace-nowrap ${className}`}
      style={{ left: `${at}%`, transform: `translateX(-${shift}%)` }}
    >
      {children}
    </span>
  )
}
